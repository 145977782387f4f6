import Foundation
import Vietnamese

/// What stands below a paper's text: to whom it goes on the left, on the right who signed, as what.
struct Closing {
  /// From the first line of this part to the one after its last.
  private(set) var start: Int
  private(set) var end: Int
  private(set) var isNoisy = false
  private var recipients: [String] = []
  /// What stands on the right, from top to bottom.
  private var right: [String] = []

  /// - Parameter first: the line after the letterhead.
  init(_ lines: [PaperLine], from first: Int, form: PaperForm) {
    (start, end) = (lines.count, lines.count)
    let annex = lines.indices.first { $0 > first && Self.beginsAnnex(lines[$0].text) } ?? lines.count
    let marks = lines.indices.filter { $0 >= first && $0 < annex }
    let heading = marks.last { Self.recipientsHeading(lines[$0]) != nil }
    let signature = marks.last { Self.isSignature(lines[$0].pieces.last?.text ?? "") }
    guard let anchor = heading ?? signature else { return }
    end = annex
    start = anchor
    // The right column may begin above the left one, and its lines stand one below the other.
    var line = anchor - 1
    while line >= first, anchor - line < 9 {
      if Self.isSignature(lines[line].text) {
        start = line
      } else if !lines[line].isBlank {
        break
      }
      line -= 1
    }
    read(lines[start..<end], form: form)
  }
}

// MARK: - Where it is

