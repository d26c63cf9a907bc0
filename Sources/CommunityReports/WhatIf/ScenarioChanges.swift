// What a scenario changes, in words that give away nobody's pay.

import CommunityMeasures
import CommunityModel
import PlainText

extension Words {
  /// One sentence for each thing that the scenario does.
  static func changes(_ answer: ScenarioAnswer) -> [String] {
    let scenario = answer.scenario
    var sentences: [String] = []
    if !answer.gone.isEmpty {
      sentences.append(leaves(listed(answer.gone.map { answer.then.community.label(of: $0) })))
    }
    for row in scenario.add {
      if let label = cell("Label", row) {
        sentences.append(joins(label))
      } else if let from = cell("From", row), let to = cell("To", row) {
        sentences.append(newRow(what(row, answer), from: from, to: to))
      }
    }
    for change in scenario.set {
      sentences.append(becomes(settings(change, answer), where: conditions(change.matching)))
    }
    for pay in scenario.pay {
      let unit = pay.unit.isEmpty ? answer.today.community.currency : pay.unit
      sentences.append(
        pays(pay.by, Facts.amount(pay.each, unit), per: one(pay.per), where: conditions(pay.matching)))
    }
    return sentences
  }

  private static func cell(_ column: String, _ cells: Scenario.Cells) -> String? {
    cells.first { folded($0.column) == folded(column) && !$0.text.isEmpty }?.text
  }

  /// `£5,000 of money`; a reward in money is named without its amount.
  private static func what(_ row: Scenario.Cells, _ answer: ScenarioAnswer) -> String {
    let form = cell("Form", row) ?? cell("Type", row) ?? somethingNew
    guard let amount = cell("Amount", row) else { return form }
    if folded(cell("Type", row) ?? "") == "reward" && Forms.money.contains(folded(form)) {
      return "\(form) (\(amountKeptBack))"
    }
    let unit = cell("Unit", row) ?? ""
    return "\(readNumber(amount).map { Facts.amount($0, unit) } ?? "\(amount) \(unit)") \(ofForm(form))"
  }

  /// `Amount becomes 50%`; an amount that may be somebody's pay is not told.
  private static func settings(_ change: Scenario.Change, _ answer: ScenarioAnswer) -> String {
    let form = folded(cell("Form", change.matching) ?? "")
    let isContribution = folded(cell("Type", change.matching) ?? "") == "contribution"
    let isOpen = isContribution || !form.isEmpty && (form == "money" || !Forms.money.contains(form))
    return listed(
      change.cells.map { cell in
        let isAmount = ["amount", "low", "high"].contains(folded(cell.column))
        let told = !isAmount || isOpen || cell.text.hasSuffix("%")
        return setTo(cell.column, cell.text.isEmpty ? blankCell : told ? cell.text : amountKeptBack)
      })
  }

  private static func conditions(_ cells: Scenario.Cells) -> String {
    listed(cells.map { condition($0.column, $0.text) })
  }
}
