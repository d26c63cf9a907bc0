// The script and the engine of the map in a report, which the program brings along.

import CPageParts
import CommunityReports

let pageEngine = PageEngine(script: bytes(kith_map_script()), engine: bytes(kith_map_engine()))

private func bytes(_ part: page_part) -> [UInt8] {
  Array(UnsafeBufferPointer(start: part.bytes, count: Int(part.size)))
}
