import Foundation
import Vietnamese

/// What stands above a paper's text: motto and issuer side by side, number and date below them, type and abstract.
struct Letterhead {
  /// The line after the abstract.
  private(set) var end = 0
  private(set) var isNoisy = false
  private var type: Found?
  private var abstract: [String] = []
  private var issuer: [String] = []
  private var number: PaperNumber?
  private var date: PaperDate?
  private var isOfficialLetter = false

  init(_ lines: [PaperLine], form: PaperForm) {
    let top = lines.prefix(60)
    let typeLine = top.firstIndex { Self.type(of: $0.text) != nil }
    let subject = top.firstIndex { $0.text.contains(Self.subjectMark) }
    readHeader(lines[..<min(typeLine ?? subject.map { $0 + 4 } ?? 15, lines.count)])
    if let typeLine, let (name, rest, isExact) = Self.type(of: lines[typeLine].text) {
      note(isExact)
      type = Found(name)
      if !rest.isEmpty { abstract = [rest] }
      readAbstract(lines, from: typeLine + 1, form: form)
    } else if let subject {
      readSubject(lines, from: subject)
    } else {
      end = (top.lastIndex { PaperNumber($0.text) != nil || PaperDate($0.text) != nil }).map { $0 + 1 } ?? 0
    }
  }

  /// An official letter (công văn) has no type; what it is about stands below its number.
  private static var subjectMark: Regex<Substring> { #/^\W*[Vv]\s*\/\s*[Vv]\b[:.]?/# }

  private mutating func note(_ isExact: Bool) {
    if !isExact { isNoisy = true }
  }

  /// - Returns: also for a line that goes on with the abstract, as `NGHỊ QUYẾT Về việc …`.
  private static func type(of text: String) -> (name: String, rest: String, isExact: Bool)? {
    if let type = Phrases.type(of: text) { return (type.name, "", type.isExact) }
    let words = text.split(separator: " ")
    guard words.count > 2, let type = Phrases.type(of: words.prefix(2).joined(separator: " ")), type.isExact,
      words[2].first?.isUppercase == true, !words[2].isUpper || words[2].count == 1
    else { return nil }
    return (type.name, words.dropFirst(2).joined(separator: " "), true)
  }
}

// MARK: - Motto, issuer, number, date

extension Letterhead {
  private mutating func readHeader(_ lines: ArraySlice<PaperLine>) {
    for line in lines {
      if isOfficialLetter || line.isRule { continue }
      // What was left open is a gap, too, so number and date are looked for before columns are.
      var text = line.plain
      if number == nil, let found = PaperNumber(text) {
        number = found
        text.replaceSubrange(found.range, with: "    ")
      }
      if date == nil, let found = PaperDate(text) {
        date = found
        continue
      }
      for piece in PaperLine(text, form: .page).pieces { readHeader(piece.text) }
    }
  }

  private mutating func readHeader(_ piece: String) {
    var rest = piece
    for phrase in Phrases.motto {
      guard let range = rest.range(like: phrase, slips: 25) else { continue }
      note(String(rest[range]).spells(phrase))
      rest.removeSubrange(range)
    }
    let text = rest.trimmed.singleSpaced
    // Below the number stands what an official letter is about, or nothing that is the issuer's.
    guard number == nil, text.isUpper, text.count(where: \.isLetter) > 1, !text.isLike("dự thảo") else {
      return
    }
    issuer.append(text)
  }
}

// MARK: - Abstract

extension Letterhead {
  private mutating func readAbstract(_ lines: [PaperLine], from start: Int, form: PaperForm) {
    var index = start
    while index < lines.count, lines[index].isBlank || lines[index].isRule { index += 1 }
    end = index
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        // Some set every line apart: then a small letter goes on with the sentence.
        guard form == .page, index + 1 < lines.count, let last = abstract.last, !last.hasSuffix("."),
          lines[index + 1].text.first?.isLowercase == true
        else { break }
        index += 1
        continue
      }
      if line.isRule || Self.endsAbstract(line.text), !abstract.isEmpty || line.isRule { break }
      if Self.endsAbstract(line.text) { break }
      abstract.append(line.text)
      index += 1
      end = index
    }
  }

  private static func endsAbstract(_ text: String) -> Bool {
    let key = text.folded
    return key.hasPrefix("can-cu") || key.hasPrefix("kinh-gui") || key.hasPrefix("i-")
      || text.isUpper && text.split(separator: " ").count > 2
  }

  /// The left column alone: the date stands beside it.
  private mutating func readSubject(_ lines: [PaperLine], from start: Int) {
    type = Found("công văn")
    end = start
    for line in lines[start...].prefix(6) {
      guard let piece = line.pieces.first(where: { PaperDate($0.text) == nil }) else { break }
      if !abstract.isEmpty, piece.text.folded.hasPrefix("kinh-gui") { break }
      abstract.append(piece.text.replacing(Self.subjectMark, with: "").trimmed)
      end += 1
    }
  }
}

