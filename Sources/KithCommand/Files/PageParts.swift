// The scripts and the engines of pages, which the program brings along.

import CPageParts
import CommunityReports

let pageEngine = PageEngine(script: pagePart(kith_map_script()), engine: pagePart(kith_map_engine()))

func pagePart(_ part: page_part) -> [UInt8] {
  Array(UnsafeBufferPointer(start: part.bytes, count: Int(part.size)))
}
