// One thing under two names: found, told, never merged.

import CommunityModel
import CommunityTables
import Testing

@Suite("Identity")
struct IdentityTests {
  private func community(_ elements: String, _ connections: String = "From,To\n") -> Dataset {
    readDataset([
      SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
      SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
    ])
  }

  @Test("Connections may use any of the other names of an element")
  func otherNames() {
    let read = community("Label,Also known as\nVillage Hall,the hall|VH\nAna,\n", "From,To\nAna,The  Hall\nVH,Ana\n")
    #expect(read.diagnostics.filter { $0.severity == .problem } == [])
    #expect(read.community.elements.count == 2)
    let rows = read.community.connections
    #expect(rows.to(ConnectionIndex(0)) == ElementIndex(0))
    #expect(rows.from(ConnectionIndex(1)) == ElementIndex(0))
  }

  @Test("Another name that is somebody's own stays theirs, and is told")
  func clash() {
    let read = community("Label,Also known as\nHall,Ana\nAna,\n", "From,To\nAna,Hall\n")
    #expect(read.community.connections.from(ConnectionIndex(0)) == ElementIndex(1))
    #expect(read.diagnostics.contains { $0.code == "ambiguous-name" && $0.row == 2 })
  }

  @Test("Near names are listed in pairs with their connections")
  func pairs() throws {
    let read = community(
      "Label\nVillage Hall\n\"Hall, Village\"\nThe Village Hall\nMarie Curie\nMarie Currie\nRoom 1\nRoom 2\nAna\nAnn\n",
      "From,To\nMarie Curie,Village Hall\n")
    let pairs = suggestedMerges(read.community).map { [$0.first.position, $0.second.position] }
    #expect(pairs == [[0, 1], [0, 2], [1, 2], [3, 4]])
    let people = try #require(suggestedMerges(read.community).last)
    #expect(people.firstRows == 1 && people.secondRows == 0)
  }

  @Test("No elements, one element: no pairs")
  func none() {
    #expect(suggestedMerges(Community()).isEmpty)
    #expect(suggestedMerges(community("Label\nAna\n").community).isEmpty)
  }

  @Test("Of very many elements the pair is found all the same")
  func many() {
    let rows = (0..<3000).map { "Person \($0) of place \($0)" } + ["Village Hall", "Vilage Hall"]
    let pairs = suggestedMerges(community("Label\n" + rows.joined(separator: "\n") + "\n").community)
    #expect(pairs.map { [$0.first.position, $0.second.position] } == [[3000, 3001]])
  }
}
