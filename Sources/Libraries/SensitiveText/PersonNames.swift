extension Finder {
  /// A private person's name that begins at a surname or is announced by a title; the title is no part of it.
  func personName(at index: Int) -> ClosedRange<Int>? {
    guard let name = anyName(at: index), !holdsOffice(name) else { return nil }
    return name
  }

  private func anyName(at index: Int) -> ClosedRange<Int>? {
    if has(.title, index), let name = titledName(at: index) { return name }
    guard has(.surname, index), isCapitalised(index), isSurname(index) else { return nil }
    // Without a title only what can hardly be anything else, and no road or school that bears the name.
    let run = nameRun(index)
    guard run.count > 2, has(.middleName, index + 1), !bearsName(index - 1), index >= next else { return nil }
    return streets.contains(run.map { spelling($0) }.joined(separator: " ")) ? nil : run
  }

  private func titledName(at index: Int) -> ClosedRange<Int>? {
    guard index + 1 >= next, isTitle(index) else { return nil }
    let start = isSign(index + 1, ":*") ? skippingSigns(index + 1, ":*") : index + 1
    guard isCapitalised(start), !isInitial(start) else { return nil }
    let run = nameRun(start)
    // «Cử tri Trương Định» and «hộ Đông Hạ» may be of a place.
    let isCollective = isWord(index, "tri", "ho")
    if isSurname(start), run.count > (isCollective ? 2 : 1) { return run }
    guard !isCollective, !tokens[index].isCapitalised, !isOffice(start),
      tokens[start].count > 1 || run.count == 1 || isClipped(start),
      spelling(index).utf8.contains(where: { $0 >= 0x80 }) || isWord(index, "anh", "em")
    else { return nil }
    // «bác Hồ» is everybody's.
    if isWord(index, "bac"), isWord(start, "ho") { return nil }
    return run
  }

  /// Thư ký and Công an, but Thu and Công, who are persons.
  func isOffice(_ index: Int) -> Bool {
    guard has(.office, index) else { return false }
    let spelling = spelling(index)
    if offices.contains(spelling) { return true }
    return alsoNames.contains(spelling)
      && isWord(
        index + 1, "an", "chuc", "nhan", "doan", "ty", "bieu", "dien", "hoi", "bo", "tam", "uy", "ta", "doi",
        "phong",
        "si", "chu", "pho", "truong", "chanh", "bi")
  }

  func isTitle(_ index: Int) -> Bool {
    guard let token = token(index), token.senses.contains(.title) else { return false }
    switch spelling(index) {
    case "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cụ", "em", "cháu", "ong": return true
    case "tri": return isWord(index - 1, "cu")
    case "hộ": return true
    // Without accents only before a whole name that has none either.
    case "ba", "chi", "co", "chu", "bac", "cu":
      return isCapitalised(index + 1) && isSurname(index + 1) && isCapitalised(index + 2)
        && spelling(index + 1).utf8.allSatisfy { $0 < 0x80 }
        && spelling(index + 2).utf8.allSatisfy { $0 < 0x80 }
    default: return false
    }
  }

  func isSurname(_ index: Int) -> Bool {
    guard has(.surname, index) else { return false }
    let spelling = spelling(index)
    return surnames.contains(spelling) || spelling.utf8.allSatisfy { $0 < 0x80 }
  }

  /// «bà N.T.H.», «ông A»: as persons are written who are not to be named.
  private func isInitial(_ index: Int) -> Bool {
    guard tokens[index].count == 1, !isClipped(index) else { return false }
    return isSign(index + 1, ".") || spelling(index).utf8.allSatisfy { $0 < 0x80 }
  }

  /// H'Mẫu, which is one word.
  private func isClipped(_ index: Int) -> Bool { isSign(index + 1, "'’") && isCapitalised(index + 2) }

  /// Capitalised words one after another, five at most.
  private func nameRun(_ start: Int) -> ClosedRange<Int> {
    var end = isClipped(start) ? start + 2 : start
    while end < start + 4, isCapitalised(end + 1), tokens[end + 1].gap == 1 { end += 1 }
    // In a line of capitals nothing tells where a name ends.
    if tokens[start].isUpper, tokens[start].count > 1 { end = min(end, start + 2) }
    return start...end
  }

  func bearsName(_ index: Int) -> Bool {
    has(.named, index) || (token(index)?.isUpper == true && !isTitle(index))
  }

  /// Whether a person is named on the line, a few words before.
  func namesPerson(before index: Int) -> Bool {
    var before = index - 1
    while before > index - 25, token(before) != nil, !isSign(before, ";") {
      if isCapitalised(before + 1), before + 1 < index {
        if has(.title, before), !isWord(before, "tri", "ho"), isTitle(before),
          !isOffice(before + 1) || isSurname(before + 1)
        {
          return true
        }
        if isCapitalised(before), isSurname(before), !bearsName(before - 1), tokens[before + 1].gap == 1 {
          return true
        }
      }
      before -= 1
    }
    return false
  }
}

/// - Parameter word: without accents.
func isSurname(_ word: String) -> Bool {
  Lexicon.shared[packed(word)].contains(.surname)
}

/// The family names that nearly all bear, of the Kinh and of the peoples of the mountains and the south.
private let surnames: Set<String> = [
  "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
  "dương",
  "lý", "lí", "đinh", "mai", "trịnh", "đào", "đoàn", "lương", "lưu", "trương", "hà", "cao", "chu", "tạ",
  "tống",
  "quách", "phùng", "kiều", "lâm", "la", "tô", "châu", "thái", "nông", "vi", "hạ", "thạch", "kim", "triệu",
  "tôn",
  "ưng", "vương", "đàm", "nghiêm", "lò", "quan", "hán", "âu", "mã", "giàng", "hứa", "sầm", "bế", "lữ", "mạc",
  "khúc", "vàng", "vừ", "thào", "sùng", "lầu",
  "mẫu", "tăng", "uông", "cung",
]

/// As the offices begin whose holders are called by them.
private let offices: Set<String> = [
  "chủ", "bí", "trưởng", "phó", "hiệu", "giám", "hội", "đoàn", "tổng", "thư", "cán", "ủy", "uỷ", "ban",
  "giáo",
  "thầy", "đảng", "kinh", "doanh", "nghèo",
]
private let alsoNames: Set<String> = ["công", "đại", "viên", "chi", "bác", "văn", "trung", "nguyên"]

/// People of the past after whom streets, schools and wards are called all over the country, of those whose names have
/// a middle that most persons' have.
private let streets: Set<String> = [
  "bùi thị xuân", "chu văn an", "đoàn thị điểm", "hoàng văn thụ", "hồ xuân hương", "huỳnh văn bánh",
  "lê đức thọ",
  "lê hữu trác", "lê văn duyệt", "lê văn hưu", "lê văn lương", "lê văn sỹ", "lê văn tám", "mạc thị bưởi",
  "nguyễn đức cảnh", "nguyễn hữu cảnh", "nguyễn hữu huân", "nguyễn hữu thọ", "nguyễn thị định",
  "nguyễn thị minh khai", "nguyễn văn cừ", "nguyễn văn huyên", "nguyễn văn linh", "nguyễn văn trỗi",
  "phạm ngọc thạch", "phạm văn đồng", "phan văn trị", "tô ngọc vân", "trần hữu trang", "trần văn giàu",
  "võ thị sáu",
]
