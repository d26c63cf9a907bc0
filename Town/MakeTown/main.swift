// Writes the invented town anew: MakeTown FOLDER.

import Foundation
import InventedTown

guard let folder = CommandLine.arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("MakeTown needs the folder to write to.\n".utf8))
  exit(2)
}
let place = URL(fileURLWithPath: folder)
for file in Town().files {
  let path = place.appendingPathComponent(file.name)
  try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(file.bytes).write(to: path, options: .atomic)
}
