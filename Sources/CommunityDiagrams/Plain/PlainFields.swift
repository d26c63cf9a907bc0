// How large are the fields around groups, and the whole?

extension PlainLayout {
  /// The fields around groups, and how large the whole is.
  mutating func frame() {
    for number in hasFields.indices {
      let own = groupOf.indices.filter { groupOf[$0] == number }
      guard let first = own.first else { continue }
      var (left, top) = (boxes[first].x, boxes[first].y)
      var (right, bottom) = (left, top)
      for box in own {
        left = min(left, boxes[box].x)
        top = min(top, boxes[box].y)
        right = max(right, boxes[box].x + boxes[box].width)
        bottom = max(bottom, boxes[box].y + boxes[box].height)
      }
      let side = hasFields[number] ? PlainLayout.padding : 0
      let head = PlainLayout.heading + (hasFields[number] ? 4 : 0)
      let least = max(0, headings[number] + (hasFields[number] ? 20 : 0) - (right - left + 2 * side)) / 2
      fields[number] = Box(
        x: left - side - least, y: top - head, width: right - left + 2 * (side + least),
        height: bottom - top + head + side)
    }
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    for box in boxes + fields.compactMap({ $0 }) {
      left = min(left, box.x)
      top = min(top, box.y)
      right = max(right, box.x + box.width)
      bottom = max(bottom, box.y + box.height)
    }
    for number in boxes.indices {
      boxes[number].x -= left
      boxes[number].y -= top
    }
    for number in fields.indices {
      fields[number]?.x -= left
      fields[number]?.y -= top
    }
    width = right - left
    height = bottom - top
  }
}
