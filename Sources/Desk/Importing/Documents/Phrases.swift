import Vietnamese

/// Words that papers have in common.
enum Phrases {
  static let motto = ["Cộng hoà xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"]

  /// Types of papers (decree 30/2020/NĐ-CP, article 7), each with its abbreviation in numbers (appendix III).
  static let types: [(name: String, symbol: String)] = [
    ("nghị quyết", "NQ"), ("quyết định", "QĐ"), ("chỉ thị", "CT"), ("quy chế", "QC"), ("quy định", "QyĐ"),
    ("thông cáo", "TC"), ("thông báo", "TB"), ("hướng dẫn", "HD"), ("chương trình", "CTr"),
    ("kế hoạch", "KH"), ("phương án", "PA"), ("đề án", "ĐA"), ("dự án", "DA"), ("báo cáo", "BC"),
    ("biên bản", "BB"), ("tờ trình", "TTr"), ("kết luận", "KL"), ("công điện", "CĐ"), ("giấy mời", "GM"),
  ]

  /// Abbreviations of issuers in symbols.
  static let issuers = ["HĐND", "TTHĐND", "UBND", "VP", "ĐĐBQH", "BKTNS", "BVHXH", "BPC", "TĐB", "MTTQ"]

  static let agencies = [
    "hội đồng nhân dân", "uỷ ban nhân dân", "thường trực", "văn phòng", "tổ đại biểu", "ban",
  ]

  static let levels = ["xã", "phường", "đặc khu", "tỉnh", "thành phố"]

  /// Who signs for whom.
  static let signedFor: [String] = {
    let bodies = [
      "hội đồng nhân dân", "HĐND", "thường trực hội đồng nhân dân", "thường trực HĐND", "uỷ ban nhân dân",
      "UBND", "ban kinh tế - ngân sách", "ban văn hoá - xã hội", "ban pháp chế", "tổ đại biểu",
      "đoàn giám sát",
      "đoàn chủ tịch", "ban",
    ]
    return bodies + bodies.flatMap { body in levels.map { "\(body) \($0)" } }
  }()

  static let capacities: [String] = [
    "chủ tịch", "phó chủ tịch", "trưởng ban", "phó trưởng ban", "chánh văn phòng", "phó chánh văn phòng",
    "tổ trưởng", "tổ phó", "trưởng đoàn", "phó trưởng đoàn", "trưởng phòng", "phó trưởng phòng", "chủ toạ",
    "thư ký", "giám đốc", "phó giám đốc", "uỷ viên thường trực",
  ]

  /// A type written out in capitals, alone on its line.
  static func type(of text: String) -> (name: String, isExact: Bool)? {
    guard text.isUpper, let name = text.nearestPhrase(types.map(\.name), slips: 15) else { return nil }
    return (name, text.spells(name))
  }
}

extension String {
  /// A capacity as it stands behind a name: Phó Chủ tịch, Phó Trưởng Ban.
  var asCapacity: String {
    let words = capitalizedFirst
    guard words.hasPrefix("Phó "), Phrases.capacities.contains(lowercased()) else {
      return words == "Trưởng ban" ? "Trưởng Ban" : words
    }
    return "Phó \(String(words.dropFirst(4)).asCapacity)"
  }

  /// The first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
