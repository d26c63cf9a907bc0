// How things look: colours that colour-blind readers can tell apart, each with a second sign.

/// The outline and colours of a box. Two boxes with the same meaning have the same look.
package struct NodeLook: Hashable, Sendable {
  package enum Outline: String, Sendable {
    case solid, dashed, none
  }
  /// A word for style sheets: `state-stops`.
  package var name: String
  package var border: String
  package var fill: String
  package var ink = Palette.ink
  package var outline = Outline.solid
  package var width = 1.2
  /// Stands before the text: `×`, `½`. The sign beside the colour.
  package var mark = ""
  /// What the legend says. Blank where a heading in the picture says it.
  package var meaning: String
  /// Where it stands in the legend: what is a scale is told in its order. Equals stand in the order of their first use.
  package var legendPlace = 0

  package init(name: String, border: String, fill: String, meaning: String) {
    self.name = name
    self.border = border
    self.fill = fill
    self.meaning = meaning
  }
}

/// The colour and stroke of a line.
package struct LinkLook: Hashable, Sendable {
  package enum Stroke: String, Sendable {
    case solid, dashed, dotted
    /// Not drawn: it only keeps things in their places.
    case hidden
  }
  /// A word for style sheets: `given`.
  package var name: String
  package var color: String
  package var stroke = Stroke.solid
  package var width = 1.2
  package var hasArrow = true
  /// Whether its colour is that of the box it comes from: the legend shows its stroke only.
  package var isColoredByEnd = false
  /// What the legend says. Blank where a heading in the picture says it.
  package var meaning: String

  package init(name: String, color: String, meaning: String) {
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
  package static let hidden = {
    var look = LinkLook(name: "hidden", color: Palette.line, meaning: "")
    look.stroke = .hidden
    return look
  }()
}

/// How a group of boxes is set off.
package enum GroupLook: Hashable, Sendable {
  /// A tinted field.
  case field(border: String, fill: String)
  /// A heading only.
  case heading
}

/// The colours of every picture: Okabe and Ito's eight, darkened where they are text or thin lines.
///
/// - SeeAlso: Okabe, M. and Ito, K. (2008). *Color Universal Design*. J*Fly.
package enum Palette {
  package static let ink = "#1F2933"
  package static let quiet = "#52606D"
  package static let line = "#7B8794"
  package static let pale = "#9AA5B1"
  package static let paper = "#FFFFFF"
  package static let font = "Helvetica,Arial,sans-serif"

  /// A colour for lines and letters with its tint for fields.
  package struct Pair: Hashable, Sendable {
    package let strong: String
    package let tint: String
  }
  package static let blue = Pair(strong: "#0072B2", tint: "#EAF3F9")
  package static let purple = Pair(strong: "#A23B72", tint: "#FAF0F5")
  package static let grey = Pair(strong: "#4A4A4A", tint: "#F2F2F2")
  package static let green = Pair(strong: "#00795A", tint: "#E8F5F1")
  package static let vermillion = Pair(strong: "#B84A00", tint: "#FCEFE6")
  package static let ochre = Pair(strong: "#9A6B00", tint: "#FDF5E3")
  /// In the order of the six asset types; a seventh begins again.
  package static let kinds = [blue, purple, grey, green, vermillion, ochre]
}
