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
