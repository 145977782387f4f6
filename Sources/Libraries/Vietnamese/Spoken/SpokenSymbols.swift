// Symbols of documents and abbreviations that offices write and nobody says letter by letter. The abbreviations of types
// are those of decree 30/2020/NĐ-CP, appendix III.

/// Over how many tokens a row of Roman numerals is followed back to the word that is counted.
private let longestRow = 24

extension SpokenReader {
  /// `33/NQ-HĐND`, `08/2026/NQ-HĐND`, `72/2025/QH15`: "số ba mươi ba, nghị quyết Hội đồng nhân dân". After the type's
  /// own name it is not said twice: "Nghị quyết số ba mươi ba của Hội đồng nhân dân".
  func symbol() -> Reading? {
    guard let number = digits(index, 1...5), sign(index + 1) == "/" else { return nil }
    let year = sign(index + 3) == "/" ? digits(index + 2, 4...4) : nil
    guard let (names, end) = symbolNames(at: index + (year == nil ? 2 : 4)) else { return nil }
    let isNumberSaid = wordBefore == "số"
    var words = isNumberSaid ? "" : "số "
    words += number.first == "0" ? spokenDigits(number) : spokenWhole(number)
    if let year { words += " năm " + spokenWhole(year) }
    let type = Self.types[names[0]]
    let bodies = names.dropFirst(type == nil ? 0 : 1).map(spokenBody).joined(separator: ", ")
    if let type, !isPreceded(by: type, past: isNumberSaid) {
      return Reading(words: "\(words), \(type)" + (bodies.isEmpty ? "" : " " + bodies), end: end)
    }
    let link = type == nil ? ", " : " của "
    return Reading(words: words + (bodies.isEmpty ? "" : link + bodies), end: end)
  }

  /// `NQ-HĐND`, `QH15`: at least two letters, the first of them a capital.
  private func symbolNames(at start: Int) -> (names: [String], end: Int)? {
    guard let first = word(start), first.count > 1, first.first?.isUppercase == true else { return nil }
    var (names, end) = ([String](), start)
    while var name = word(end) {
      end += 1
      if let digits = digits(end) {
        name += digits
        end += 1
      }
      names.append(name)
      guard sign(end) == "-", word(end + 1) != nil else { break }
      end += 1
    }
    return (names, end)
  }

  /// Whether the words before the cursor, or before "số", are these.
  private func isPreceded(by type: String, past number: Bool) -> Bool {
    var before: [String] = []
    for token in tokens[..<index].reversed() {
      if case .word(let word) = token {
        before.insert(word.lowercased(), at: 0)
      } else if case .space = token {
        continue
      } else {
        break
      }
      if before.count > type.split(separator: " ").count { break }
    }
    return (number ? before.dropLast() : before[...]).suffix(type.split(separator: " ").count)
      .elementsEqual(type.split(separator: " ").map(String.init))
  }

  /// "Quốc hội khoá mười lăm" of `QH15`.
  private func spokenBody(_ name: String) -> String {
    let letters = name.prefix { !$0.isNumber }
    let term = name.dropFirst(letters.count)
    let body = Self.bodies[String(letters)] ?? Self.abbreviations[String(letters)] ?? String(letters)
    return term.isEmpty ? body : "\(body) khoá \(spokenWhole(term))"
  }

