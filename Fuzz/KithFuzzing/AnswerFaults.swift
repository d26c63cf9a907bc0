// What must hold of any files of answers: refused in words, or gathered so that they can be taken back.

import CommunityModel
import CommunityTables
import PlainText

extension FuzzReader {
  /// One file of answers, or several in one, that come into a small dataset.
  static let answers = FuzzReader(name: "answers") { bytes in
    let files = Bundle(bytes, named: "answers-aaaaaaaa.json").sourceFiles
    do throws(GatherFailure) {
      let base = AnswerGathering.base()
      let gathered = try gather(base, files: files, lastDay: AnswerGathering.lastDay)
      var faults = AnswerGathering.faults(of: gathered, files)
      let written = writeDataset(gathered.community)
      for file in written where file.name.hasSuffix(".csv") { faults += formulas(in: file.bytes) }
      let read = readDataset(written).community
      let again = try gather(read, files: files, lastDay: AnswerGathering.lastDay).community
      if AnswerGathering.bytes(again) != AnswerGathering.bytes(gathered.community) {
        faults.append("gathering again changes something")
      }
      var left = read
      var said = read.said.filter { $0.isOfSomebody && $0.sheet == .answers }.map { $0.saidBy }
      while let one = said.popLast() {
        left =
          readDataset(
            writeDataset(
              try gather(left, files: [], lastDay: AnswerGathering.lastDay, withdrawing: [one]).community)
          ).community
      }
      let untouched = try gather(base, files: [], lastDay: AnswerGathering.lastDay).community
      if AnswerGathering.bytes(left) != AnswerGathering.bytes(untouched) {
        faults.append("what is taken back leaves a trace")
      }
      return faults
    } catch {
      // The dataset is sound, so nothing stands in the way of gathering.
      return ["refused as a whole: \(error.message)"]
    }
  }
}

private enum AnswerGathering {
  static let lastDay = "2026-12-31"

  /// Names that are near each other, a hidden one, one that stands in no list, blank amounts and a tie.
  static func base() -> Community {
    let elements = """
      Label,ID,Type,Role,Offers,Consent
      Ana,a,person,cook,soup | bread,named
      Treasurer,t,person,volunteer,,hidden
      Garden group,,group,,,
      Growing,,activity,,,
      Café,,activity,,,

      """
    let connections = """
      From,To,Type,Form,Amount,Unit,Provenance,Note
      a,Café,contribution,time,40,hours,recorded,by the log
      t,Growing,contribution,time,,hours,,
      Café,a,reward,learning,,,,
      Garden group,t,reward,pay,5,GBP,,
      a,Shed,tie,,,,,

      """
    return readDataset([
      SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
      SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
    ]).community
  }

  static func bytes(_ community: Community) -> [[UInt8]] {
    writeDataset(community).flatMap { [Array($0.name.utf8), $0.bytes] }
  }

  static func faults(of gathered: Gathered, _ files: [SourceFile]) -> [String] {
    var faults: [String] = []
    for one in gathered.refused where one.reason.isEmpty || one.reason.utf8.count > 600 {
      faults.append("a refusal of \(one.reason.utf8.count) bytes")
    }
    let told = gathered.refused.count + gathered.taken + gathered.repeated + gathered.older
    if told != files.count { faults.append("\(files.count) files and \(told) told") }
    return faults
  }
}
