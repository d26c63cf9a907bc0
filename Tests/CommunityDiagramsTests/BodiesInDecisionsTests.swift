// A body stands where its members speak from.

import CommunityDiagrams
import CommunityMeasures
import CommunityTables
import Testing

@Suite struct BodiesInDecisionsTests {
  private static let elements = """
    Label,Type,Constituency
    Ada,person,lived experience
    Ben,person,professional
    Cal,person,
    Panel,group,
    Board,group,
    Trust,group,commissioner
    Work,activity,

    """
  private static func diagram(_ members: String) -> Diagram {
    let connections =
      "From,To,Type,Form,Stage,Part\n" + members
      + "Panel,Work,decision,,design,decides\nBoard,Work,decision,,assess,decides\nTrust,Work,decision,,commission,decides\n"
    let community = readDataset([
      SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
      SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
    ]).community
    return Diagram.decisions(Ledger(community))
  }

  // Ada and Ben are the panel: it stands on both their sides. Nobody is named for the board.
  @Test("On each side of its members; where nobody is named, the side is not said")
  func sides() {
    let words = Self.diagram("Ada,Panel,tie,member,,\nPanel,Ben,tie,member,,\nCal,Panel,tie,member,,\n").textAlternative
    #expect(words.contains("lived experience: Panel"))
    #expect(words.contains("professional: Panel"))
    #expect(words.contains("commissioner: Trust"))
    #expect(words.contains("side not said: Board"))
    #expect(!words.contains("side not said: Panel"))
  }

  @Test("Members who do not say from which side they speak leave the body's side open")
  func open() {
    #expect(Self.diagram("Cal,Panel,tie,member,,\n").textAlternative.contains("side not said: Panel"))
  }
}