// MARK: - What it comes to

extension Letterhead {
  func fill(_ paper: inout OfficialPaper, _ known: KnownNames) {
    paper.type = type
    let words = abstract.joined(separator: " ").singleSpaced
    if !words.isEmpty {
      paper.abstract = Found(words, doubt: paper.scanDoubt)
    }
    if let number {
      if let text = number.text {
        paper.number = Found(text, doubt: number.doubt ?? paper.scanDoubt)
      } else {
        paper.openNumber = "/\(number.symbol)"
      }
    }
    paper.issuer = issuerName(isNoisy: paper.isNoisy, known)
    guard let date else { return }
    paper.issued = date.written.map { FoundDate(date: $0, doubt: date.doubt ?? paper.scanDoubt) }
    if !date.place.isEmpty {
      paper.place = placeName(date.place, issuer: paper.issuer?.text, isNoisy: paper.isNoisy)
    }
  }

  /// The place is most often the last words of the issuer's name, which may be better known.
  private func placeName(_ text: String, issuer: String?, isNoisy: Bool) -> Found {
    guard isNoisy else { return Found(text) }
    let end = (issuer ?? "").split(separator: " ").suffix(text.split(separator: " ").count)
      .joined(separator: " ")
    let isKnown = !end.isEmpty && text.isLike(end, slips: 25)
    return Found(isKnown ? end : text, doubt: "bản quét đọc được «\(text)»")
  }

  private func issuerName(isNoisy: Bool, _ known: KnownNames) -> Found? {
    // Above the issuer stands the body to which it belongs.
    let own = issuer.lastIndex { line in
      ["ban", "thuong-truc", "van-phong", "to-dai-bieu", "doan"].contains { line.folded.hasPrefix($0 + "-") }
        || line.isLike("thường trực", slips: 15)
    }
    let text = issuer[(own ?? 0)...].joined(separator: " ").singleSpaced
    guard !text.isEmpty else { return nil }
    if let name = known.organizations.first(where: { $0.squeezed == text.squeezed }) { return Found(name) }
    // Another commune's name may be one letter away, so only a poor scan is read as the name that is known.
    if isNoisy, let name = text.nearestPhrase(known.organizations) {
      return Found(name, doubt: "bản quét đọc được «\(text)»")
    }
    return Found(sentenceCase(text), doubt: isNoisy ? "bản quét đọc được «\(text)»" : nil)
  }
}

/// `HỘI ĐỒNG NHÂN DÂN XÃ BẠCH MINH` as it stands in a sentence, at its beginning.
func sentenceCase(_ text: String) -> String {
  var text = text.lowercased()
  for phrase in Phrases.agencies where phrase != "ban" {
    if let range = text.range(like: phrase) { text.replaceSubrange(range, with: phrase) }
  }
  var isName = false
  let words = text.split(separator: " ").map { word -> String in
    if let level = Phrases.levels.first(where: { $0 == word || $0.folded == word }) {
      isName = true
      return level
    }
    if word == "phố" || word == "khu" { return String(word) }
    return isName ? String(word).capitalizedFirst : String(word)
  }
  // The field of a committee begins with a capital: Ban Kinh tế - Ngân sách.
  let capitals =
    words.first == "ban" ? Set([1] + words.indices.filter { $0 > 0 && words[$0 - 1] == "-" }) : []
  return words.enumerated().map { capitals.contains($0) ? $1.capitalizedFirst : $1 }
    .joined(separator: " ").capitalizedFirst
}