extension Closing {
  private static func beginsAnnex(_ text: String) -> Bool {
    text.isUpper && (text.isLike("phụ lục") || text.folded.contains(#/^phu-luc(?:-[0-9ivx]{1,4})?$/#))
  }

  /// - Returns: what stands beside the words `Nơi nhận:`.
  private static func recipientsHeading(_ line: PaperLine) -> (rest: String, isExact: Bool)? {
    let words = line.text.split(separator: " ")
    let first = words.prefix(2).joined(separator: " ")
    guard first.isLike("nơi nhận", slips: 30), first.first?.isUppercase == true,
      words.count == 2 || first.contains(":") || line.pieces.count > 1
    else { return nil }
    return (words.dropFirst(2).joined(separator: " ").trimmed, first.spells("nơi nhận"))
  }

  private static func isSignature(_ text: String) -> Bool {
    text.isUpper && capacity(of: text, after: nil) != nil
  }

  /// What a stamp of an electronic signature says.
  private static func isStamp(_ text: String) -> Bool {
    ["ky-boi", "nguoi-ky", "thoi-gian-ky", "ngay-ky", "email", "co-quan", "chuc-vu", "signature"].contains {
      text.folded.hasPrefix($0 + "-") && text.contains(":")
    }
  }
}

// MARK: - Reading

extension Closing {
  private mutating func read(_ lines: ArraySlice<PaperLine>, form: PaperForm) {
    var isListed = false
    for line in lines where !line.isBlank {
      if let heading = Self.recipientsHeading(line) {
        if !heading.isExact { isNoisy = true }
        isListed = true
        addRight(heading.rest)
        continue
      }
      let pieces = line.pieces
      if let first = pieces.first, first.text.hasPrefix("-") || first.text.hasPrefix("–"), isListed {
        let (left, rest) = pieces.count > 1 ? (first.text, nil) : Self.parted(first.text)
        recipients.append(left)
        if let rest { addRight(rest) }
        addRight(pieces.dropFirst().map(\.text))
      } else if let first = pieces.first, isListed, form == .page, first.column < 12,
        let last = recipients.last,
        !last.hasSuffix(";"), !last.hasSuffix("."), !first.text.isUpper, !line.text.isPersonsName
      {
        recipients[recipients.count - 1] = "\(last) \(first.text)"
        addRight(pieces.dropFirst().map(\.text))
      } else {
        addRight(pieces.map(\.text))
      }
    }
  }

  /// A gap may be one within a line, as in a scan, or lie between two who sign.
  private mutating func addRight(_ pieces: [String]) {
    let whole = pieces.joined(separator: " ")
    let isOne = whole.isPersonsName || Self.capacity(of: whole, after: nil) != nil
    for piece in isOne ? [whole] : pieces { addRight(piece) }
  }

  private mutating func addRight(_ text: String) {
    if !text.trimmed.isEmpty, !Self.isStamp(text) { right.append(text.trimmed) }
  }

  /// A scan without columns: what follows the `;` of a recipient, or the `VT.` of the last one, stood on the right.
  private static func parted(_ text: String) -> (String, String?) {
    if let match = text.wholeMatch(of: #/(-.*?;)\s+(\S.*)/#) { return (String(match.1), String(match.2)) }
    let isFile = text.unmarked.contains(#/^[-–]\s*luu/#)
    if isFile, let match = text.wholeMatch(of: #/([-–][^.]*\.)\s+(\S.*)/#) {
      return (String(match.1), String(match.2))
    }
    return (text, nil)
  }

  func fill(_ paper: inout OfficialPaper, _ known: KnownNames) {
    paper.recipients = recipients.map { item in
      item.trimmed.drop { $0 == "-" || $0 == "–" }.trimmed.trimmingCharacters(
        in: CharacterSet(charactersIn: ";.,")
      )
      .trimmed.singleSpaced
    }.filter { !$0.isEmpty }
    var capacities: [Found] = []
    var names: [String] = []
    for piece in right {
      if let capacity = Self.capacity(of: piece, after: capacities.last?.text) {
        capacities.append(capacity)
        names = []
      } else if piece.isPersonsName {
        names.append(piece.singleSpaced)
      }
    }
    if !capacities.isEmpty {
      let doubts = capacities.compactMap(\.doubt)
      let doubt = doubts.isEmpty ? nil : "bản quét đọc được \(doubts.joined(separator: ", "))"
      paper.capacity = Found(capacities.map(\.text).joined(separator: " - "), doubt: doubt)
    }
    guard let name = names.last else { return }
    if known.people.contains(where: { $0 == name }) {
      paper.signer = Found(name)
    } else if paper.isNoisy, let person = name.nearestPhrase(known.people, slips: 30) {
      paper.signer = Found(person, doubt: "bản quét đọc được «\(name)»")
    } else {
      paper.signer = Found(name, doubt: paper.scanDoubt)
    }
  }
}

// MARK: - Capacity

extension Closing {
  /// `TM. THƯỜNG TRỰC HĐND`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  /// - Parameter before: the capacity above it.
  /// - Returns: as it stands in a sentence; its doubt is what was read.
  private static func capacity(of piece: String, after before: String?) -> Found? {
    let read = "«\(piece)»"
    if let match = piece.wholeMatch(of: #/\W*(TM|KT|TL|TUQ|Q)\s*[.,]\s*(.+)/#) {
      let rest = String(match.2)
      let phrase = rest.nearestPhrase(Phrases.signedFor + Phrases.capacities, slips: 30)
      let isExact = phrase.map { rest.spells($0) } ?? !rest.isEmpty
      let words = phrase?.asCapacity ?? sentenceCase(rest)
      return Found("\(match.1). \(words)", doubt: isExact ? nil : read)
    }
    guard piece.isUpper else { return nil }
    let whole = piece.nearestPhrase(Phrases.capacities)
    // Who signs for a chair is the vice-chair, also where a stroke of the stamp covers the word.
    if let before, before.hasPrefix("KT. "), whole?.hasPrefix("phó") != true {
      let chair = String(before.dropFirst(4))
      guard let range = piece.range(like: chair), range.upperBound == piece.trimmed.endIndex else {
        return nil
      }
      return Found("phó \(chair.lowercased())".asCapacity, doubt: read)
    }
    return whole.map { Found($0.asCapacity, doubt: piece.spells($0) ? nil : read) }
  }
}

extension String {
  /// Two to six words of letters, each with a capital at its front and small letters behind.
  var isPersonsName: Bool {
    let words = split(separator: " ")
    return (2...6).contains(words.count)
      && words.allSatisfy { word in
        word.count > 1 && word.first?.isUppercase == true
          && word.dropFirst().allSatisfy { $0.isLetter && $0.isLowercase }
      }
  }
}
