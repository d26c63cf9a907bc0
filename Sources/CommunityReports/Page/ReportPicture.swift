// A picture as a report is handed it: drawn elsewhere, shown here.

public import CommunityDiagrams
import PlainText

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

  /// Made of what is given.
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

  /// A chart, which is already drawn. One of several of its kind gets ids of its own.
  public init(_ chart: Chart, name: String) {
    let isOneOfSeveral = name.hasPrefix("\(chart.name)-")
    self.init(
      name: name, title: chart.title, subtitle: chart.subtitle, textAlternative: chart.textAlternative,
      svg: isOneOfSeveral ? chart.inlineSVG(idPrefix: ReportPicture.idPrefix(name)) : chart.svg)
  }

  /// How large it was drawn, in points.
  var size: Size? {
    let mark = "viewBox=\""
    let head = Array(svg.utf8.prefix(2000))
    let wanted = Array(mark.utf8)
    guard head.count > wanted.count else { return nil }
    let places = 0..<(head.count - wanted.count)
    guard let start = places.first(where: { head[$0..<($0 + wanted.count)].elementsEqual(wanted) }) else { return nil }
    let box = String(decoding: head[(start + wanted.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    let numbers = box.split(separator: " ").compactMap { readNumber(String($0)) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    return Size(width: numbers[2], height: numbers[3])
  }

  struct Size {
    var width: Double
    var height: Double

    /// Whether letters would be hard to read on an upright sheet and come out much larger on one that lies on its side:
    /// 510 by 480 points of an upright A4 side are left for a picture, 740 by 400 of one that lies.
    var needsWidePaper: Bool {
      let upright = min(1, 510 / width, 480 / height)
      let lying = min(1, 740 / width, 400 / height)
      return upright < 0.62 && lying > 1.2 * upright
    }
  }
}
