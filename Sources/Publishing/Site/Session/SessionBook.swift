import Council
import EPUB
import QRCode
import Vietnamese

extension SiteContext {
  /// A session as a book: its agenda, the texts of its papers, its votes, the resolutions that it adopted. Papers that
  /// are files are named with their addresses.
  func bookBundle(of session: Session, _ record: Record) -> FileBundle {
    let chapters = chapters(of: session, record)
    let pictures = pictures(of: [record] + chapters.map(\.record))
    let hrefs = Hrefs.book(
      Dictionary(
        chapters.map { ($0.record.address, "\($0.name).xhtml") } + pictures.map { ($0.address, $1.path) }
          + [(record.address, "\(agendaName).xhtml")]
      ) { first, _ in first }, baseURL)
    let book = EPUBBook(
      about: metadata(of: session, record), cover: cover(of: session, record),
      parts: [agendaPart(session, record, hrefs)]
        + chapters.filter { !$0.isAdopted }.map { part($0, hrefs) }
        + [votesPart(session, record, hrefs)].compactMap(\.self)
        + chapters.filter(\.isAdopted).map { part($0, hrefs) },
      pictures: pictures.map(\.picture), style: templates.render("book-style", BookStyle()),
      words: EPUBBook.Words(cover: words[.bookCover], contents: words[.bookContents]))
    return FileBundle(
      entries: book.files.map { FileBundle.Entry($0.name, bytes: Array($0.text.utf8), isStored: $0.isStored) }
        + pictures.map { entry($1.archiveName, $0) },
      day: lastNews(ofSession: record))
  }

  private func metadata(of session: Session, _ record: Record) -> EPUBMetadata {
    EPUBMetadata(
      identifier: Hrefs.absolute(baseURL).page(record.address), title: record.common.title,
      language: council.settings.language.code, creator: council.settings.name,
      summary: record.common.summary, date: session.starts.dayOnly.iso,
      modified: "\(lastNews(ofSession: record).firstDay.iso)T00:00:00Z",
      accessibility: words[.bookAccessibility])
  }

  private func cover(of session: Session, _ record: Record) -> EPUBCover {
    // An address is never too long for a code: a rule made sure.
    let code = try? QRCode(Hrefs.absolute(baseURL).page(record.address))
    let side = code.map { ($0.size + 2 * QRCode.quietZone) * 4 } ?? 0
    return EPUBCover(
      publisher: council.settings.name, title: record.common.title, note: sentence(session.starts),
      code: code.map { ($0.svg(label: words[.qrLabel, record.common.title]), side) },
      codeNote: words[.scanThisPage])
  }
}

// MARK: - Parts

/// A record whose text is in the book.
private struct BookChapter {
  let record: Record
  let name: String
  /// Whether it is a resolution of the session.
  let isAdopted: Bool
}

private let agendaName = "chuong-trinh"
private let votesName = "bieu-quyet"

extension SiteContext {
  /// The instruments that the agenda names as papers, then those that were adopted, each once.
  private func chapters(of session: Session, _ record: Record) -> [BookChapter] {
    let (papers, adopted) = namedInstruments(by: session, record)
    return papers.enumerated().map { BookChapter(record: $1, name: "van-ban-\($0 + 1)", isAdopted: false) }
      + adopted.enumerated().map { BookChapter(record: $1, name: "nghi-quyet-\($0 + 1)", isAdopted: true) }
  }

  private func pictures(of records: [Record]) -> [(file: ContentFile, picture: EPUBBook.Picture)] {
    var seen: Set<String> = []
    var pictures: [(ContentFile, EPUBBook.Picture)] = []
    for file in records.flatMap({ picturesShown(in: $0) }) where seen.insert(file.path).inserted {
      guard let type = file.type, let mediaType = type.pictureMediaType else { continue }
      let path = "pictures/\(pictures.count + 1).\(type.rawValue)"
      pictures.append((file, EPUBBook.Picture(path: path, mediaType: mediaType)))
    }
    return pictures
  }

  private func entry(_ name: String, _ file: ContentFile) -> FileBundle.Entry {
    copies(of: file).last.map { FileBundle.Entry(name, copy: $0) } ?? FileBundle.Entry(name, file: file)
  }

  private func agendaPart(_ session: Session, _ record: Record, _ hrefs: Hrefs) -> EPUBBook.Part {
    let items = agenda(of: session, record, hrefs).map { BookItem(item: $0) }
    let named = filesNamed(by: record, except: ["files"])
    let agenda = BookAgenda(
      title: record.common.title, facts: facts(of: session, record, hrefs),
      summary: ParagraphsView(record.common.summary), plain: ParagraphsView(record.common.plain),
      items: items,
      body: body(of: record, hrefs).html,
      files: files(of: record, except: named, hrefs).map { BookPaper(file: $0) })
    return EPUBBook.Part(
      agendaName, title: Session.schema.label("agenda"), body: rendered("book-agenda", agenda),
      places: items.map { ($0.item.id, $0.item.title) })
  }

  /// Nil where nothing was voted on.
  private func votesPart(_ session: Session, _ record: Record, _ hrefs: Hrefs) -> EPUBBook.Part? {
    let rows = session.agenda.enumerated().compactMap { index, item -> BookVote? in
      guard let vote = item.vote, vote.total > 0 else { return nil }
      return BookVote(
        href: "\(agendaName).xhtml#muc.\(index + 1)", title: item.title, vote: vote,
        result: item.result?.capitalizedFirst)
    }
    guard !rows.isEmpty else { return nil }
    let title = AgendaItem.schema.label("vote")
    return EPUBBook.Part(
      votesName, title: title, body: rendered("book-votes", BookVotes(title: title, rows: rows)))
  }

  private func part(_ chapter: BookChapter, _ hrefs: Hrefs) -> EPUBBook.Part {
    let record = chapter.record
    let text = BookText(
      kind: shortName(of: record), title: record.common.title,
      facts: record.instrument.map { facts(of: $0, in: record, hrefs) } ?? [],
      summary: ParagraphsView(record.common.summary), plain: ParagraphsView(record.common.plain),
      body: body(of: record, hrefs).html,
      files: files(of: record, except: [], hrefs).map { BookPaper(file: $0) })
    return EPUBBook.Part(
      chapter.name, title: "\(text.kind): \(text.title)", body: rendered("book-text", text),
      group: chapter.isAdopted ? Resolution.kind.label : AgendaItem.schema.label("documents"))
  }

  private func rendered<Content: TemplateView>(_ template: String, _ content: Content) -> String {
    templates.render(template, BookPage(content: content, words: words))
  }
}

extension FileType {
  fileprivate var pictureMediaType: String? {
    switch self {
    case .jpg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    default: nil
    }
  }
}

extension SiteContext {
  /// What offers the book.
  func bookLink(of record: Record, _ hrefs: Hrefs) -> FileView {
    FileView(href: hrefs.file(SiteAddresses.book(of: record)), title: words[.book], details: "EPUB")
  }
}
