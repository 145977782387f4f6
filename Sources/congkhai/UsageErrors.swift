import ArgumentParser
import Diagnostics
import Foundation
import Vietnamese

// What is wrong with the words of a command line. The argument parser says it in English and keeps its errors to itself,
// so its sentence is taken apart and said anew; one that it may learn to say later is printed as it is.

extension Congkhai {
  /// Says what is wrong with the words of the command line, in the language for which they ask.
  /// - Parameter words: without the program's name.
  static func tellUsage(_ error: any Error, _ words: [String]) {
    func value(of option: String) -> String? {
      words.lastIndex(of: option).map { words.dropFirst($0 + 1).first ?? "" }
        ?? words.last { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
    }
    let printer = DiagnosticPrinter(
      format: value(of: "--format").flatMap(DiagnosticFormat.init) ?? .text,
      language: value(of: "--lang").flatMap(Language.init) ?? .vietnamese)
    let command = CalledCommand(words)
    let text = printer.print(.error(command.message(error), at: Place(file: command.name)))
    // A command line has no lines.
    tell(text.replacing("\(command.name):1:1: ", with: "\(command.name): ", maxReplacements: 1))
  }
}

/// The command that was called, as far as its words are known.
private struct CalledCommand {
  private(set) var name = "congkhai"
  /// The word that names no command where only one could stand, and what could.
  private(set) var stranger: (word: String, known: [String])?

  init(_ words: [String]) {
    var type: any ParsableCommand.Type = Congkhai.self
    for word in words {
      let known = type.configuration.subcommands
      guard let next = known.first(where: { $0._commandName == word }) else {
        if !known.isEmpty, !word.hasPrefix("-"), word != "help" {
          stranger = (word, known.map { $0._commandName })
        }
        break
      }
      type = next
      name += " \(word)"
    }
    // Without a command, the site is built.
    if name == "congkhai", stranger == nil, !words.isEmpty { name += " \(Build._commandName)" }
  }

