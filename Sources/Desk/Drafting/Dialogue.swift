import Council
import Diagnostics
import Reading
import Vietnamese

/// Questions at a terminal, each asked until the reader is content with the answer.
package struct Dialogue {
  private let language: Language
  private let say: (String) -> Void
  private let hear: () -> String?

  /// - Parameter hear: a line without its end; nil where there will be no more.
  package init(language: Language, say: @escaping (String) -> Void, hear: @escaping () -> String?) {
    (self.language, self.say, self.hear) = (language, say, hear)
  }

  /// Somebody closed the terminal's input.
  package struct Ended: Error {}
}

extension Dialogue {
  /// Asks for every field without which the record would be refused.
  /// - Parameter proposals: what an empty answer stands for, by field id.
  package func complete(_ form: inout Form, proposals: [String: String] = [:]) throws(Ended) {
    for field in form.fields.fields where field.isRequired && form.values[field.id] == nil {
      try ask(field, of: &form, proposal: proposals[field.id])
    }
    // Of several that would do, the last is asked for in earnest.
    let choices = form.missingAlternatives
    for field in choices where !form.missingAlternatives.isEmpty {
      try ask(field, of: &form, proposal: proposals[field.id], mayBeEmpty: field.id != choices.last?.id)
    }
  }

  /// Asks for one field.
  /// - Parameters:
  ///   - proposal: what an empty answer stands for.
  ///   - mayBeEmpty: whether the field may stay without a value.
  ///   - question: what is said of it in place of its own help.
  package func ask(
    _ field: FieldDeclaration, of form: inout Form, proposal: String? = nil, mayBeEmpty: Bool = false,
    _ question: Localized? = nil
  ) throws(Ended) {
    let options = form.options(of: field)
    say("\n" + (question.map { $0[language] } ?? "\(name(of: field)). \(field.help)") + "\n")
    for (index, option) in options.enumerated() { say("  \(index + 1). \(option)\n") }
    if let hint = hint(field, hasOptions: !options.isEmpty || proposal != nil) {
      say("  \(hint[language])\n")
    }
    while true {
      let answer = try answer(proposal)
      if answer.isEmpty {
        if mayBeEmpty { return }
        complain([.error(.nothingTyped(field), at: Place(file: ""))])
        continue
      }
      let problems = fill(field, of: &form, with: options.item(numbered: answer) ?? answer)
      if problems.isEmpty { return }
      complain(problems)
    }
  }

  /// Asks for a name under which nothing lies yet.
  /// - Parameter refuse: why a name will not do; nil where it does.
  package func askName(
    _ question: Localized, proposal: String, refuse: (String) -> Message?
  ) throws(Ended) -> String {
    say("\n\(question[language])\n")
    while true {
      let answer = try answer(proposal)
      guard let message = refuse(answer) else { return answer }
      complain([.error(message, at: Place(file: ""))])
    }
  }

  /// Asks for one out of a few.
  /// - Returns: its index.
  package func choose(_ question: Localized, among options: [String]) throws(Ended) -> Int {
    say("\(question[language])\n")
    for (index, option) in options.enumerated() { say("  \(index + 1). \(option)\n") }
    while true {
      let answer = try answer(nil)
      let typed = options.item(numbered: answer) ?? answer
      if let index = options.firstIndex(where: { $0.folded == typed.folded }) { return index }
      complain([.error(.noSuchChoice(answer, options), at: Place(file: ""))])
    }
  }

  private func hint(_ field: FieldDeclaration, hasOptions: Bool) -> Localized? {
    if case .list = field.type {
      return Localized(vi: "Nhiều tên thì cách nhau bằng dấu phẩy.", en: "Put commas between several.")
    }
    let example = field.example
    guard !hasOptions, example != "…" else { return nil }
    return Localized(vi: "Ví dụ: \(example)", en: "For example: \(example)")
  }

  /// A list is typed between commas.
  private func fill(_ field: FieldDeclaration, of form: inout Form, with answer: String) -> [Diagnostic] {
    guard case .list(let element) = field.type, element.isName, !answer.hasPrefix("[") else {
      return form.fill(field.id, with: answer, from: field.label)
    }
    return form.fill(field.id, withItems: answer.listed, from: field.label)
  }

  private func answer(_ proposal: String?) throws(Ended) -> String {
    say(proposal.map { "[\($0)] > " } ?? "> ")
    guard let line = hear() else { throw Ended() }
    let answer = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    return answer.isEmpty ? proposal ?? "" : answer
  }

  /// What is wrong and how to mend it: where, the clerk knows.
  package func complain(_ problems: [Diagnostic]) {
    for message in problems.map(\.message) {
      say("  \(message.text[language])\n")
      if let fix = message.fix { say("  → \(fix[language])\n") }
    }
  }

  private func name(of field: FieldDeclaration) -> String {
    language == .vietnamese ? field.label : "\(field.label) (\(field.id))"
  }
}

extension String {
  /// The parts between commas.
  package var listed: [String] {
    split(separator: ",").map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}

extension FieldType {
  /// Whether it is one word or name.
  fileprivate var isName: Bool {
    switch self {
    case .text, .listed: true
    default: false
    }
  }
}

extension [String] {
  fileprivate func item(numbered text: String) -> String? {
    guard let number = Int(text), indices.contains(number - 1) else { return nil }
    return self[number - 1]
  }
}

extension Message {
  fileprivate static func nothingTyped(_ field: FieldDeclaration) -> Message {
    Message(
      "missing-field",
      Localized(vi: "mục «\(field.label)» không để trống được", en: "“\(field.id)” cannot be left empty"))
  }

  fileprivate static func noSuchChoice(_ text: String, _ options: [String]) -> Message {
    Message(
      "invalid-choice",
      Localized(vi: "không có «\(text)»", en: "there is no “\(text)”"),
      fix: Localized(
        vi: "gõ số từ 1 đến \(options.count), hoặc gõ tên", en: "type a number from 1 to \(options.count)"))
  }
}
