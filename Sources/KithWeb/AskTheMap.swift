// What the map in a report asks of the engine.

import CommunityReports
import CommunityTables
import PlainText

/// What stops when these leave: IDs or labels as a JSON array. The answer is JSON; its length is returned.
@_cdecl("kith_leaves")
public func kithLeaves(_ keys: UnsafePointer<UInt8>, _ length: Int32) -> Int32 {
  var names: [String] = []
  do throws(JSONProblem) {
    let asked = try readJSON(Array(UnsafeBufferPointer(start: keys, count: Int(length))))
    names = (asked.items ?? []).compactMap { $0.text }
  } catch {
    return keep(.null)
  }
  return keep(LiveAnswer.leaves(readDataset(files).community, without: names))
}

/// What people give and get when an hour is worth `worth` in `unit`. The answer is JSON; its length is returned.
@_cdecl("kith_hour")
public func kithHour(_ worth: Double, _ unit: UnsafePointer<UInt8>, _ length: Int32) -> Int32 {
  keep(LiveAnswer.hour(readDataset(files).community, worth: worth, in: text(unit, length)))
}
