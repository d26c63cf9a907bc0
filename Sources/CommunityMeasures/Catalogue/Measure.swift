// An entry of the catalogue.

/// A measure: its question, what it reads, its options and how it is worked out.
///
/// A class: a catalogue entry is handed round, never copied.
public final class Measure: Sendable {
  /// The chapters of the catalogue, in the order it is listed.
  public enum Family: String, CaseIterable, Sendable {
    /// The families of the catalogue.
    case assets, reciprocity, equity, sustainability, power, network
  }

  /// What can be chosen about a measure.
  public struct Option: Sendable {
    /// What is written before the `=`.
    public var name: String
    /// What it chooses.
    public var meaning: String
    /// As it would be typed; empty for none.
    public var usual: String
    package init(_ name: String, _ meaning: String, usual: String = "") {
      self.name = name
      self.meaning = meaning
      self.usual = usual
    }
  }

  /// Which frozen view the measure reads, and the calculation.
  package enum Calculation: Sendable {
    /// Who is linked with whom: every row of the layer, unless a unit is named.
    case links(@Sendable (Network, MeasureOptions) throws(MeasureFailure) -> MeasureResult)
    /// Amounts of one unit (or under one valuation), added up.
    case amounts(@Sendable (Network, MeasureOptions) throws(MeasureFailure) -> MeasureResult)
    /// The whole period, every unit apart.
    case ledger(@Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult)
  }

  /// Never changes once released.
  public let id: String
  /// The question it answers, for `kith measures`.
  public let question: String
  /// Where it stands in the catalogue.
  public let family: Family
  /// What `value` is: `returned weight / weight`.
  public let answer: String
  /// The unit of `value`: `share`, `elements`; `unit` when it is that of the amounts.
  public let unit: String
  /// The names of the parts that every answer tells, null when undefined. Others depend on the data.
  public let parts: [String]
  /// What can be chosen about it.
  public let options: [Option]
  /// The sentence for a meeting, from a result that has a value. `nil`: do not tell it to a lay reader.
  public let plain: (@Sendable (MeasureResult) -> String?)?
  package let calculation: Calculation

  package init(
    id: String, question: String, family: Family, answer: String, unit: String, parts: [String] = [],
    options: [Option] = [],
    plain: (@Sendable (MeasureResult) -> String?)? = nil, calculation: Calculation
  ) {
    self.id = id
    self.question = question
    self.family = family
    self.answer = answer
    self.unit = unit
    self.parts = parts
    self.plain = plain
    self.calculation = calculation
    var options = options
    // `unit=` is an option of every measure.
    if !options.contains(where: { $0.name == "unit" }) {
      options.append(Option("unit", "measure this unit only"))
    }
    self.options = options
  }
}
