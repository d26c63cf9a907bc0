// What a picture shows, before anything is laid out.

public import CommunityModel

/// A picture of a community: boxes, lines and the words around them.
///
/// It holds no drawing commands: a `Drawing` is made from it, which `GraphvizRendering` draws and ``dotText()`` writes.
/// The legend is read off the looks that occur, so it cannot disagree with the picture.
public struct Diagram: Sendable {
  /// Which way the columns or rows follow each other.
  public enum Direction: Sendable {
    /// Columns from left to right.
    case leftToRight
    /// Rows from top to bottom.
    case topToBottom
  }

  /// `assets`, `exchange`…: also the start of file names and ids.
  public var name: String
  /// The headline: what is to be seen.
  public var title: String
  /// The statistic behind the headline.
  public var subtitle: String
  /// What the picture leaves out or has folded, each a sentence.
  public var remarks: [String] = []
  /// The same content in words: a sentence, then a list with two spaces for each step inward.
  public var textAlternative: String
  /// Which way it is laid out.
  public var direction: Direction
  /// The columns, rows or boxes that hold nodes together.
  public var groups: [Group] = []
  /// The boxes.
  public var nodes: [Node] = []
  /// The lines between boxes.
  public var links: [Link] = []
  /// What the signs in the texts mean, beside what the looks mean.
  public var signs: [String] = []
  /// Room between the columns or rows, in inches.
  public var rankGap = 0.75
  /// Room between neighbours, in inches.
  public var nodeGap = 0.16
  /// About how many letters a line of the subtitle has.
  public var headingLetters = 112
  /// Rows of a table: the nodes of each stand side by side.
  public var tableRows: [[Int]] = []

  /// Made of what is given.
  public init(name: String, title: String, subtitle: String, textAlternative: String, direction: Direction) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.textAlternative = textAlternative
    self.direction = direction
  }

  /// The same picture for a phone or an upright page, once in each direction in which it can be laid out: whichever comes
  /// out narrower fits better. A table has one direction only.
  public var upright: [Diagram] {
    var one = self
    one.headingLetters = 68
    one.rankGap = min(rankGap, 0.5)
    if !tableRows.isEmpty {
      // As wide as their words, and no wider.
      one.nodeGap = min(nodeGap, 0.06)
      for place in one.nodes.indices { one.nodes[place].width *= 0.6 }
      return [one]
    }
    var other = one
    other.direction = direction == .leftToRight ? .topToBottom : .leftToRight
    return [one, other]
  }

  /// Boxes that belong together under a heading.
  public struct Group: Sendable {
    /// The name in the file: letters, digits and hyphens.
    public var id: String
    /// What stands above it.
    public var title: String
    package var look: GroupLook
    package init(id: String, title: String, look: GroupLook) {
      self.id = id
      self.title = title
      self.look = look
    }
  }

  /// A box.
  public struct Node: Sendable {
    /// Letters, digits and hyphens; its own in the whole picture.
    public var id: String
    /// The element behind it, when there is one.
    public var element: ElementIndex?
    /// What stands in the box, line by line.
    public var lines: [Line]
    /// The place of its group in ``Diagram/groups``.
    public var group: Int?
    package var look: NodeLook
    /// Stands for several people: drawn as a stack.
    public var isCrowd = false
    /// At least so wide and high, in inches.
    public var width = 0.0
    /// Its least height, in inches.
    public var height = 0.34
    /// What is read out or shown when the pointer rests on it.
    public var name: String
    package init(id: String, element: ElementIndex? = nil, name: String, lines: [Line], group: Int?, look: NodeLook) {
      self.id = id
      self.element = element
      self.name = name
      self.lines = lines
      self.group = group
      self.look = look
    }
  }

  /// A line of text in a box.
  public struct Line: Sendable {
    /// How loud a part of a line is.
    public enum Tone: Sendable {
      /// As the text of a box.
      case plain
      /// Grey: a figure or a reason beside a name.
      case quiet
      /// A figure made up to show the form.
      case illustrative
      /// In a dashed outline: offered, and used by nobody.
      case outlined
      /// As a heading.
      case heading
    }
    /// A piece of a line in one tone.
    public struct Part: Sendable {
      /// What is written.
      public var text: String
      /// How loud it is.
      public var tone: Tone
      /// Made of what is given.
      public init(_ text: String, _ tone: Tone = .plain) {
        self.text = text
        self.tone = tone
      }
    }
    /// The pieces, from left to right.
    public var parts: [Part]
    /// Made of what is given.
    public init(_ parts: [Part]) { self.parts = parts }
    /// Made of what is given.
    public init(_ text: String, _ tone: Tone = .plain) { self.parts = [Part(text, tone)] }
  }

  /// A line from a box to another.
  public struct Link: Sendable {
    /// Places in ``Diagram/nodes``.
    public var from: Int
    /// The place of the box where it ends.
    public var to: Int
    package var look: LinkLook
    /// How wide it is drawn, in points; the look's own width when `nil`.
    public var width: Double?
    /// How strongly it is kept short and straight.
    public var pull = 1
    /// At least so many columns or rows further on.
    public var steps = 1
    /// Whether it decides in which column or row its ends stand.
    public var ranks = true
    /// Whether its arrow points against the direction of the picture.
    public var runsBackward = false
    /// Whether it leaves at the right side of a box and arrives at the left side of another.
    public var joinsSides = false
    /// What is read out or shown when the pointer rests on it.
    public var name: String
    package init(from: Int, to: Int, look: LinkLook, name: String) {
      self.from = from
      self.to = to
      self.look = look
      self.name = name
    }
  }
}

/// The forms in which a picture can be written.
public enum DiagramFormat: String, CaseIterable, Sendable {
  /// The kinds of file.
  case svg, png, pdf, dot
}
