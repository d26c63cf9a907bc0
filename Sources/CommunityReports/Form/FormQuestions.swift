// The questions of the form on a screen, step by step.

import CommunityTables
import PlainText

/// The steps as HTML. All of it is in the page; the script shows one step at a time and copies the rows.
struct FormQuestions {
  let map: AskedMap

  init(_ map: AskedMap) { self.map = map }

  func html() -> String {
    var out = ""
    for step in FormWords.steps {
      out += "<section id=\"\(step.id)\" class=\"step\" aria-labelledby=\"\(step.id)-title\">\n"
      out += "<h2 id=\"\(step.id)-title\" tabindex=\"-1\">\(markupEscaped(step.title))</h2>\n"
      out += "\(body(of: step.id))</section>\n"
    }
    return out
  }

  private func body(of step: String) -> String {
    switch step {
    case "begin": return begin()
    case "who": return who()
    case "give": return rows("give", FormWords.giveIntro, FormWords.addGive)
    case "get": return rows("get", FormWords.getIntro, FormWords.addGet)
    case "with": return with()
    case "decide": return rows("decide", FormWords.decideIntro, FormWords.addDecide)
    case "gifts":
      return lines("offers", FormWords.offers, FormWords.onePerLine)
        + lines("gifts-other", FormWords.gifts, FormWords.giftsHint)
        + lines("needs", FormWords.needs, FormWords.onePerLine)
    case "shown": return shown()
    default: return "<div id=\"told\"></div>\n<div id=\"saving\"></div>\n<p id=\"status\" role=\"status\"></p>\n"
    }
  }

  private func begin() -> String {
    var out = "<ul>\n"
    for text in FormWords.begin { out += "<li>\(markupEscaped(text))</li>\n" }
    out += "</ul>\n\(FormQuestions.about(map))"
    return out + choices("helper", FormWords.helper, FormWords.helperChoices, chosen: "self")
  }

  /// What somebody has to know before they answer.
  static func about(_ map: AskedMap) -> String {
    let told = [
      (FormWords.purpose, map.purpose), (FormWords.askedFor, map.askedFor), (FormWords.benefits, map.benefits),
      (FormWords.contact, map.contact), (FormWords.deleteAfter, map.deleteAfter),
    ].filter { !$0.1.isEmpty }
    if told.isEmpty { return "" }
    var out = "<dl>\n"
    for (term, text) in told {
      out += "<dt>\(markupEscaped(term))</dt><dd dir=\"auto\">\(markupEscaped(text))</dd>\n"
    }
    return out + "</dl>\n"
  }

  private func who() -> String {
    var out = choices("known", FormWords.known, FormWords.knownChoices, hint: FormWords.knownHint)
    out +=
      "<div id=\"chosen-name\" hidden>\n"
      + field(
        "who-name", FormWords.name,
        "<select id=\"who-name\" \(described("who-name"))>\n"
          + "<option value=\"\">\(markupEscaped(FormWords.choose))</option>\n"
          + group(FormWords.people, map.people) + group(FormWords.bodies, map.bodies) + "</select>") + "</div>\n"
    out +=
      "<div id=\"typed-name\" hidden>\n"
      + field(
        "who-typed", FormWords.typedName, input("who-typed", hint: true, most: 120), hint: FormWords.typedNameHint)
      + choices("kind", FormWords.kind, FormWords.kindChoices, chosen: "person") + "</div>\n"
    out += "<div id=\"who-more\" hidden>\n"
    out += field("role", FormWords.role, input("role", hint: true, most: 200, list: "roles"), hint: FormWords.roleHint)
    var sides = map.constituencies.map { (value: $0, text: $0) }
    sides.append((value: "|", text: FormWords.sideOther))
    sides.append((value: "", text: FormWords.sideOpen))
    out += choices("side", FormWords.side, sides)
    out +=
      "<div id=\"side-more\" hidden>\n"
      + field("side-typed", FormWords.sideOtherLabel, input("side-typed", most: 80)) + "</div>\n"
    if !map.spans.isEmpty {
      out +=
        "<div>\n"
        + field(
          "span", FormWords.span, "<select id=\"span\" \(described("span", hint: true))>\n\(spanOptions())</select>",
          hint: FormWords.spanHint) + "</div>\n"
    }
    return out + "</div>\n"
  }

  private func spanOptions() -> String {
    var out = ""
    for span in map.spans {
      out += "<option data-start=\"\(markupEscaped(span.start))\" data-end=\"\(markupEscaped(span.end))\">"
      out += "\(markupEscaped(FormWords.span(span.start, span.end)))</option>\n"
    }
    return out + "<option data-start=\"\" data-end=\"\">\(markupEscaped(FormWords.spanOpen))</option>\n"
  }

  private func rows(_ id: String, _ intro: String, _ add: String) -> String {
    "<p>\(markupEscaped(intro))</p>\n<div id=\"\(id)-rows\"></div>\n"
      + "<p><button type=\"button\" id=\"\(id)-add\">\(markupEscaped(add))</button></p>\n"
  }

