// What of a column that somebody named goes into a shared copy?

import CommunityModel
import PlainText
import Testing

@testable import CommunityTables

@Suite("Columns kept by naming them")
struct KeptColumnsTests {
  /// Six people of North, five with asthma; one each of what is rarer; a hall, and a circle that is not named.
  static func source() -> Community {
    var elements = "Label,Type,Consent,Ward,Diagnosis,Phone,Jane's shelf\n"
    for number in 1...6 {
      elements += "Ana \(number)x,person,named,North,\(number < 6 ? "asthma" : "gout"),01234 56789\(number),top\n"
    }
    elements += "Ben Lone,person,hidden,South,,,\nJane Dow,person,hidden,South,,,\n"
    elements += "Hall,place,,Jane Dow's corner,,01234 567899,\nSecret circle,group,hidden,East,,,\n"
    var connections = "From,To,Type,Mood,Diagnosis\n"
    for number in 1...6 { connections += "Ana \(number)x,Hall,tie,\(number < 6 ? "glad" : "sad"),x\n" }
    connections += "Hall,Secret circle,tie,Jane Dow,\n"
    return dataset(elements: elements, connections: connections).community
  }

  private func copy(_ kept: [String], _ level: ShareLevel = .partners, isHealth: Bool = false) -> Community {
    var sharing = Sharing(level, isHealth: isHealth)
    sharing.keptColumns = kept
    return Self.source().shared(sharing, numbering: SharedCopyTests.numbering(1)).community
  }

  private func cells(_ community: Community, _ header: String) -> [String]? {
    community.elements.extras.first { $0.name == header }.map { column in
      community.elements.indices.map { "\(community.label(of: $0)): \(community.words[column.cells[$0]])" }
    }
  }

  @Test("Nothing goes along that nobody named, and what is left out is counted")
  func nothing() {
    for level in [ShareLevel.partners, .public] {
      let copy = copy([], level)
      #expect(copy.elements.extras.isEmpty && copy.connections.extras.isEmpty)
      #expect(copy.shared.columnsLeft == 6)
      // Diagnosis in both sheets, and Phone.
      #expect(copy.shared.sensitiveLeft == 3 && copy.shared.unusualLeft == 2)
      #expect(copy.shared.usualLeft == ["how to reach somebody"])
    }
  }

  @Test(
    "Of people only what five share is told; where one cell would be known by being blank, the next rarest goes too")
  func fewPeople() {
    let wards = copy(["ward"])
    // Two of South are fewer than five. With them North would be all that is left, and the blanks would be South's.
    #expect(
      cells(wards, "Ward") == [
        "Ana 1x: ", "Ana 2x: ", "Ana 3x: ", "Ana 4x: ", "Ana 5x: ", "Ana 6x: ", "Group 1: ",
        "Hall: [name hidden]'s corner",
        "Person 1: ", "Person 2: ",
      ])
    #expect(wards.shared.columnsLeft == 5 && wards.shared.columnsKept == 1 && wards.shared.ownCellsKeptBack == 9)
    // Gout of one goes, and with two blank ones that makes three: asthma goes too.
    let diagnosis = copy(["Diagnosis"])
    #expect(cells(diagnosis, "Diagnosis")?.allSatisfy { $0.hasSuffix(": ") } == true)
    #expect(diagnosis.shared.sensitiveLeft == 1)
  }

  @Test("What many share goes along, on rows too, where no blank tells of few")
  func many() {
    var elements = "Label,Type,Consent,Ward\n"
    for number in 1...12 {
      elements += "Ana \(number)x,person,named,\(number < 7 ? "North" : number < 12 ? "South" : "")\n"
    }
    for number in 1...4 { elements += "Bo \(number)x,person,named,\n" }
    let connections =
      "From,To,Type,Mood\n" + (1...12).map { "Ana \($0)x,Bo 1x,tie,\($0 < 7 ? "glad" : "sad")\n" }.joined()
    var sharing = Sharing(.partners)
    sharing.keptColumns = ["Ward", "Mood"]
    let source = dataset(elements: elements, connections: connections).community
    let copy = source.shared(sharing, numbering: SharedCopyTests.numbering(1)).community
    #expect(cells(copy, "Ward")?.filter { $0.hasSuffix("North") }.count == 6)
    #expect(cells(copy, "Ward")?.filter { $0.hasSuffix("South") }.count == 5)
    let moods = copy.connections.indices.map { copy.words[copy.connections.extras[0].cells[$0]] }
    #expect(moods.count { $0 == "glad" } == 6 && moods.count { $0 == "sad" } == 6)
    #expect(copy.shared.ownCellsKeptBack == 0)
    // By the rule of health data six are fewer than eight, and nobody stands alone.
    sharing.isHealth = true
    let health = source.shared(sharing, numbering: SharedCopyTests.numbering(1)).community
    #expect(cells(health, "Ward")?.contains { $0.contains("North") } == false)
    #expect(health.connections.indices.allSatisfy { health.words[health.connections.extras[0].cells[$0]].isEmpty })
  }

  @Test("Hidden names stand in no cell and no header, and nobody's telephone goes along")
  func hiddenNames() {
    for level in [ShareLevel.partners, .public] {
      let copy = copy(["Ward", "Phone", "Jane's shelf", "Mood", "Diagnosis"], level)
      let text = SharedCopyTests.text(copy)
      for hidden in ["Jane", "Dow", "Lone", "Secret", "East", "567891", "567896", "gout", "sad"] {
        #expect(!text.contains(hidden), "\(hidden)")
      }
      #expect(text.contains("[name hidden]'s shelf"))
      // The hall's is what the column was named for.
      #expect(text.contains("567899"))
    }
  }
}
