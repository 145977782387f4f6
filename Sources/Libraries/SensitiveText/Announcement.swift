/// What the words before a number say that it is.
enum Announcement {
  case citizen
  case identity
  case phone
  /// Số tài khoản, STK.
  case account
  /// A bank's name alone.
  case bank
  /// Mã số, MST: a number of something else.
  case code
}

extension Finder {
  /// The nearest word before a number on its line that announces one; those of banks and codes must be near.
  func announcement(before index: Int) -> Announcement? {
    var words = 0
    var before = index - 1
    while words < 9, index - before <= longestLook, let token = token(before), !isSign(before, ";") {
      if token.kind == .word {
        words += 1
        if let found = announcement(at: before), found != .code || words < 6 { return found }
      }
      before -= 1
    }
    return nil
  }

  private func announcement(at index: Int) -> Announcement? {
    let senses = tokens[index].senses
    guard senses.contains(anyOf: [.announcements, .bank, .codeWord]) else { return nil }
    switch tokens[index].key {
    case packed("cuoc"): return isWord(index - 1, "can") ? .citizen : nil
    case packed("danh"): return isWord(index - 1, "dinh") ? .citizen : nil
    case packed("cccd"): return .citizen
    case packed("minh"): return isWord(index - 1, "chung") ? .identity : nil
    case packed("thoai"): return isWord(index - 1, "dien") ? .phone : nil
    case packed("may"): return isWord(index - 1, "so") || isWord(index + 1, "ban") ? .phone : nil
    case packed("dong"): return isWord(index - 1, "di") ? .phone : nil
    case packed("goi"): return spelling(index) == "gọi" ? .phone : nil
    case packed("lac"): return isWord(index - 1, "lien") ? .phone : nil
    case packed("khoan"): return isWord(index - 1, "tai") ? .account : nil
    case packed("tk"), packed("stk"): return .account
    case packed("ma"): return spelling(index) == "mã" ? .code : nil
    case packed("hieu"): return isWord(index - 1, "so") ? .code : nil
    case packed("doanh"): return isWord(index - 1, "kinh") ? .code : nil
    case packed("thua"): return spelling(index) == "thửa" ? .code : nil
    case packed("mb"): return tokens[index].isUpper ? .bank : nil
    default:
      if senses.contains(.identityWord) { return .identity }
      if senses.contains(.phoneWord) { return .phone }
      return senses.contains(.bank) ? .bank : .code
    }
  }
}
