// From an outcome's assumptions to its present value.

import CommunityModel
import PlainText

/// The assumptions of a social return, all of them numbers.
struct SocialReturnModel {
  /// An assumption of one outcome.
  enum Assumption: String, CaseIterable {
    case quantity, proxy, deadweight, displacement, attribution
    case dropOff = "drop-off"
    case years

    /// The four that are shares.
    static let adjustments: [Assumption] = [.deadweight, .displacement, .attribution, .dropOff]
  }

  /// One outcome: a number for each assumption.
  struct Outcome {
    var quantity = 0.0
    var proxy = 0.0
    var deadweight = 0.0
    var displacement = 0.0
    var attribution = 0.0
    var dropOff = 0.0
    var years = 1.0

    subscript(assumption: Assumption) -> Double {
      get {
        switch assumption {
        case .quantity: quantity
        case .proxy: proxy
        case .deadweight: deadweight
        case .displacement: displacement
        case .attribution: attribution
        case .dropOff: dropOff
        case .years: years
        }
      }
      set {
        switch assumption {
        case .quantity: quantity = newValue
        case .proxy: proxy = newValue
        case .deadweight: deadweight = newValue
        case .displacement: displacement = newValue
        case .attribution: attribution = newValue
        case .dropOff: dropOff = newValue
        case .years: years = newValue
        }
      }
    }

    /// The value in the first year.
    ///
    /// - Parameter isAdded: The adjustments are added up and taken off together, never below nothing.
    func impact(isAdded: Bool) -> Double {
      let gross = quantity * proxy
      if isAdded { return gross * max(0, 1 - deadweight - displacement - attribution) }
      return gross * (1 - deadweight) * (1 - displacement) * (1 - attribution)
    }

    /// The value of all its years, the first discounted like the others.
    func presentValue(rate: Double, isAdded: Bool) -> Double {
      var value = impact(isAdded: isAdded)
      var (sum, discount) = (0.0, 1.0)
      for _ in 0..<Int(years) {
        discount *= 1 + rate
        sum += value / discount
        value *= 1 - dropOff
      }
      return sum
    }
  }

  var outcomes: [Outcome] = []
  var rate: Double
  var isAdded: Bool
  var inputs: Double

  var presentValue: Double {
    outcomes.reduce(0) { $0 + $1.presentValue(rate: rate, isAdded: isAdded) }
  }
  var ratio: Double { presentValue / inputs }

  func changed(_ outcome: Int, _ assumption: Assumption, to value: Double) -> SocialReturnModel {
    var model = self
    model.outcomes[outcome][assumption] = value
    return model
  }

  /// The value of an assumption at which what comes back is what was put in; `nil` where there is none.
  func breakEven(_ outcome: Int, _ assumption: Assumption) -> Double? {
    if assumption == .years { return nil }
    let isShare = Assumption.adjustments.contains(assumption)
    func gap(_ value: Double) -> Double { changed(outcome, assumption, to: value).presentValue - inputs }
    var (low, high) = (0.0, 1.0)
    if !isShare {
      // Linear: two points give the root.
      let (none, one) = (gap(0), gap(1))
      guard one != none else { return nil }
      let root = -none / (one - none)
      return root >= 0 ? root : nil
    }
    let (first, last) = (gap(low), gap(high))
    if first == 0 { return 0 }
    guard first * last <= 0 else { return nil }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if (gap(middle) < 0) == (first < 0) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The rate at which what comes back is what was put in, up to ten times over a year.
  func breakEvenRate() -> Double? {
    func gap(_ value: Double) -> Double {
      var model = self
      model.rate = value
      return model.presentValue - inputs
    }
    var (low, high) = (0.0, 10.0)
    let first = gap(low)
    guard first * gap(high) <= 0 else { return nil }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if (gap(middle) < 0) == (first < 0) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