  /// An abbreviation that is spoken out, also two that a hyphen joins; a unit without a number.
  func abbreviation() -> Reading? {
    guard let word = word(index) else { return nil }
    if word == "v", sign(index + 1) == ".", self.word(index + 2) == "v" {
      return Reading(words: "vân vân", end: sign(index + 3) == "." ? index + 4 : index + 3)
    }
    if sign(index + 1) == "-" || sign(index + 1) == "/", let joint = sign(index + 1),
      let second = self.word(index + 2)
    {
      if let words = Self.abbreviations["\(word)\(joint)\(second)"] {
        return Reading(words: words, end: index + 3)
      }
      if joint == "-", let one = Self.abbreviations[word], let other = Self.abbreviations[second] {
        return Reading(words: "\(one) \(other)", end: index + 3)
      }
    }
    if word == "TP" || word == "TX", sign(index + 1) == "." {
      return Reading(words: Self.abbreviations[word] ?? word, end: index + 2)
    }
    // Looking up every word would take long: nearly all are in small letters.
    let hasCapital = word.utf8.contains { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
    let words = hasCapital ? Self.abbreviations[word] : nil
    return words.map { Reading(words: $0, end: index + 1) } ?? lonelyUnit()
  }

  /// A Roman numeral after a word that is counted so, or in a row of them: "quý một, hai và ba".
  func roman(_ word: String) -> Reading? {
    guard let value = romanValue(word) else { return nil }
    var before = index - 1
    while before >= 0, index - before < longestRow, isPartOfRow(tokens[before]) { before -= 1 }
    guard let heading = self.word(before)?.lowercased() else { return nil }
    if heading == "thứ" {
      return Reading(words: [1: "nhất", 4: "tư"][value] ?? spokenWhole(String(value)), end: index + 1)
    }
    return Self.headings.contains(heading) ? Reading(words: spokenWhole(String(value)), end: index + 1) : nil
  }

  private func isPartOfRow(_ token: SpokenToken) -> Bool {
    switch token {
    case .space, .sign(","), .sign("-"), .sign("–"): true
    case .word(let word): ["và", "đến"].contains(word) || romanValue(word) != nil
    case .digits, .sign: false
    }
  }

  private static let headings: Set = [
    "quý", "chương", "phần", "mục", "khoá", "khóa", "kỳ", "điều", "lần", "hạng", "cấp", "loại", "lục", "tập",
    "quyển",
    "bậc", "vùng", "khu", "nhóm", "biểu", "tiểu", "đợt", "giai", "đoạn", "bước",
  ]

  private static let types = [
    "NQ": "nghị quyết", "QĐ": "quyết định", "CT": "chỉ thị", "QC": "quy chế", "QyĐ": "quy định",
    "TC": "thông cáo",
    "TB": "thông báo", "HD": "hướng dẫn", "CTr": "chương trình", "KH": "kế hoạch", "PA": "phương án",
    "ĐA": "đề án",
    "DA": "dự án", "BC": "báo cáo", "BB": "biên bản", "TTr": "tờ trình", "HĐ": "hợp đồng", "CĐ": "công điện",
    "GM": "giấy mời", "KL": "kết luận", "NĐ": "nghị định", "TT": "thông tư", "TTLT": "thông tư liên tịch",
    "NQLT": "nghị quyết liên tịch", "PL": "pháp lệnh", "CV": "công văn",
  ]

  private static let bodies = [
    "QH": "Quốc hội", "UBTVQH": "Uỷ ban Thường vụ Quốc hội", "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ",
    "BTC": "Bộ Tài chính", "BNV": "Bộ Nội vụ", "BTP": "Bộ Tư pháp", "VP": "Văn phòng",
    "VPCP": "Văn phòng Chính phủ",
    "TTHĐND": "Thường trực Hội đồng nhân dân", "BKTNS": "Ban Kinh tế Ngân sách",
    "BVHXH": "Ban Văn hoá Xã hội",
    "BPC": "Ban Pháp chế", "ĐU": "Đảng uỷ", "TU": "Tỉnh uỷ",
  ]

  private static let abbreviations = [
    "HĐND": "Hội đồng nhân dân", "UBND": "Uỷ ban nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam", "UBMTTQ": "Uỷ ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Uỷ ban Mặt trận Tổ quốc Việt Nam", "ĐBQH": "đại biểu Quốc hội", "TAND": "Toà án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân", "NQ": "nghị quyết", "KH": "kế hoạch", "BC": "báo cáo",
    "TB": "thông báo",
    "QĐ": "quyết định", "TTr": "tờ trình", "VBQPPL": "văn bản quy phạm pháp luật", "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế", "THCS": "trung học cơ sở", "THPT": "trung học phổ thông",
    "GTNT": "giao thông nông thôn", "NTM": "nông thôn mới", "KT-XH": "kinh tế xã hội",
    "GPMB": "giải phóng mặt bằng",
    "ANTT": "an ninh trật tự", "ATGT": "an toàn giao thông", "TDP": "tổ dân phố", "CCCD": "căn cước công dân",
    "TTHC": "thủ tục hành chính", "CNTT": "công nghệ thông tin", "PCCC": "phòng cháy chữa cháy",
    "NSNN": "ngân sách nhà nước", "XDCB": "xây dựng cơ bản", "HTX": "hợp tác xã", "TP": "thành phố",
    "TX": "thị xã",
    "QPPL": "quy phạm pháp luật", "VNĐ": "đồng", "Đ/c": "đồng chí", "đ/c": "đồng chí",
    "KT-NS": "Kinh tế Ngân sách",
    "VH-XH": "Văn hoá Xã hội",
  ]
}
