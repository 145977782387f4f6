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

  /// What is shown of a line, and of what stands in it where it is quoted alone.
  private struct Shown {
    let excerpt: String?
    let quoted: Phrases
  }

  private let contacts: PublicContacts
  /// Below it persons' names are no more than they are in the records there.
  private let petitions: String
  private let deputies: String
  /// Files and folders that are called by personal data, and by what else here.
  private let names: Phrases
  private var lines: [Line: Shown] = [:]
  /// Lines in which something stands of which it is not known where it ends.
  private var hidden: Set<Line> = []

  init(_ content: Content) {
    let contacts = PublicContacts(content)
    self.contacts = contacts
    petitions = "\(content.name)/\(Petition.kind.folder)/"
    deputies = "\(content.name)/\(Deputy.kind.folder)/"
    let folders = content.entries.filter { $0.kind == .folder }.map(\.path.description)
    let paths = content.files.all.map(\.path) + (content.records + content.faulty).map(\.path) + folders
    names = Phrases(
      Set(paths.compactMap { $0.split(separator: "/").last }).compactMap { shownName($0, contacts) })
  }

  /// What its heading alone tells of a table's cell is covered where it is told of: in that line it is for all.
  mutating func noteLines(of problems: [Diagnostic]) {
    for problem in problems where problem.message.id == Message.personalDataID {
      let line = line(of: problem)
      guard let excerpt = problem.place.excerpt else {
        // It may go on in the next one.
        hidden.formUnion([line, Line(file: line.file, number: line.number + 1)])
        continue
      }
      if lines[line] == nil { lines[line] = shown(excerpt, in: line.file) }
    }
  }

  mutating func covered(_ problem: Diagnostic) -> Diagnostic {
    let (message, place) = (problem.message, problem.place)
    let file = place.file
    let line = line(of: problem)
    if let excerpt = place.excerpt, lines[line] == nil { lines[line] = shown(excerpt, in: file) }
    let shown = place.excerpt.flatMap { _ in lines[line] }
    // What only the words around it in the line say that it is may be quoted without them.
    let quoted = message.id == Message.personalDataID ? nil : shown?.quoted
    let text = covered(message.text, quoted, in: file)
    let fix = message.fix.map { covered($0, quoted, in: file) }
    return Diagnostic(
      problem.severity, Message(message.id, text, fix: fix, fault: message.fault),
      at: Place(
        file: covered(file, in: file), position: place.position,
        excerpt: hidden.contains(line) ? nil : shown?.excerpt))
  }

  private func covered(_ text: Localized, _ quoted: Phrases?, in file: String) -> Localized {
    let words = { (text: String) in quoted?.replaced(in: text) ?? text }
    return Localized(vi: covered(words(text.vi), in: file), en: covered(words(text.en), in: file))
  }

  private func covered(_ text: String, in file: String) -> String {
    let mentioned = text.split { " \n«»“”\"'[](),;:/".contains($0) }
      .compactMap { FileType(ofName: String($0)) == nil ? nil : shownName($0, contacts) }
    let named = Phrases(mentioned).replaced(in: names.replaced(in: text))
    return SensitiveText.covered(named, findings(named, in: file))
  }

  /// Nothing of a line that holds more once it is read than as it is written.
  private func shown(_ excerpt: String, in file: String) -> Shown {
    let found = findings(excerpt, in: file)
    let known = Set(found.map(\.compared))
    let hasMore =
      file.hasSuffix(".md")
      && Checking.findings(asReadIn: excerpt[...], names: file.hasPrefix(petitions)) {
        known.contains($0.compared)
      }
      .contains { !notPublic($0.findings, in: file).isEmpty }
    return Shown(
      excerpt: hasMore ? nil : covered(excerpt, in: file),
      quoted: Phrases(found.map { ($0.text, $0.glimpse) }))
  }

  private func findings(_ text: String, in file: String) -> [SensitiveFinding] {
    notPublic(findSensitive(in: text, names: file.hasPrefix(petitions)), in: file)
  }

  private func notPublic(_ findings: [SensitiveFinding], in file: String) -> [SensitiveFinding] {
    findings.filter { !contacts.contains($0, ofDeputy: file.hasPrefix(deputies)) }
  }

  private func line(of problem: Diagnostic) -> Line {
    Line(file: problem.place.file, number: problem.place.position.line)
  }
}

/// A name of a file that holds what nobody should read, and what of it is shown.
private func shownName(_ name: Substring, _ contacts: PublicContacts) -> (String, String)? {
  let found = findSensitive(inFileName: name).filter {
    $0.kind != .secrecy && !contacts.contains($0)
  }
  return found.isEmpty ? nil : (String(name), covered(String(name), found))
}

extension Message {
  static let personalDataID = "personal-data"
}
