import Council
import Diagnostics
import Reading
import SensitiveText

/// The same problems in words that anybody may read, as logs of servers are: of personal data, a glimpse. Whatever is
/// quoted is covered, by whichever rule: values, lines, names of files. As long as before, so that carets still point
/// where they should.
///
///     6 | Gọi 0912 000 678.  →  6 | Gọi 0912 *** *78.
package func withoutPersonalData(_ problems: [Diagnostic], of content: Content) -> [Diagnostic] {
  guard !problems.isEmpty else { return [] }
  var cover = Cover(content)
  cover.noteLines(of: problems)
  return problems.map { cover.covered($0) }
}

private struct Cover {
  private struct Line: Hashable {
    let file: String
    let number: Int
  }

  private let contacts: PublicContacts
  /// Below it persons' names are no more than they are in the records there.
  private let petitions: String
  private let deputies: String
  /// Files that are called by personal data, and by what else here.
  private let names: [(name: String, shown: String)]
  private var lines: [Line: String] = [:]

  init(_ content: Content) {
    let contacts = PublicContacts(content)
    self.contacts = contacts
    petitions = "\(content.name)/\(Petition.kind.folder)/"
    deputies = "\(content.name)/\(Deputy.kind.folder)/"
    let paths =
      content.files.all.map(\.path) + (content.records + content.faulty).map { $0.folder ?? $0.path }
    names = Set(paths.compactMap { $0.split(separator: "/").last }).compactMap { shown($0, contacts) }
  }

  /// What its heading alone tells of a table's cell is covered where it is told of: in that line it is for all.
  mutating func noteLines(of problems: [Diagnostic]) {
    for problem in problems where problem.message.id == Message.personalDataID {
      lines[line(of: problem)] = problem.place.excerpt.map { covered($0, in: problem.place.file) }
    }
  }

  mutating func covered(_ problem: Diagnostic) -> Diagnostic {
    let (message, place) = (problem.message, problem.place)
    let file = place.file
    let excerpt = place.excerpt.map { excerpt in
      let shown = lines[line(of: problem)] ?? covered(excerpt, in: file)
      lines[line(of: problem)] = shown
      return shown
    }
    // What only the words around it in the line say that it is may be quoted without them.
    let quoted =
      message.id == Message.personalDataID ? [] : place.excerpt.map { findings($0, in: file) } ?? []
    let text = covered(message.text, quoted, in: file)
    let fix = message.fix.map { covered($0, quoted, in: file) }
    return Diagnostic(
      problem.severity, Message(message.id, text, fix: fix, fault: message.fault),
      at: Place(file: covered(file, in: file), position: place.position, excerpt: excerpt))
  }

  private func covered(_ text: Localized, _ quoted: [SensitiveFinding], in file: String) -> Localized {
    let words = { (text: String) in quoted.reduce(text) { $0.replacing($1.text, with: $1.glimpse) } }
    return Localized(vi: covered(words(text.vi), in: file), en: covered(words(text.en), in: file))
  }

  private func covered(_ text: String, in file: String) -> String {
    let mentioned = text.split { " \n«»“”\"'[](),;:/".contains($0) }
      .compactMap { FileType(ofName: String($0)) == nil ? nil : shown($0, contacts) }
    let named = (names + mentioned).reduce(text) { $0.replacing($1.name, with: $1.shown) }
    return SensitiveText.covered(named, findings(named, in: file))
  }

  private func findings(_ text: String, in file: String) -> [SensitiveFinding] {
    findSensitive(in: text, names: file.hasPrefix(petitions)).filter {
      !contacts.contains($0, ofDeputy: file.hasPrefix(deputies))
    }
  }

  private func line(of problem: Diagnostic) -> Line {
    Line(file: problem.place.file, number: problem.place.position.line)
  }
}

/// A name of a file that holds what nobody should read, and what of it is shown.
private func shown(_ name: Substring, _ contacts: PublicContacts) -> (name: String, shown: String)? {
  let found = findSensitive(inFileName: name).filter {
    $0.kind != .secrecy && !contacts.contains($0)
  }
  return found.isEmpty ? nil : (String(name), covered(String(name), found))
}

extension Message {
  static let personalDataID = "personal-data"
}
