import Council
import SensitiveText
import WordChanges

/// Which words are told where a record was changed: none that were taken away for a reason.
struct ToldWords: Sendable {
  private let today: RecordVersion
  /// What the page says today.
  private let wordsToday: String
  /// Of which fields only what the page has today is told.
  private let guarded: Set<String>

  /// - Parameter all: the versions that it went through.
  init(today: RecordVersion, among all: [RecordVersion?]) {
    self.today = today
    wordsToday = today.text.whole
    guarded = (all + [today]).reduce(into: []) { $0.formUnion($1?.text.guarded ?? []) }
  }

  func passages(from last: RecordVersion, to version: RecordVersion) -> [ChangedPassage] {
    changedPassages(from: last, to: version) + takenBack(from: last, to: version)
  }
}

extension ToldWords {
  /// Corrections that the page does not have today, as they came and went: only how much was said.
  private func takenBack(from last: RecordVersion, to version: RecordVersion) -> [ChangedPassage] {
    let texts = [last, version].map { version in
      version.corrections.filter { !today.corrections.contains($0) }.map(\.text).joined(separator: "\n")
    }
    return wordChanges(from: texts[0], to: texts[1]).map {
      [ChangedPassage(label: Common.schema.label("corrections"), words: $0.counted)]
    } ?? []
  }

  private func changedPassages(from last: RecordVersion, to version: RecordVersion) -> [ChangedPassage] {
    let (old, new) = (last.text, version.text)
    let gone = Set(last.personalData + version.personalData).filter { !wordsToday.holdsWhole($0) }
    let labels =
      new.passages.map(\.label)
      + old.passages.map(\.label).filter { label in
        !new.passages.contains { $0.label == label }
      }
    return labels.compactMap { label in
      guard old[label] != new[label] else { return nil }
      // A line tells by itself what in it is personal data.
      let (before, after) = differingLines(old[label], new[label])
      let hidden = HiddenWords(old: hidden(in: before, label, gone), new: hidden(in: after, label, gone))
      return wordChanges(from: before, to: after, hiding: hidden, standIn: ShownNames.goneFile).map {
        ChangedPassage(label: label, words: $0)
      }
    }
  }

  /// Personal data, and parts of what was closed, that the page does not say today: what was taken away for a reason is not
  /// to come back by this way.
  private func hidden(in text: String, _ label: String?, _ gone: Set<String>) -> [Range<Int>] {
    // Words before a number tell what it is.
    let prefix = label.map { "\($0): " } ?? ""
    let found = findSensitive(in: prefix + text, names: true).filter { !wordsToday.holdsWhole($0.text) }
      .map { finding in
        let shift = prefix.utf8.count
        return max(0, finding.range.lowerBound - shift)..<max(0, finding.range.upperBound - shift)
      }
    let hidden = found + gone.flatMap { text.ranges(of: $0) }.map { bytes(of: $0, in: text) }
    guard let label, guarded.contains(label) else { return hidden }
    return hidden + partsGone(from: text, label)
  }

  /// The parts of things that the same field does not have today, in bytes.
  private func partsGone(from text: String, _ label: String) -> [Range<Int>] {
    let partsToday = Set(parts(of: today.text[label]))
    return parts(of: text).filter { !partsToday.contains($0) }.map {
      bytes(of: $0.startIndex..<$0.endIndex, in: text)
    }
  }

  private func bytes(of range: Range<String.Index>, in text: String) -> Range<Int> {
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<(start + text[range].utf8.count)
  }

  /// As they are put together: a line for each thing, semicolons between its parts.
  private func parts(of text: String) -> [Substring] {
    text.split { $0 == ";" || $0 == "\n" }.map { $0.drop { $0 == " " } }
  }
}