  func message(_ error: any Error) -> Message {
    if let (word, known) = stranger {
      let near = nearest(to: word.folded, among: known)
      return .unknownCommand(word, meant: near.map { known[$0] }, known, command: name)
    }
    let said = Congkhai.message(for: error)
    let full = Congkhai.fullMessage(for: error)
    let help = full.firstMatch(of: #/(?m)^Help:  (\S+(?: <[^>]*>)?)  (.*)$/#).map { OptionHelp($0.2) }
    return message(said, help) ?? .wrongUsage(said, command: name)
  }

  /// - Parameters:
  ///   - said: the parser's sentence.
  ///   - help: of the option or argument that it is about.
  private func message(_ said: String, _ help: OptionHelp?) -> Message? {
    if let match = said.firstMatch(of: #/^Unknown option '([^']+)'(?:\. Did you mean '([^']+)')?/#) {
      return .unknownOption(String(match.1), meant: match.2.map(String.init), command: name)
    }
    if let match = said.firstMatch(of: #/^Missing (?:value for|expected argument|one of:) '(.+)'/#) {
      let option = match.1.firstMatch(of: #/^--?[^\s']+/#).map { String($0.output) }
      return .missingArgument(option, help, command: name)
    }
    if let match = said.firstMatch(of: #/^The value '(.*)' is invalid for '([^']*)'/#.dotMatchesNewlines()) {
      let rest = said[match.range.upperBound...]
      let known = rest.matches(of: #/'([^']+)'/#).map { String($0.1) }
      let listed = rest.matches(of: #/(?m)^  - (.+)$/#).map { String($0.1) }
      return .invalidArgument(
        String(match.1),
        of: match.2.hasPrefix("-") ? match.2.split(separator: " ").first.map(String.init) : nil,
        known.isEmpty ? listed : known, help, command: name)
    }
    if let match = said.firstMatch(of: #/^(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'$/#) {
      return .extraArgument(String(match.1).replacing("', '", with: "», «"), command: name)
    }
    if let match = said.firstMatch(of: #/^The option '([^']+)' does not take any value/#) {
      return .flagWithValue(String(match.1), command: name)
    }
    return nil
  }
}

/// What `--help` says of an option: `nói gì (what it says).`
private struct OptionHelp {
  let text: Localized

  init(_ help: Substring) {
    let words = help.hasSuffix(".") ? help.dropLast() : help
    guard let match = words.firstMatch(of: #/^(.*?) \(([^()]*)\)(.*)$/#) else {
      text = Localized(vi: String(words), en: String(words))
      return
    }
    text = Localized(vi: "\(match.1)\(match.3)", en: "\(match.2)\(match.3)")
  }
}

extension Message {
  fileprivate static func unknownCommand(_ word: String, meant: String?, _ known: [String], command: String)
    -> Message
  {
    let list = known.joined(separator: ", ")
    let fix =
      meant.map { didYouMean("\(command) \($0)") }
      ?? Localized(vi: "các lệnh: \(list)", en: "the commands: \(list)")
    return Message(
      "unknown-command",
      Localized(vi: "không có lệnh nào tên «\(word)»", en: "there is no command “\(word)”"),
      fix: fix + see(command))
  }

  fileprivate static func unknownOption(_ option: String, meant: String?, command: String) -> Message {
    Message(
      "unknown-option",
      Localized(vi: "lệnh này không có tuỳ chọn \(option)", en: "this command has no option \(option)"),
      fix: (meant.map(didYouMean) ?? Localized(vi: "", en: "")) + see(command))
  }

  fileprivate static func missingArgument(_ option: String?, _ help: OptionHelp?, command: String) -> Message
  {
    let (vi, en) =
      option.map { ("thiếu \($0), hoặc giá trị của nó", "\($0) is missing, or its value") }
      ?? ("thiếu một điều phải ghi sau tên lệnh", "something must follow the command's name")
    return Message(
      "missing-argument", Localized(vi: vi, en: en),
      fix: (help?.text ?? Localized(vi: "", en: "")) + see(command))
  }

  fileprivate static func invalidArgument(
    _ value: String, of option: String?, _ known: [String], _ help: OptionHelp?, command: String
  ) -> Message {
    let place = option.map { (" cho \($0)", " for \($0)") } ?? ("", "")
    let near = nearest(to: value.folded, among: known.map(\.folded)).map { known[$0] }
    let list = known.joined(separator: "; ")
    let offer = known.isEmpty ? nil : Localized(vi: "dùng được: \(list)", en: "what can be written: \(list)")
    return Message(
      "invalid-argument",
      Localized(vi: "«\(value)» không dùng được\(place.0)", en: "“\(value)” will not do\(place.1)"),
      fix: (near.map(didYouMean) ?? offer ?? help?.text ?? Localized(vi: "", en: "")) + see(command))
  }

  fileprivate static func extraArgument(_ words: String, command: String) -> Message {
    Message(
      "extra-argument",
      Localized(vi: "lệnh này không nhận thêm «\(words)»", en: "this command takes no “\(words)”"),
      fix: Localized(
        vi: "tên có dấu cách thì đặt trong nháy kép: \"…\"", en: "quote a name that has blanks: \"…\"")
        + see(command))
  }

  fileprivate static func flagWithValue(_ option: String, command: String) -> Message {
    Message(
      "extra-argument",
      Localized(vi: "\(option) không có giá trị đi cùng", en: "\(option) takes no value"),
      fix: Localized(vi: "chỉ viết \(option)", en: "write \(option) alone") + see(command))
  }

  /// - Parameter said: by a command that looked at its words, or by the parser.
  fileprivate static func wrongUsage(_ said: String, command: String) -> Message {
    let text = said.hasSuffix(".") ? String(said.dropLast()) : said
    return Message(
      "wrong-usage", Localized(vi: text, en: text), fix: Localized(vi: "", en: "") + see(command))
  }

  /// The one command that tells more.
  private static func see(_ command: String) -> Localized {
    Localized(vi: "xem: \(command) --help", en: "see: \(command) --help")
  }
}

extension Localized {
  /// Two hints in one line.
  fileprivate static func + (a: Localized, b: Localized) -> Localized {
    guard !a.vi.isEmpty else { return b }
    let mark = a.vi.hasSuffix("?") ? " " : "; "
    return Localized(vi: "\(a.vi)\(mark)\(b.vi)", en: "\(a.en)\(mark)\(b.en)")
  }
}
