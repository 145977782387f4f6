import Council
import Vietnamese
import ZIP

/// A file that belongs to an item of a session's agenda.
struct SessionPaper: Sendable {
  /// From 1; 0 for the session itself.
  let item: Int
  let title: String
  let file: ContentFile
}

/// Letters of a name in an archive: a folder and a file of that length fit into the 260 that Windows takes.
private let longestName = (folder: 60, file: 90)

extension SiteContext {
  /// All files of a session in the order of its agenda, each once: what the session names for itself, then what each
  /// item names, or what belongs to a record that it names, then its resolution's. Nothing of an item that is not
  /// public, and no recording.
  func papers(of session: Session, _ record: Record) -> [SessionPaper] {
    let hrefs = Hrefs.relative(from: record.address)
    var seen = filesNamed(by: record, except: ["files"])
    var papers = files(of: record, except: seen).map { SessionPaper(item: 0, title: $0, file: $1) }
    papers.removeAll { $0.file.type?.isRecording == true }
    seen = Set(papers.map(\.file.path))
    let add = { (item: Int, title: String, file: ContentFile) in
      guard file.type?.isRecording != true, seen.insert(file.path).inserted else { return }
      papers.append(SessionPaper(item: item, title: title, file: file))
    }
    for (index, item) in session.agenda.enumerated() where !item.isClosed {
      let path = FieldPath([.field("agenda"), .item(index)])
      for (number, attached) in item.documents.enumerated() {
        let field = path + .field("documents") + .item(number)
        if attached.paper.meaning == .file {
          guard let file = file(attached.paper.text, of: record) else { continue }
          add(index + 1, view(of: attached, in: record, at: field, hrefs).title, file)
        } else if let target = council.target(of: field + .field("file"), in: record) {
          for (title, file) in filesToCarry(of: target, attached.title) { add(index + 1, title, file) }
        }
      }
      if let resolution = council.target(of: path + .field("resolution"), in: record) {
        for (title, file) in filesToCarry(of: resolution, nil) { add(index + 1, title, file) }
      }
    }
    return papers
  }

  /// The resolutions and documents that an agenda names as papers of its public items, and those that were adopted; one
  /// that is both is among the adopted.
  func namedInstruments(by session: Session, _ record: Record) -> (papers: [Record], adopted: [Record]) {
    var seen: Set<ObjectIdentifier> = [ObjectIdentifier(record)]
    let open = session.agenda.indices.filter { !session.agenda[$0].isClosed }
    let path = { (index: Int) in FieldPath([.field("agenda"), .item(index)]) }
    let targets = { (fields: [FieldPath]) in
      fields.compactMap { council.target(of: $0, in: record) }.filter {
        $0.instrument != nil && seen.insert(ObjectIdentifier($0)).inserted
      }
    }
    let adopted = targets(open.map { path($0) + .field("resolution") })
    let papers = open.flatMap { index in
      session.agenda[index].documents.indices.map {
        path(index) + .field("documents") + .item($0) + .field("file")
      }
    }
    return (targets(papers), adopted)
  }

  /// The files of a record that an agenda names, called by the record's name, and by their own where there are more.
  private func filesToCarry(of record: Record, _ title: String?) -> [(title: String, file: ContentFile)] {
    let name = title ?? shortName(of: record)
    let files = files(of: record, except: [])
    return files.map { title, file in
      (files.count == 1 || title == name ? name : "\(name) - \(title)", file)
    }
  }

  /// `01-03 Tờ trình.pdf`: agenda number, number within the item, title.
  private func names(of papers: [SessionPaper]) -> [String] {
    let width = max(2, String(papers.map(\.item).max() ?? 0).count)
    let two = { (number: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    var counts: [Int: Int] = [:]
    return papers.map { paper in
      counts[paper.item, default: 0] += 1
      let ending = paper.file.type.map { ".\($0.rawValue)" } ?? ""
      // A file without a title of its own is called by its name.
      let isName = paper.title.lowercased().hasSuffix(ending)
      let title = String(isName ? paper.title.dropLast(ending.count) : paper.title[...])
        .portableFileName(limit: longestName.file)
      return "\(two(paper.item))-\(two(counts[paper.item] ?? 0)) \(title)\(ending)"
    }
  }

  /// All papers of a session in one archive, in a folder of the session's name.
  func papersBundle(of papers: [SessionPaper], _ record: Record) -> FileBundle {
    let folder = record.common.title.portableFileName(limit: longestName.folder)
    return FileBundle(
      entries: zip(names(of: papers), papers).map { name, paper in
        entry("\(folder)/\(name)", paper.file)
      }, day: lastNews(ofSession: record))
  }

  /// In an archive, what lies at the file's address.
  private func entry(_ name: String, _ file: ContentFile) -> FileBundle.Entry {
    copyInPlace(of: file).map { FileBundle.Entry(name, copy: $0) } ?? FileBundle.Entry(name, file: file)
  }

  /// The day of the newest public event of a session and of what it names.
  func lastNews(ofSession record: Record) -> WrittenDate {
    let records = [record] + council.relations.from(record).map(\.to)
    return records.compactMap { lastNews(of: $0) }.max() ?? record.date ?? today
  }

  /// What offers the archive; nil where there are no papers.
  func papersLink(of papers: [SessionPaper], _ record: Record, _ hrefs: Hrefs) -> FileView? {
    guard !papers.isEmpty else { return nil }
    let size = papers.reduce(0) { $0 + likelySize(ofPublished: $1.file) }
    return FileView(
      href: hrefs.file(SiteAddresses.papersArchive(of: record)), title: words[.allPapers],
      details: words[
        .aimedAt, "ZIP", words[.aimedAt, words[.fileCount, String(papers.count)], self.size(size)]],
      isMain: true)
  }
}

extension FileType {
  /// Sound and pictures that move, and their captions, are watched, not carried.
  fileprivate var isRecording: Bool {
    switch self {
    case .mp3, .mp4, .webm, .vtt: true
    default: false
    }
  }
}
