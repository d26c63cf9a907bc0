// A picture that is drawn by hand, without a layout program: a curve.

/// A chart as SVG, with the words around it.
public struct Chart: Sendable {
  /// `lorenz`: also the start of file names and ids.
  public let name: String
  /// The headline: what is to be seen.
  public let title: String
  /// The statistic behind the headline.
  public let subtitle: String
  /// The same content in words.
  public let textAlternative: String
  /// A whole SVG document without a prolog; its ids begin with ``name``.
  public let svg: String
}
