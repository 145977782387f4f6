import Vietnamese

/// What people call a deputy or an organization, made comparable: `UBND xã`, `Uỷ ban nhân dân xã Bạch Minh` and
/// `Ủy ban nhân dân xã` are one; so are `Bà Trần Thị Mẫu`, `Trần Thị Mẫu, Trưởng Ban` and `Trần Thị Mẫu`.
struct NameKeys: Sendable {
  /// `-xa-bach-minh`, of a council called `Hội đồng nhân dân xã Bạch Minh`.
  private let area: String?

  /// - Parameter council: its full name.
  init(council: String) {
    let words = council.folded.split(separator: "-")
    let level = words.firstIndex { Self.levels.contains(String($0)) }
    area = level.map { "-" + words[$0...].joined(separator: "-") }
  }

  private static let levels: Set = ["xa", "phuong", "khu", "tinh", "pho"]
  private static let abbreviations = [
    "hdnd": "hoi-dong-nhan-dan", "ubnd": "uy-ban-nhan-dan", "mttq": "mat-tran-to-quoc",
    "ktns": "kinh-te-ngan-sach", "vhxh": "van-hoa-xa-hoi",
  ]
  /// What stands before a person's name. With its accents, or where nothing else begins like it: a chi hội is no chị.
  private static let titles: Set = ["ông", "bà", "anh", "chị", "ong", "ba"]

  /// The key of a name as its own record gives it.
  func key(_ name: String) -> String {
    var words = name.folded.split(separator: "-").map { Self.abbreviations[String($0)] ?? String($0) }
    if words.count > 2, let first = name.split(separator: " ").first,
      Self.titles.contains(first.lowercased())
    {
      words.removeFirst()
    }
    let key = words.joined(separator: "-")
    // "Ban Kinh tế - Ngân sách của Hội đồng nhân dân xã" keeps its level, but not the area's own name.
    guard let area, key.hasSuffix(area), let level = area.dropFirst().split(separator: "-").first else {
      return key
    }
    return key.dropLast(area.count) + "-" + level
  }

  /// Whether two names are spelled alike, accents and all; where in a syllable a tone is written does not matter.
  /// - Returns: nil for names that are not one by their letters, or that have a word written in short: nobody can tell.
  func areSpelledAlike(_ text: String, _ name: String) -> Bool? {
    guard keys(text).contains(key(name)) else { return nil }
    let (typed, known) = (spelledWords(text), spelledWords(name))
    // What one of them has beyond the other is a role or the area's own name.
    let pairs = zip(typed, known)
    guard pairs.allSatisfy({ $0.folded == $1.folded }) else { return nil }
    return pairs.allSatisfy { $0.spelled == $1.spelled }
  }

  private func spelledWords(_ text: String) -> [(folded: String, spelled: CollationKey)] {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isTitled = words.count > 2 && Self.titles.contains(words[0].lowercased())
    return words.dropFirst(isTitled ? 1 : 0).map { ($0.folded, CollationKey($0.lowercased())) }
  }

  /// What another record may mean by words, the likeliest first.
  func keys(_ text: String) -> [String] {
    let beforeComma = text.prefix { $0 != "," && $0 != "(" }
    return beforeComma.count == text.count ? [key(text)] : [key(text), key(String(beforeComma))]
  }
}

extension Record {
  /// The names by which others may mean this record; none for kinds that have no names.
  var names: [String] {
    switch content {
    case let deputy as Deputy: [deputy.name]
    case let organization as Organization: [organization.name] + organization.formerly
    case is VoterMeeting: [common.title]
    default: []
    }
  }
}
