// The closed lists of words that a dataset uses. The raw value is the word in the spreadsheet.

/// What an element is: the `Type` of `elements.csv`.
public enum ElementKind: String, CaseIterable, Sendable {
  /// A word of the column.
  case person, group, resource, activity
  /// A kind of asset as a word of the column.
  case individual, association, institution, place, exchange, culture
  /// Blank, or a word that is not one of ours.
  case other = ""

  /// One of the people: counted, never drawn as a body.
  public var isPerson: Bool { self == .person || self == .individual }
  /// A body that acts as one. It stops only when it has needs of its own.
  public var isGroup: Bool { self == .group || self == .association || self == .institution }
  /// Whether it can stop: an activity, or a group (with requirements).
  public var isActivity: Bool { self == .activity }
}

/// What a connection is: the `Type` of `connections.csv`.
public enum ConnectionKind: String, CaseIterable, Sendable {
  /// A word of the column.
  case contribution, reward, benefit, decision, tie
  /// Blank, or a word that is not one of ours: treated as a tie.
  case other = ""

  /// Whether it is a tie, or treated as one.
  public var isTie: Bool { self == .tie || self == .other }
}

/// Whether a row's value moves one way, both ways, or nobody said.
public enum Direction: String, CaseIterable, Sendable {
  /// A word of the column.
  case directed, undirected, mutual
}

/// Whether something was given, promised, offered or turned down. Blank counts as given.
public enum Status: String, CaseIterable, Sendable {
  /// Blank.
  case unsaid = ""
  /// A word of the column.
  case given, declined, offered
  /// It was not offered.
  case notOffered = "not offered"
  /// A word of the column.
  case unknown, promised

  /// Whether it was given: also when the cell is blank.
  public var countsAsGiven: Bool { self == .unsaid || self == .given }
}

/// The four stages of co-production.
public enum Stage: String, CaseIterable, Sendable {
  /// Blank.
  case unsaid = ""
  /// A word of the column.
  case commission, design, deliver, assess

  /// The four stages in their order.
  public static let inOrder: [Stage] = [.commission, .design, .deliver, .assess]
}

/// How much say somebody has in a decision.
public enum Part: String, CaseIterable, Sendable {
  /// Blank.
  case unsaid = ""
  /// In the room, without a share in the last word.
  case takesPart = "takes part"
  /// A word of the column.
  case advises, decides
  /// May say no.
  case canVeto = "can veto"

  /// Whether it decides or can veto.
  public var hasLastWord: Bool { self == .decides || self == .canVeto }
}

/// How a row may show its person.
public enum Consent: String, CaseIterable, Sendable {
  /// Blank: hidden in anything shared.
  case unsaid = ""
  /// A word of the column.
  case named, initials, hidden
  /// Not on the map at all.
  case none
}

/// Where a figure comes from.
public enum Provenance: String, CaseIterable, Sendable {
  /// Blank.
  case unsaid = ""
  /// A word of the column.
  case recorded, stated, estimated, illustrative, unknown
}

/// Provenance of the fact and of its amount: `stated|illustrative`. One word stands for both.
public struct ProvenancePair: Hashable, Sendable {
  /// Where the row comes from.
  public var fact: Provenance
  /// Where its amount comes from.
  public var amount: Provenance
  /// Made of what is given.
  public init(fact: Provenance, amount: Provenance) {
    self.fact = fact
    self.amount = amount
  }
  /// Nobody said.
  public static let unsaid = ProvenancePair(fact: .unsaid, amount: .unsaid)
}

/// The time that a rate is given for.
public enum Per: String, CaseIterable, Sendable {
  /// No rate: the amount is of the whole period.
  case none = ""
  /// A word of the column.
  case day, week, fortnight, month, quarter, year

  /// How many of it there are in `days` days. `nil` for an amount that is no rate.
  ///
  /// Week = days / 7, fortnight = days / 14, year = days / 365.25, month = a twelfth of that, quarter = three months.
  public func times(inDays days: Double) -> Double? {
    switch self {
    case .none: nil
    case .day: days
    case .week: days / 7
    case .fortnight: days / 14
    case .month: days / (365.25 / 12)
    case .quarter: days / (365.25 / 4)
    case .year: days / 365.25
    }
  }
}

/// How somebody's time is paid. A cell may hold several.
public struct PaymentSet: OptionSet, Hashable, Sendable {
  /// One bit for each word.
  public let rawValue: UInt16
  /// The words of these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  /// Paid by the work that is mapped.
  public static let paidByProject = PaymentSet(rawValue: 1)
  /// Paid by somebody else.
  public static let paidElsewhere = PaymentSet(rawValue: 2)
  /// Paid, by whom is not said.
  public static let paid = PaymentSet(rawValue: 4)
  /// What they spend is given back.
  public static let expenses = PaymentSet(rawValue: 8)
  /// Something in place of money.
  public static let voucher = PaymentSet(rawValue: 16)
  /// An hour for an hour.
  public static let timeCredit = PaymentSet(rawValue: 32)
  /// Offered and not wanted.
  public static let declined = PaymentSet(rawValue: 64)
  /// Given freely.
  public static let unpaid = PaymentSet(rawValue: 128)
  /// Somebody asked and nobody knew.
  public static let unknown = PaymentSet(rawValue: 256)

  /// The words in the spreadsheet, in the order of product and reports.
  public static let words: [(word: String, value: PaymentSet)] = [
    ("paid by project", .paidByProject), ("paid elsewhere", .paidElsewhere), ("paid", .paid),
    ("expenses", .expenses), ("voucher", .voucher), ("time credit", .timeCredit),
    ("declined", .declined), ("unpaid", .unpaid), ("unknown", .unknown),
  ]

  /// Nobody has said: blank, or `unknown`.
  public var isNotSaid: Bool { isEmpty || self == .unknown }
}

/// How many people a row stands for.
public struct HeadCount: Hashable, Sendable {
  /// At least so many.
  public var low: Double
  /// At most so many; infinite for `30+` and `several`.
  public var high: Double
  /// Made of what is given.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
  /// One person.
  public static let one = HeadCount(low: 1, high: 1)
  /// `several`: more than one, and nobody knows how many.
  public static let several = HeadCount(low: 2, high: .infinity)
  /// Whether the number is known.
  public var isExact: Bool { low == high }
  /// Whether it may be more than one person.
  public var isCrowd: Bool { high > 1 }
  /// The one number, when there is one.
  public var exact: Double? { isExact ? low : nil }
}

/// Forms of reward and contribution that the rules know by name.
public enum Forms {
  /// Forms whose amounts are money.
  public static let money: Set<String> = ["money", "pay", "expenses", "involvement payment", "voucher"]
  /// On a contribution of these forms a blank amount is given, not measured.
  public static let notMeasuredContribution: Set<String> = ["knowledge", "introduction", "support", "access"]
  /// On a reward of these forms a blank amount is given, not measured.
  public static let notMeasuredReward: Set<String> = ["recognition", "reference", "access", "support", "learning"]
  /// What contributions may be given in without being counted.
  public static let contributions = [
    "time", "money", "in-kind", "space", "knowledge", "equipment", "introduction", "support", "access",
  ]
  /// What may come back without being counted.
  public static let rewards = [
    "pay", "expenses", "involvement payment", "voucher", "training", "reference", "recognition", "access", "support",
    "time credit", "learning",
  ]
}
