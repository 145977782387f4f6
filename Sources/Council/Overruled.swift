import Vietnamese

/// Of items with one id only the last, at the place of the first: what an office writes takes the place of what the
/// program knows.
func overruled<Item>(_ items: [Item], id: (Item) -> String) -> [Item] {
  var left: [Item] = []
  var places: [String: Int] = [:]
  for item in items {
    let key = id(item).folded
    if let place = places[key] {
      left[place] = item
    } else {
      places[key] = left.count
      left.append(item)
    }
  }
  return left
}
