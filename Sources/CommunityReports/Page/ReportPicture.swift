// A picture as a report is handed it: drawn elsewhere, shown here.

public import CommunityDiagrams

/// A picture with the words around it.
public struct ReportPicture: Sendable {
  /// What it was asked for as: ``Report/WantedPicture/name``.
  public var name: String
  /// The headline: what is to be seen.
  public var title: String
  /// The statistic behind the headline.
  public var subtitle: String
  /// What it leaves out or has folded.
  public var remarks: [String]
  /// The same content in words.
  public var textAlternative: String
  /// An `<svg>` element without a prolog. Its ids are its own in the page.
  public var svg: String
  /// The DOT file beside the report. `nil`: there is none.
  public var dotFile: String?

  public init(
    name: String, title: String, subtitle: String, remarks: [String] = [], textAlternative: String, svg: String,
    dotFile: String? = nil
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.remarks = remarks
    self.textAlternative = textAlternative
    self.svg = svg
    self.dotFile = dotFile
  }

  /// A diagram and what was drawn from it.
  public init(_ diagram: Diagram, name: String, svg: String, dotFile: String? = nil) {
    self.init(
      name: name, title: diagram.title, subtitle: diagram.subtitle, remarks: diagram.remarks,
      textAlternative: diagram.textAlternative, svg: svg, dotFile: dotFile)
  }

  /// What every id of a picture begins with, so that several stand in one page.
  public static func idPrefix(_ name: String) -> String { "\(name)-" }

  /// A chart, which is already drawn.
  public init(_ chart: Chart, name: String) {
    self.init(
      name: name, title: chart.title, subtitle: chart.subtitle, textAlternative: chart.textAlternative, svg: chart.svg)
  }
}
