import Foundation
import Vietnamese

/// One line of a paper.
struct PaperLine {
  /// As it stands, but for white space at its end.
  let raw: String
  /// Without what marks it up.
  let plain: String

  init(_ raw: String, form: PaperForm) {
    let raw = String(raw.reversed().drop(while: \.isWhitespace).reversed())
    self.raw = raw
    plain = form == .markdown ? withoutMarkup(raw) : raw
  }

  var isBlank: Bool { plain.allSatisfy(\.isWhitespace) }
  var text: String { plain.trimmed }
  /// A rule under a heading: dashes, strokes or stars, and nothing else.
  var isRule: Bool { !isBlank && !plain.contains(where: { $0.isLetter || $0.isNumber }) }

  /// What stands side by side, with the columns in which it begins: three blanks part it.
  var pieces: [(text: String, column: Int)] {
    var pieces: [(String, Int)] = []
    var (piece, start, gap) = ("", 0, 0)
    for (column, character) in plain.enumerated() {
      if character == " " {
        gap += 1
        continue
      }
      if gap >= 3 || piece.isEmpty {
        if !piece.isEmpty { pieces.append((piece, start)) }
        (piece, start) = ("", column)
      } else {
        piece += String(repeating: " ", count: gap)
      }
      piece.append(character)
      gap = 0
    }
    return piece.isEmpty ? pieces : pieces + [(piece, start)]
  }
}

/// Cuts a text into lines, without page numbers.
func paperLines(_ text: String, form: PaperForm) -> [PaperLine] {
  let whole = mended(text, plainSpaces: text.utf8.count).text
    .replacing("\r\n", with: "\n").replacing("\u{C}", with: "\n").replacing("\t", with: "    ")
  let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map {
    PaperLine(String($0), form: form)
  }
  return lines.filter {
    form == .markdown || $0.text.wholeMatch(of: #/(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?/#) == nil
  }
}

/// `**Điều 1\.** *Phạm vi*` as `Điều 1. Phạm vi`.
func withoutMarkup(_ text: String) -> String {
  var plain = ""
  var isEscaped = false
  for character in text.replacing(#/<\/?(?:u|span|sup|sub|br)\b[^>]*>/#, with: "") {
    if isEscaped {
      plain.append(character)
      isEscaped = false
    } else if character == "\\" {
      isEscaped = true
    } else if character != "*", character != "_" {
      plain.append(character)
    }
  }
  return plain
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  /// The letters without marks and case, one for one, so that places in it are places in the text.
  var unmarked: String {
    String(map { character in String(character).folded.first ?? character })
  }

  /// With single blanks between its words.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Whether nearly all of its letters are capitals; a text without letters is not.
  var isUpper: Bool {
    let letters = filter(\.isLetter)
    return !letters.isEmpty && letters.count(where: \.isUppercase) * 10 >= letters.count * 8
  }
}
