// How things look: colours that colour-blind readers can tell apart, each with a second sign.

/// The outline and colours of a box. Two boxes with the same meaning have the same look.
public struct NodeLook: Hashable, Sendable {
  public enum Outline: String, Sendable {
    case solid, dashed, none
  }
  /// A word for style sheets: `state-stops`.
  public var name: String
  public var border: String
  public var fill: String
  public var ink = Palette.ink
  public var outline = Outline.solid
  public var width = 1.2
  /// Stands before the text: `×`, `½`. The sign beside the colour.
  public var mark = ""
  /// What the legend says. Blank where a heading in the picture says it.
  public var meaning: String
  /// Where it stands in the legend: what is a scale is told in its order. Equals stand in the order of their first use.
  public var legendPlace = 0

  public init(name: String, border: String, fill: String, meaning: String) {
    self.name = name
    self.border = border
    self.fill = fill
    self.meaning = meaning
  }
}

/// The colour and stroke of a line.
public struct LinkLook: Hashable, Sendable {
  public enum Stroke: String, Sendable {
    case solid, dashed, dotted
    /// Not drawn: it only keeps things in their places.
    case hidden
  }
  /// A word for style sheets: `given`.
  public var name: String
  public var color: String
  public var stroke = Stroke.solid
  public var width = 1.2
  public var hasArrow = true
  /// Whether its colour is that of the box it comes from: the legend shows its stroke only.
  public var isColoredByEnd = false
  /// What the legend says. Blank where a heading in the picture says it.
  public var meaning: String

  public init(name: String, color: String, meaning: String) {
    self.name = name
    self.color = color
    self.meaning = meaning
  }

  /// How the legend shows it.
  var inLegend: LinkLook {
    var look = self
    // With and without an arrow it means the same.
    look.hasArrow = true
    if isColoredByEnd { look.color = Palette.quiet }
    return look
  }

  /// Keeps boxes in their places and is not seen.
  public static let hidden = {
    var look = LinkLook(name: "hidden", color: Palette.line, meaning: "")
    look.stroke = .hidden
    return look
  }()
}

/// How a group of boxes is set off.
public enum GroupLook: Hashable, Sendable {
  /// A tinted field.
  case field(border: String, fill: String)
  /// A heading only.
  case heading
}

/// The colours of every picture: Okabe and Ito's eight, darkened where they are text or thin lines.
///
/// - SeeAlso: Okabe, M. and Ito, K. (2008). *Color Universal Design*. J*Fly.
public enum Palette {
  public static let ink = "#1F2933"
  public static let quiet = "#52606D"
  public static let line = "#7B8794"
  public static let pale = "#9AA5B1"
  public static let paper = "#FFFFFF"
  public static let font = "Helvetica,Arial,sans-serif"

  /// A colour for lines and letters with its tint for fields.
  public struct Pair: Hashable, Sendable {
    public let strong: String
    public let tint: String
  }
  public static let blue = Pair(strong: "#0072B2", tint: "#EAF3F9")
  public static let purple = Pair(strong: "#A23B72", tint: "#FAF0F5")
  public static let grey = Pair(strong: "#4A4A4A", tint: "#F2F2F2")
  public static let green = Pair(strong: "#00795A", tint: "#E8F5F1")
  public static let vermillion = Pair(strong: "#B84A00", tint: "#FCEFE6")
  public static let ochre = Pair(strong: "#9A6B00", tint: "#FDF5E3")
  /// In the order of the six asset types; a seventh begins again.
  public static let kinds = [blue, purple, grey, green, vermillion, ochre]
}
