// How far did a measure move, and is that more than the table of drops allows?

/// One measure on both sides.
public struct MeasureChange: Sendable {
  /// The answer of the earlier view.
  public let before: MeasureResult
  /// The answer of the later view.
  public let after: MeasureResult
  /// After less before; `nil` where one of them cannot be said, and where `moveOfPower` forbids to tell it.
  public let change: Double?
  /// The least and the greatest that the change can be, whatever the unknown amounts are.
  public let low: Double?
  /// The greatest change that unknown amounts allow.
  public let high: Double?
  /// The line of the table of drops that was passed, for sure.
  public let flag: Thresholds.Drop?
  /// Set for the level of co-production alone: one dominant constituency in place of another is neither more nor less.
  package let moveOfPower: MoveOfPower?

  package init(before: MeasureResult, after: MeasureResult, moveOfPower: MoveOfPower? = nil) {
    self.before = before
    self.after = after
    let move = before.id == "coproduction-level" ? moveOfPower : nil
    self.moveOfPower = move
    if move != nil {
      (change, low, high, flag) = (nil, nil, nil, nil)
      return
    }
    change = MeasureChange.difference(after.value, before.value)
    // Nothing moved, so neither did what is unknown in it.
    let isSame =
      change == 0 && MeasureChange.isSame(before.low, after.low) && MeasureChange.isSame(before.high, after.high)
    low = isSame ? 0 : MeasureChange.difference(after.low, before.high)
    high = isSame ? 0 : MeasureChange.difference(after.high, before.low)
    flag = nil == change ? nil : MeasureChange.flag(before, after, low: low, high: high)
  }

  /// The id of the measure.
  public var id: String { before.id }
  /// Whether the two answers differ in any way that can be seen.
  public var isChanged: Bool {
    !MeasureChange.isSame(before.value, after.value) || !MeasureChange.isSame(before.low, after.low)
      || !MeasureChange.isSame(before.high, after.high) || (before.undefined == nil) != (after.undefined == nil)
  }

  /// Whether two answers are one but for how their sums were rounded: a row more can change the order of a sum.
  private static func isSame(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a == b || (a - b).magnitude <= 1e-12 * max(a.magnitude, b.magnitude)
  }

  private static func difference(_ a: Double?, _ b: Double?) -> Double? {
    guard let a, let b else { return nil }
    return isSame(a, b) ? 0 : a - b
  }

  /// Only a change that is large enough whatever the unknown amounts are is flagged.
  private static func flag(
    _ before: MeasureResult, _ after: MeasureResult, low: Double?, high: Double?
  ) -> Thresholds.Drop? {
    guard let value = before.value, let low, let high else { return nil }
    return Thresholds.drops.first { drop in
      guard drop.measure == before.id else { return false }
      let step = drop.isShareOfBefore ? drop.by * (value < 0 ? -value : value) : drop.by
      let loss = drop.worse == .lower ? -high : low
      return loss > 0 && loss >= step - 1e-9
    }
  }
}
