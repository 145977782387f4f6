import Council
import Markdown
import Vietnamese

extension SiteContext {
  /// A record as Markdown, for those who read without a browser: its title, its facts, its own text, its files, and
  /// where it is from. Of a withdrawn one, that it was withdrawn.
  func markdownTwin(of record: Record) -> String {
    let hrefs = Hrefs.absolute(baseURL)
    var twin = MarkdownWriter()
    twin.heading(1, record.common.title)
    // A petition's words that stand in the body come with it, in their own form.
    let isTextInBody = (record.content as? Petition).map { $0.text == nil } ?? false
    let fields = openFields(of: record).filter {
      $0.declaration.id != "title" && !($0.declaration.id == "text" && isTextInBody)
    }
    let isCurrent = !record.isWithdrawn
    if isCurrent, let summary = record.common.summary { twin.paragraphs(summary) }
    writeFacts(fields, of: record, hrefs, to: &twin)
    let sections = fields.filter(\.isSection)
    for field in sections where !field.isList { writeSection(field, hrefs, to: &twin) }
    if isCurrent { twin.markdown(body(of: record, asMarkdown: hrefs)) }
    for field in sections where field.isList { writeSection(field, hrefs, to: &twin) }
    if isCurrent { writeFiles(of: record, hrefs, to: &twin) }
    twin.rule()
    twin.line(
      "\(words[.source]): <\(hrefs.page(record.address))>, \(council.settings.name.escapedForMarkdown)")
    return twin.text
  }

  /// The lines above the text: what the record is, where it stands, and every field that fits on a line or is made
  /// of such fields.
  private func writeFacts(
    _ fields: [OpenField], of record: Record, _ hrefs: Hrefs, to twin: inout MarkdownWriter
  ) {
    twin.item(0, words[.kindOfRecord], typeName(of: record).withoutMarks.escapedForMarkdown)
    let state = record.isWithdrawn ? nil : state(of: record)
    if let state {
      // Days counted from the build's would be another number, and another file, each day.
      let word = state.tone == .late && state.countdown != nil ? words[.answeredOverdue] : state.word
      twin.item(0, words.term(Session.schema.label("state")), word.withoutMarks.escapedForMarkdown)
    }
    if let (words, other) = ending(of: record) {
      twin.item(0, words, MarkdownWriter.link(shortName(of: other).withoutMarks, hrefs.page(other.address)))
    }
    for field in fields where !field.isSection {
      switch field.declaration.id {
      // Said above, at the end, or of use to nobody who reads.
      case "summary", "files", "aliases": continue
      case "state" where state != nil, "status" where state != nil: continue
      default: writeItem(field, depth: 0, hrefs, to: &twin)
      }
    }
    twin.end()
  }

  private func writeItem(_ field: OpenField, depth: Int, _ hrefs: Hrefs, to twin: inout MarkdownWriter) {
    switch field.value {
    case .object(let fields):
      twin.item(depth, words.term(field.declaration.label), nil)
      for field in fields { writeItem(field, depth: depth + 1, hrefs, to: &twin) }
    case .list(let items) where items.holdsObjects:
      twin.item(depth, words.term(field.declaration.label), nil)
      for item in items { writeParts(of: item, marker: "- ", depth: depth + 1, hrefs, to: &twin) }
    default: twin.item(depth, words.term(field.declaration.label), inline(field.value, hrefs))
    }
  }

  /// Long words under a heading of their own; lists of things as numbered lists.
  private func writeSection(_ field: OpenField, _ hrefs: Hrefs, to twin: inout MarkdownWriter) {
    twin.heading(2, words.term(field.declaration.label))
    switch field.value {
    case .text(let text): twin.paragraphs(text)
    case .list(let items):
      for (index, item) in items.enumerated() {
        writeParts(of: item, marker: "\(index + 1). ", depth: 0, hrefs, to: &twin)
      }
      twin.end()
    default: break
    }
  }

  /// A thing of a list: its first part beside the mark, the others below; after a date or a point of a recording
  /// what happened then.
  private func writeParts(
    of value: OpenValue, marker: String, depth: Int, _ hrefs: Hrefs, to twin: inout MarkdownWriter
  ) {
    guard case .object(let fields) = value, let first = fields.first else { return }
    let head = first.value.isMoment ? fields.prefix(2) : fields.prefix(1)
    twin.entry(depth, marker, head.map { inline($0.value, hrefs) }.joined(separator: ": "))
    for field in fields.dropFirst(head.count) { writeItem(field, depth: depth + 1, hrefs, to: &twin) }
  }

  /// A value on one line.
  private func inline(_ value: OpenValue, _ hrefs: Hrefs) -> String {
    switch value {
    case .text(let text), .words(let text): text.escapedForMarkdown
    case .flag(let flag): flag ? words[.yes] : words[.no]
    case .count(let count): String(count)
    case .amount(let amount): words.number(amount)
    case .date(let date): clock.short(date)
    case .timecode(let timecode): timecode.description
    case .choice(let option): words.term(option.label).capitalizedFirst
    case .record(let target, let words):
      MarkdownWriter.link(words ?? target.common.title, hrefs.page(target.address))
    case .paper(let paper): inline(paper, hrefs)
    case .list(let items): items.map { inline($0, hrefs) }.joined(separator: ", ")
    case .object(let fields): fields.map { inline($0.value, hrefs) }.joined(separator: ", ")
    }
  }

  private func inline(_ paper: OpenPaper, _ hrefs: Hrefs) -> String {
    let title = paper.title ?? paper.role?.capitalizedFirst
    switch paper.target {
    case .file(let file):
      return "\(MarkdownWriter.link(title ?? plainTitle(file), hrefs.file(file.address))) (\(details(file)))"
    case .record(let target):
      return MarkdownWriter.link(title ?? shortName(of: target).withoutMarks, hrefs.page(target.address))
    case .words(let text): return (title ?? text).escapedForMarkdown
    }
  }

  /// The record's own text, its links in full.
  private func body(of record: Record, asMarkdown hrefs: Hrefs) -> String {
    // Without these there is nothing to lead anywhere or to leave out.
    let text = text(of: record)
    guard text.mayHoldLinks else { return String(text.body) }
    return rewriteMarkdown(
      String(text.body), link: { target(ofLink: $0, in: record, hrefs) },
      image: { image($0, in: record, hrefs)?.address })
  }

  private func writeFiles(of record: Record, _ hrefs: Hrefs, to twin: inout MarkdownWriter) {
    let files = files(of: record, except: filesNamed(by: record, except: ["files"]), hrefs)
    guard !files.isEmpty else { return }
    twin.heading(2, words.term(Common.schema.label("files")))
    for file in files {
      let note = file.details.map { " (\($0))" } ?? ""
      twin.entry(0, "- ", MarkdownWriter.link(file.title.withoutMarks, file.href) + note)
    }
    twin.end()
  }
}

extension OpenField {
  /// Whether it is read under a heading of its own.
  fileprivate var isSection: Bool {
    switch value {
    case .text(let text):
      declaration.id != "summary" && (declaration.id == "plain" || text.utf8.contains(UInt8(ascii: "\n")))
    case .list(let items): items.holdsObjects
    default: false
    }
  }

  fileprivate var isList: Bool {
    if case .list = value { true } else { false }
  }
}

extension OpenValue {
  fileprivate var isMoment: Bool {
    switch self {
    case .date, .timecode: true
    default: false
    }
  }
}

extension [OpenValue] {
  var holdsObjects: Bool {
    if case .object? = first { true } else { false }
  }
}
