extension Finder {
  /// Whether whoever is named holds a public office by the same words, and is no private person there: `ông Nguyễn Văn
  /// Mẫu, Chủ tịch UBND xã`, `Chủ tịch UBND xã, ông Nguyễn Văn Mẫu`. Who held one once, or one of a company or a village,
  /// does not.
  func holdsOffice(_ name: ClosedRange<Int>) -> Bool {
    isOffice(behind: name.upperBound) || isOffice(before: name.lowerBound)
      || isWord(name.lowerBound - 1, "bieu") && isWord(name.lowerBound - 2, "dai")
  }

  private func isOffice(behind name: Int) -> Bool {
    var index = name + 1
    if isSign(index, ",-(") { index += 1 }
    index = skipping(from: index) { isWord($0, "la", "hien", "dang", "giu", "chuc", "vu") }
    return index > name + 1 && isPublicOffice(at: index)
  }

  private func isOffice(before name: Int) -> Bool {
    // «Chủ tịch UBND xã, ông Mẫu ở thôn Đông Hạ»: two persons.
    guard isTitle(name - 1), !isResidence(behind: name) else { return false }
    var index = name - 2
    if isSign(index, ",-") { index -= 1 }
    let last = index
    while index > last - longestOffice, isPartOfOffice(index) {
      if isPublicOffice(at: index) { return true }
      index -= 1
    }
    return false
  }

  /// Whether an office begins here, and a public body follows it: `Phó Chủ tịch HĐND xã`.
  private func isPublicOffice(at index: Int) -> Bool {
    let index = skipping(from: index) { isWord($0, "pho") }
    guard isOfficeWord(index) else { return false }
    var isPublic = false
    for next in index + 1..<index + longestOffice {
      guard let token = token(next), token.kind == .word || isSign(next, "-") else { break }
      if isPrivateBody(next) { return false }
      isPublic = isPublic || isPublicBody(next)
    }
    return isPublic
  }

  private func isOfficeWord(_ index: Int) -> Bool {
    isWord(index, "chu") && isWord(index + 1, "tich") || isWord(index, "bi") && isWord(index + 1, "thu")
      || isWord(index, "chanh") && isWord(index + 1, "van")
      || isWord(index, "dai") && isWord(index + 1, "bieu")
      || isWord(index, "giam") && isWord(index + 1, "doc")
      || isWord(index, "cong") && isWord(index + 1, "chuc")
      || isWord(index, "chi") && isWord(index + 1, "huy") && isWord(index + 2, "truong")
      || isWord(index, "truong") && isWord(index + 1, "ban", "phong", "cong")
  }

  private func isPublicBody(_ index: Int) -> Bool {
    isWord(
      index, "ubnd", "hdnd", "mttq", "ubmttq", "xa", "phuong", "tinh", "huyen", "so")
      || isWord(index, "nhan") && isWord(index + 1, "dan") || isWord(index, "dang") && isWord(index + 1, "uy")
      || isWord(index, "quoc") && isWord(index + 1, "hoi")
      || isWord(index, "phap") && isWord(index + 1, "che")
      || isWord(index, "kinh") && isWord(index + 1, "te")
      || isWord(index, "hanh") && isWord(index + 1, "chinh")
      || isWord(index, "mat") && isWord(index + 1, "tran") || isWord(index, "quan") && isWord(index + 1, "su")
  }

  private func isPrivateBody(_ index: Int) -> Bool {
    isWord(index, "tnhh", "htx", "thon", "ap", "xom", "doanh", "quan") && !isWord(index + 1, "su")
      || isWord(index, "cong") && isWord(index + 1, "ty") || isWord(index, "hop") && isWord(index + 1, "tac")
      || isWord(index, "thanh") && isWord(index + 1, "vien")
  }

  /// Words that the name of an office and its body is made of.
  private func isPartOfOffice(_ index: Int) -> Bool {
    isCapitalised(index) || isSign(index, "-") || isPublicBody(index)
      || isWord(
        index, "pho", "chu", "tich", "bi", "thu", "truong", "ban", "phong", "chanh", "van", "dai", "bieu",
        "giam", "doc", "uy", "nhan", "dan", "hoi", "te", "ngan", "sach", "che", "hoa", "dong", "dac", "khu",
        "thuong", "truc", "cong", "an",
        "chuc")
  }

  private func isResidence(behind name: Int) -> Bool {
    var index = skipping(from: name) { isCapitalised($0) }
    if isSign(index, ",(") { index += 1 }
    return has(.residence, index) || has(.village, index)
  }
}

/// In words.
private let longestOffice = 10