  private func with() -> String {
    var out = ""
    let bodies = map.people + map.bodies.filter { $0.kind != "place" && $0.kind != "resource" }
    if !bodies.isEmpty {
      out += "<fieldset id=\"with-list\"><legend>\(markupEscaped(FormWords.withIntro))</legend>\n"
      if bodies.count > 20 { out += field("with-find", FormWords.withFind, input("with-find", most: 80)) }
      out += "<div class=\"ticks\">\n"
      for body in bodies {
        out += "<label class=\"tick\"><input type=\"checkbox\" name=\"with\" value=\"\(markupEscaped(body.label))\"> "
        out += "<bdi>\(markupEscaped(body.label))</bdi></label>\n"
      }
      out += "</div></fieldset>\n"
    }
    return out + lines("with-others", FormWords.withOthers, FormWords.onePerLine)
  }

  private func shown() -> String {
    var out = "<fieldset><legend class=\"heard\">\(markupEscaped(FormWords.steps[7].title))</legend>\n"
    out += "<p class=\"hint\">\(markupEscaped(FormWords.shownIntro))</p>\n"
    for choice in FormWords.shown {
      out += "<label class=\"tick\"><input type=\"radio\" name=\"shown\" value=\"\(choice.value)\" "
      out += "data-example=\"\(markupEscaped(choice.example))\" data-text=\"\(markupEscaped(choice.text))\">"
      out += "<span>\(markupEscaped(choice.text)) <span class=\"example\">\(markupEscaped(FormWords.shownLike)) "
      out += "<b>\(markupEscaped(choice.example))</b></span></span></label>\n"
    }
    out += "<label class=\"tick\"><input type=\"radio\" name=\"shown\" value=\"\"> "
    out += "<span>\(markupEscaped(FormWords.shownLater))</span></label>\n"
    return out + "<p class=\"hint\">\(markupEscaped(FormWords.shownOpen))</p>\n</fieldset>\n"
  }

  // MARK: Fields

  private func field(_ id: String, _ label: String, _ control: String, hint: String = "") -> String {
    var out = "<p class=\"field\"><label for=\"\(id)\">\(markupEscaped(label))</label>\n"
    if !hint.isEmpty { out += "<span class=\"hint\" id=\"\(id)-hint\">\(markupEscaped(hint))</span>\n" }
    return out + "\(control)\n<span class=\"error\" id=\"\(id)-error\"></span></p>\n"
  }

  private func described(_ id: String, hint: Bool = false) -> String {
    "aria-describedby=\"\(hint ? "\(id)-hint " : "")\(id)-error\""
  }

  private func input(_ id: String, hint: Bool = false, most: Int, list: String = "", isNumber: Bool = false) -> String {
    "<input id=\"\(id)\" type=\"text\" dir=\"auto\" maxlength=\"\(most)\" \(described(id, hint: hint))"
      + (list.isEmpty ? "" : " list=\"\(list)\"") + (isNumber ? " inputmode=\"decimal\"" : "") + ">"
  }

  private func lines(_ id: String, _ label: String, _ hint: String) -> String {
    field(
      id, label,
      "<textarea id=\"\(id)\" rows=\"3\" dir=\"auto\" maxlength=\"2000\" \(described(id, hint: true))></textarea>",
      hint: hint)
  }

