import Council
import YAML

/// The order in which a mapping's entries should stand.
struct FieldOrder {
  /// Whether every field is there once at most: else nobody knows which is meant.
  let isClear: Bool
  /// The entries' indices, in the order of the fields' declarations. An entry that is no field stays behind the one
  /// that it followed: it may be a part of it that was not indented.
  let indices: [Int]

  init(_ entries: [YAMLEntry], _ set: FieldSet?) {
    let fields = entries.map { entry in set?.index(ofKey: entry.identity) }
    let known = fields.compactMap(\.self)
    isClear = Set(known).count == known.count
    guard isClear else {
      indices = Array(entries.indices)
      return
    }
    var above = -1
    let ranks = fields.map { field in
      above = field ?? above
      return above
    }
    indices = entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  }
}
