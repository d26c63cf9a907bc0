// The attributes that mean something to Graphviz.

/// Names of attributes of nodes and edges, as Graphviz writes them: capitals count.
enum DOTNames {
  /// They only say how to draw: left out on reading.
  static let drawing: Set<String> = [
    "arrowhead", "arrowsize", "arrowtail", "colorscheme", "constraint", "decorate", "distortion", "fixedsize",
    "fontcolor", "fontname", "fontsize", "gradientangle", "head_lp", "headclip", "headport", "height", "image",
    "imagepos", "imagescale", "labelangle", "labeldistance", "labelfloat", "labelfontcolor", "labelfontname",
    "labelfontsize", "labelloc", "layer", "len", "lhead", "lp", "ltail", "margin", "minlen", "nojustify", "ordering",
    "orientation", "penwidth", "peripheries", "pin", "pos", "rects", "regular", "samehead", "samplepoints", "sametail",
    "shapefile", "showboxes", "sides", "skew", "sortv", "tail_lp", "tailclip", "tailport", "vertices", "width", "xlp",
    "target", "headtarget", "tailtarget", "labeltarget", "edgetarget", "_draw_", "_ldraw_", "_hdraw_", "_tdraw_",
    "_hldraw_", "_tldraw_",
  ]

  /// They can hold what people know: read as columns.
  static let telling: Set<String> = [
    "URL", "area", "class", "color", "comment", "dir", "edgeURL", "edgehref", "edgetooltip", "fillcolor", "group",
    "headURL", "headhref", "headlabel", "headtooltip", "href", "id", "label", "labelURL", "labelhref", "labeltooltip",
    "root", "shape", "style", "tailURL", "tailhref", "taillabel", "tailtooltip", "tooltip", "weight", "xlabel", "z",
  ]

  /// In these Graphviz undoes escapes.
  static let escaped: Set<String> = [
    "URL", "edgeURL", "edgehref", "edgetooltip", "headURL", "headhref", "headlabel", "headtooltip", "href", "id",
    "label", "labelURL", "labelhref", "labeltooltip", "tailURL", "tailhref", "taillabel", "tailtooltip", "tooltip",
    "xlabel",
  ]

  /// Says in a file that Kith wrote it: there every text is escaped.
  static let writtenBy = (name: "generator", value: "Kith")

  /// What a column is called in a file, so that it never draws anything and no picture is opened for it.
  static func attribute(for column: String) -> String {
    let own = drawing.contains(column) || telling.contains(column) || column.hasSuffix(mark)
    return own ? column + mark : column
  }

  /// The column behind the name of an attribute that Kith wrote.
  static func column(for attribute: String) -> String {
    attribute.hasSuffix(mark) ? String(attribute.dropLast(mark.count)) : attribute
  }

  private static let mark = " (column)"
}