  private func choices(
    _ name: String, _ legend: String, _ items: [(value: String, text: String)], chosen: String? = nil,
    hint: String = ""
  ) -> String {
    var out = "<fieldset id=\"\(name)-choices\"\(hint.isEmpty ? "" : " aria-describedby=\"\(name)-hint\"")>"
    out += "<legend>\(markupEscaped(legend))</legend>\n"
    if !hint.isEmpty { out += "<p class=\"hint\" id=\"\(name)-hint\">\(markupEscaped(hint))</p>\n" }
    for item in items {
      out += "<label class=\"tick\"><input type=\"radio\" name=\"\(name)\" value=\"\(markupEscaped(item.value))\""
      out += "\(item.value == chosen ? " checked" : "")> <bdi>\(markupEscaped(item.text))</bdi></label>\n"
    }
    return out + "<p class=\"error\" id=\"\(name)-choices-error\"></p></fieldset>\n"
  }

  private func options(_ items: [(value: String, text: String)], type: String = "") -> String {
    var out = ""
    for item in items {
      out += "<option value=\"\(markupEscaped(item.value))\"\(type.isEmpty ? "" : " data-type=\"\(type)\"")>"
      out += "\(markupEscaped(item.text))</option>\n"
    }
    return out
  }

  private func group(_ title: String, _ choices: [AskedMap.Choice]) -> String {
    if choices.isEmpty { return "" }
    var out = "<optgroup label=\"\(markupEscaped(title))\">\n"
    for choice in choices {
      out += "<option value=\"\(markupEscaped(choice.label))\" data-kind=\"\(choice.kind)\">"
      out += "\(markupEscaped(choice.label))</option>\n"
    }
    return out + "</optgroup>\n"
  }

  // MARK: What the script copies

  /// One row of each kind, and the lists that many rows share.
  func templates() -> String {
    var out = "<template id=\"places\">\(group(FormWords.activities, map.activities))"
    out += "\(group(FormWords.bodies, map.bodies))\(group(FormWords.people, map.people))</template>\n"
    out += "<template id=\"activity-list\">\(group(FormWords.activities, map.activities))"
    out += "\(group(FormWords.bodies, map.bodies))</template>\n"
    out +=
      "<template id=\"forms\"><optgroup label=\"\(markupEscaped(FormWords.asContribution))\" data-type=\"contribution\">"
    out += options(
      FormWords.contributions + map.ownContributions.map { (value: $0, text: $0) }, type: "contribution")
    out += "</optgroup><optgroup label=\"\(markupEscaped(FormWords.asReward))\" data-type=\"reward\">"
    out += options(FormWords.rewards + map.ownRewards.map { (value: $0, text: $0) }, type: "reward")
    out += "</optgroup></template>\n"
    out += row("give", FormWords.giveLegend, FormWords.giveTo, FormWords.giveForm, status: false)
    out += row("get", FormWords.getLegend, FormWords.getFrom, FormWords.getForm, status: true)
    out += "<template id=\"decide-row\"><fieldset class=\"row\"><legend></legend>\n"
    out += chooser("N-what", FormWords.decideWhat, "activity-list")
    for stage in FormWords.stages {
      let id = "N-\(stage.value)"
      out += field(
        id, stage.text, "<select id=\"\(id)\" \(described(id))>\n\(options(FormWords.parts))</select>")
    }
    out += removal() + "</fieldset></template>\n"
    out += dataList("roles", map.roles) + dataList("units", map.units)
    return out + "<template id=\"legends\" data-give=\"\(markupEscaped(FormWords.giveLegend))\" "
      + "data-get=\"\(markupEscaped(FormWords.getLegend))\" data-decide=\"\(markupEscaped(FormWords.decideLegend))\">"
      + "</template>\n"
  }

  private func dataList(_ id: String, _ words: [String]) -> String {
    var out = "<datalist id=\"\(id)\">"
    for word in words { out += "<option value=\"\(markupEscaped(word))\"></option>" }
    return out + "</datalist>\n"
  }

  private func chooser(_ id: String, _ label: String, _ list: String) -> String {
    field(
      id, label,
      "<select id=\"\(id)\" data-list=\"\(list)\" \(described(id))>\n"
        + "<option value=\"\">\(markupEscaped(FormWords.choose))</option>\n"
        + "<option value=\"|\">\(markupEscaped(FormWords.other))</option></select>")
      + "<div data-part=\"\(id)-other\" hidden>"
      + field("\(id)-typed", FormWords.otherLabel, input("\(id)-typed", most: 120)) + "</div>\n"
  }

  private func removal() -> String {
    "<p><button type=\"button\" class=\"quiet\" data-remove>\(markupEscaped(FormWords.remove))</button></p>\n"
  }

  private func row(_ id: String, _ legend: String, _ whom: String, _ what: String, status: Bool) -> String {
    var out = "<template id=\"\(id)-row\"><fieldset class=\"row\"><legend></legend>\n"
    out += chooser("N-whom", whom, "places")
    out += field(
      "N-form", what,
      "<select id=\"N-form\" data-list=\"forms\" \(described("N-form"))>\n"
        + "<option value=\"\">\(markupEscaped(FormWords.choose))</option></select>")
    if status {
      out += field(
        "N-status", FormWords.status,
        "<select id=\"N-status\" \(described("N-status"))>\n\(options(FormWords.statusChoices))</select>")
    }
    out += "<div data-part=\"N-amount\" hidden>\n"
    out += field(
      "N-how", FormWords.howMuch,
      "<select id=\"N-how\" \(described("N-how"))>\n\(options(FormWords.amountChoices))</select>")
    out +=
      "<div class=\"beside\">\n<div data-part=\"N-one\">"
      + field("N-number", FormWords.number, input("N-number", most: 20, isNumber: true)) + "</div>\n"
    out +=
      "<div data-part=\"N-two\" hidden><div class=\"beside\">"
      + field("N-low", FormWords.low, input("N-low", most: 20, isNumber: true))
      + field("N-high", FormWords.high, input("N-high", most: 20, isNumber: true)) + "</div></div>\n"
    out +=
      "<div data-part=\"N-counted\">"
      + field(
        "N-unit", FormWords.unit, input("N-unit", hint: true, most: 40, list: "units"), hint: FormWords.unitHint)
      + "</div>\n<div data-part=\"N-often\">"
      + field(
        "N-per", FormWords.per, "<select id=\"N-per\" \(described("N-per"))>\n\(options(FormWords.perChoices))</select>"
      )
      + "</div>\n</div></div>\n"
    return out + removal() + "</fieldset></template>\n"
  }
}
