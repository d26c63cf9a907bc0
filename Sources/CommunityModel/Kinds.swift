// The closed lists of words that a dataset uses. The raw value is the word in the spreadsheet.

/// What an element is: the `Type` of `elements.csv`.
public enum ElementKind: String, CaseIterable, Sendable {
  case person, group, resource, activity
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
  case contribution, reward, benefit, decision, tie
  /// Blank, or a word that is not one of ours: treated as a tie.
  case other = ""

  public var isTie: Bool { self == .tie || self == .other }
}

/// Whether a row's value moves one way, both ways, or nobody said.
public enum Direction: String, CaseIterable, Sendable {
  case directed, undirected, mutual
}

/// Whether something was given, promised, offered or turned down. Blank counts as given.
public enum Status: String, CaseIterable, Sendable {
  case unsaid = ""
  case given, declined, offered
  case notOffered = "not offered"
  case unknown, promised

  public var countsAsGiven: Bool { self == .unsaid || self == .given }
}

/// The four stages of co-production.
public enum Stage: String, CaseIterable, Sendable {
  case unsaid = ""
  case commission, design, deliver, assess

  /// The four stages in their order.
  public static let inOrder: [Stage] = [.commission, .design, .deliver, .assess]
}

/// How much say somebody has in a decision.
public enum Part: String, CaseIterable, Sendable {
  case unsaid = ""
  case takesPart = "takes part"
  case advises, decides
  case canVeto = "can veto"

  public var hasLastWord: Bool { self == .decides || self == .canVeto }
}

/// How a row may show its person.
public enum Consent: String, CaseIterable, Sendable {
  case unsaid = ""
  case named, initials, hidden
  /// Not on the map at all.
  case none
}

/// Where a figure comes from.
public enum Provenance: String, CaseIterable, Sendable {
  case unsaid = ""
  case recorded, stated, estimated, illustrative, unknown
}

/// Provenance of the fact and of its amount: `stated|illustrative`. One word stands for both.
public struct ProvenancePair: Hashable, Sendable {
  public var fact: Provenance
  public var amount: Provenance
  public init(fact: Provenance, amount: Provenance) {
    self.fact = fact
    self.amount = amount
  }
  public static let unsaid = ProvenancePair(fact: .unsaid, amount: .unsaid)
}

/// The time that a rate is given for.
public enum Per: String, CaseIterable, Sendable {
  case none = ""
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
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  public static let paidByProject = PaymentSet(rawValue: 1)
  public static let paidElsewhere = PaymentSet(rawValue: 2)
  public static let paid = PaymentSet(rawValue: 4)
  public static let expenses = PaymentSet(rawValue: 8)
  public static let voucher = PaymentSet(rawValue: 16)
  public static let timeCredit = PaymentSet(rawValue: 32)
  public static let declined = PaymentSet(rawValue: 64)
  public static let unpaid = PaymentSet(rawValue: 128)
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
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
  public static let one = HeadCount(low: 1, high: 1)
  /// `several`: more than one, and nobody knows how many.
  public static let several = HeadCount(low: 2, high: .infinity)
  public var isExact: Bool { low == high }
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
  public static let contributions = [
    "time", "money", "in-kind", "space", "knowledge", "equipment", "introduction", "support", "access",
  ]
  public static let rewards = [
    "pay", "expenses", "involvement payment", "voucher", "training", "reference", "recognition", "access", "support",
    "time credit", "learning",
  ]
}
