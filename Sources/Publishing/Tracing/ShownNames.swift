import Council
import Markdown
import Reading
import Vietnamese

/// What is said of what records name: of records and files that are not there today, nothing.
struct ShownNames: Sendable {
  let index: ReferenceIndex
  let files: FileCatalog
  /// As which topics and villages are called, also those that have another name by now.
  let settings: CouncilSettings?
  let now: WrittenDate
  let links: LinkResolver
  let publicFiles: PublicFiles
  /// The folder against which the record reads file names today: it may have moved with its files.
  var baseToday: String?

  /// Stands where the name of a file may not be told.
  static let goneFile = "tệp nay không còn"

  init(of content: Content, _ links: LinkResolver, now: WrittenDate) {
    (index, files, settings, self.now, self.links) = (
      content.index, content.files, content.settings, now, links
    )
    publicFiles = PublicFiles(records: content.records, files: files) { $0.withholding(at: now) == nil }
  }

  func movedTo(_ base: String?) -> ShownNames {
    var names = self
    names.baseToday = base
    return names
  }

  /// A value in words; things of a list are a line each.
  func text(_ value: Value, _ type: FieldType, in record: Record) -> String {
    if case .list(let items) = value, case .list(let element) = type, case .object = element {
      return items.map { inLine($0, element, in: record) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return inLine(value, type, in: record)
  }

  private func inLine(_ value: Value, _ type: FieldType, in record: Record) -> String {
    switch (value, type) {
    case (.text(let text), .choice(let options)): options.first { $0.id == text }?.label ?? text
    case (.text(let text), .listed(let list)):
      settings?.presentName(of: text, among: (list == .topics ? settings?.topics : settings?.places) ?? [])
        ?? text
    case (.text(let text), .reference(let folders)): name(of: text, in: folders)
    case (.text(let text), .file): file(text, in: record)
    case (.text(let text), .paper):
      switch Paper(text).meaning {
      case .file: file(text, in: record)
      case .record: name(of: text, in: [])
      case .words: text
      }
    case (.text(let text), _): text
    case (.flag(let flag), _): flag ? "có" : "không"
    case (.count(let seconds), .timecode): Timecode(seconds: seconds).description
    case (.count(let count), _): String(count)
    case (.amount(let amount), _): formatNumber(amount)
    case (.date(let date), _): date.short
    case (.list(let items), .list(let element)):
      items.map { inLine($0, element, in: record) }.filter { !$0.isEmpty }.joined(separator: ", ")
    case (.object(let values), .object(let set, _)): object(values, set, in: record)
    case (.list, _), (.object, _): ""
    }
  }

  /// What it is called, then its parts with their labels: "Nước sạch; Cơ quan trình: Uỷ ban nhân dân xã".
  private func object(_ values: [String: Value], _ set: FieldSet, in record: Record) -> String {
    // Papers of what is dealt with behind closed doors are named nowhere.
    let isClosed = Value.object(values).isClosed
    var parts: [String] = []
    for field in set.fields where field.isPublic && !(isClosed && field.id == "documents") {
      guard let value = values[field.id] else { continue }
      let text = inLine(value, field.type, in: record)
      guard !text.isEmpty else { continue }
      let speaksForItself = parts.isEmpty && (value.isWords || value.isDate)
      parts.append(
        speaksForItself ? text : value.isObject ? "\(field.label) (\(text))" : "\(field.label): \(text)")
    }
    return parts.joined(separator: "; ")
  }

  /// What is withheld or withdrawn is not named.
  private func name(of reference: String, in folders: [String]) -> String {
    guard case .found(let record) = index.resolve(reference, in: folders), !record.isWithdrawn,
      record.withholding(at: now) == nil
    else { return "" }
    return record.instrument?.number ?? record.common.title
  }

  private func file(_ name: String, in record: Record) -> String {
    for base in bases(of: record) {
      if case .found(let file) = files.find(name, from: base) { return String(file.name) }
    }
    return Self.goneFile
  }

  private func bases(of record: Record) -> [String] {
    [record.base] + (baseToday.map { $0 == record.base ? [] : [$0] } ?? [])
  }
}

extension ShownNames {
  /// Where the links and pictures of a body lead, a line for each place; not where an address is written out.
  func destinations(in record: Record) -> String {
    guard record.mayHoldLinks else { return "" }
    let links = outlineMarkdown(String(record.body)) { $0.folded }.links
    return Set(
      links.filter { !$0.isUnsafe && !$0.speaksForItself }.compactMap { shown($0.destination, in: record) }
    )
    .sorted().joined(separator: "\n")
  }

  /// Nil for what is not to be named, and for places of the same page.
  private func shown(_ destination: String, in record: Record) -> String? {
    for base in bases(of: record) {
      switch links.resolve(destination, from: base) {
      case .external: return destination
      case .file(let file): return publicFiles.contains(file) ? file.address : nil
      case .record(let target, _):
        return target.isWithdrawn || target.withholding(at: now) != nil ? nil : target.address
      case .list(let folder): return folder
      case .anchor: return nil
      case .missing, .outside: continue
      }
    }
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    return FileType(ofName: String(path)) == nil ? nil : Self.goneFile
  }
}

extension MarkdownLink {
  /// Whether its words are its address: they are told as words.
  fileprivate var speaksForItself: Bool {
    !alternativeText.isEmpty && destination.hasSuffix(alternativeText)
      && ["", "http://", "mailto:"].contains(destination.dropLast(alternativeText.count))
  }
}

extension Value {
  /// Whether it is a thing that is dealt with behind closed doors.
  var isClosed: Bool {
    if case .object(let values) = self { values["public"] == .flag(false) } else { false }
  }
  fileprivate var isWords: Bool { if case .text = self { true } else { false } }
  fileprivate var isDate: Bool { if case .date = self { true } else { false } }
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
