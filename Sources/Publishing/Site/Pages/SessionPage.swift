import Council
import QRCode
import Vietnamese

/// A session: its agenda, and what to carry away.
struct SessionPage: TemplateView {
  let facts: [FactView]
  let agenda: [AgendaItemView]
  let isPlanned: Bool
  let recording: RecordingView?
  let allPapers: FileView?
  let book: FileView
  let keep: KeepView
  let doorSheet: String
  /// Where the sheet with a code for each item is.
  let itemSheet: String?
  /// To be read over loudspeakers, and in large print.
  let broadcast: String
  let notice: String
  let qrDrawing: String
  let qrPicture: String
  let calendarFile: LinkView?

  static let names: TemplateNames<SessionPage> = [
    "facts": .views { $0.facts }, "agenda": .views { $0.agenda }, "isPlanned": .flag { $0.isPlanned },
    "recording": .view { $0.recording }, "itemSheet": .text { $0.itemSheet },
    "allPapers": .view { $0.allPapers }, "book": .view { $0.book }, "keep": .view { $0.keep },
    "doorSheet": .text { $0.doorSheet }, "qrDrawing": .text { $0.qrDrawing },
    "broadcast": .text { $0.broadcast }, "notice": .text { $0.notice },
    "qrPicture": .text { $0.qrPicture }, "calendarFile": .view { $0.calendarFile },
  ]
}

/// One item of an agenda with all that belongs to it.
struct AgendaItemView: TemplateView {
  /// Of its place on the page. No heading has such an id, for those have no points.
  let id: String
  let title: String
  let submitter: String?
  let isClosed: Bool
  let watch: ChapterView?
  let papers: [FileView]
  let result: Markup?
  let vote: VoteView?
  let resolution: LinkView?

  static let names: TemplateNames<AgendaItemView> = [
    "hasMeta": .flag { $0.submitter != nil || $0.isClosed || $0.watch != nil },
    "hasVote": .flag { $0.result != nil || $0.vote != nil },
    "id": .text { $0.id }, "title": .text { $0.title }, "submitter": .text { $0.submitter },
    "isClosed": .flag { $0.isClosed },
    "watch": .view { $0.watch }, "papers": .views { $0.papers }, "result": .markup { $0.result },
    "vote": .view { $0.vote }, "resolution": .view { $0.resolution },
  ]
}

/// The sheet for the door of the meeting room.
struct DoorSheet: TemplateView {
  let title: String
  let moment: Markup
  let place: String?
  let address: String
  let session: String
  let qrDrawing: String
  /// That it is postponed or cancelled: then nobody is invited.
  let callOff: String?

  static let names: TemplateNames<DoorSheet> = [
    // More than three lines in the large letters would leave the code no room.
    "callOff": .text { $0.callOff }, "isLong": .flag { $0.title.count > 100 },
    "title": .text { $0.title }, "moment": .markup { $0.moment }, "place": .text { $0.place },
    "address": .text { $0.address }, "session": .text { $0.session },
    "qrDrawing": .text { $0.qrDrawing },
  ]
}

extension SiteContext {
  /// The session's page, its QR code in two forms, the sheet for the door, and what is read aloud and pinned up.
  func sessionRoutes(_ record: Record, _ session: Session) -> [Route] {
    let address = Hrefs.absolute(baseURL).page(record.address)
    let label = words[.qrLabel, record.common.title]
    let archive = Route(
      SiteAddresses.papersArchive(of: record),
      archive: {
        papersBundle(of: papers(of: session, record), record)
      })
    let optional = [papers(of: session, record).isEmpty ? nil : archive, itemSheetRoute(record, session)]
    return optional.compactMap(\.self) + [
      Route(SiteAddresses.book(of: record), archive: { bookBundle(of: session, record) }),
      Route(
        SiteAddresses.keepList(of: record), bytes: { keepFile(of: session, record) }),
      Route("\(record.address)/index.html") { sessionPage(record, session) },
      Route("\(SiteAddresses.doorSheet(of: record))/index.html") { doorSheet(record, session) },
      // An address is never too long for a code: a rule made sure.
      Route(SiteAddresses.qrDrawing(of: record)) { (try? QRCode(address).svg(label: label)) ?? "" },
      Route(SiteAddresses.qrPicture(of: record), bytes: { (try? QRCode(address).png()) ?? [] }),
    ] + sessionBroadcastRoutes(record, session)
  }

  private func sessionPage(_ record: Record, _ session: Session) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let shown = filesNamed(by: record, except: ["files"])
    let state = session.state(on: today)
    let details = SessionPage(
      facts: facts(of: session, record, hrefs),
      agenda: agenda(of: session, record, hrefs),
      isPlanned: state == .planned,
      recording: recording(of: session, record, hrefs),
      allPapers: papersLink(of: papers(of: session, record), record, hrefs),
      book: bookLink(of: record, hrefs), keep: keepView(of: session, record, hrefs),
      doorSheet: hrefs.page(SiteAddresses.doorSheet(of: record)),
      itemSheet: session.hasPapers ? hrefs.page(SiteAddresses.itemSheet(of: record)) : nil,
      broadcast: hrefs.file(SiteAddresses.broadcast(of: record)),
      notice: hrefs.page(SiteAddresses.notice(of: record)),
      qrDrawing: hrefs.file(SiteAddresses.qrDrawing(of: record)),
      qrPicture: hrefs.file(SiteAddresses.qrPicture(of: record)),
      calendarFile: calendarLink(of: record, hrefs))
    var parts = parts(
      of: record, kind: nil, shownFiles: shown, showsDate: false, showsState: state.isOff)
    if session.kind != .standingCommittee {
      parts.kind = state == .planned ? countdown(to: session) : .text(kindInWords(of: record, session))
    }
    return page(of: record, details, parts, template: "session")
  }

  /// "Kỳ họp sắp tới · còn 18 ngày"; without the days where only the month is known.
  func nextWords(_ session: Session) -> String {
    guard session.starts.precision >= .day else { return words[.nextSessionSomeDay] }
    let days = today.days(to: session.starts)
    return switch days {
    case 0: words[.sessionToday]
    case 1: words[.sessionTomorrow]
    default: words[.nextSession, String(days)]
    }
  }

  func facts(of session: Session, _ record: Record, _ hrefs: Hrefs) -> [FactView] {
    let schema = Session.schema
    let attendance = session.attendance.map { attendance in
      attendance.total.map { words[.present, String(attendance.present), String($0)] }
        ?? words[.presentOnly, String(attendance.present)]
    }
    let state = FactView(schema.label("state"), state(of: session).markup)
    let isOff = session.state(on: today).isOff
    let facts: [FactView?] = [
      isOff ? state : nil,
      FactView(words[.time], span(of: session)),
      session.place.map { FactView(schema.label("place"), .text($0)) },
      FactView(schema.label("kind"), .text(session.kind.rawValue.capitalizedFirst)),
      attendance.map { FactView(schema.label("attendance"), .text($0)) },
      absentees(of: session, record, hrefs),
      recordingFact(of: session, record, hrefs),
      isOff ? nil : state,
    ]
    return facts.compactMap(\.self) + self.facts(["electronic", "online"], of: record, hrefs)
  }

  /// On the page, the way to the section that says where the recording lies; in a book, to the recording itself.
  private func recordingFact(of session: Session, _ record: Record, _ hrefs: Hrefs) -> FactView? {
    guard let source = source(of: session, record, hrefs) else { return nil }
    let href = hrefs.isInBook ? source.href : "#\(Self.recordingAnchor)"
    return FactView(Session.schema.label("video"), .link(href, words[.video]))
  }

  private func absentees(of session: Session, _ record: Record, _ hrefs: Hrefs) -> FactView? {
    guard let absent = session.attendance?.absent, !absent.isEmpty else { return nil }
    let path = FieldPath([.field("attendance"), .field("absent")])
    return FactView(
      Attendance.schema.label("absent"),
      .row(
        absent.enumerated().map { link(to: $1.text, at: path + .item($0), in: record, hrefs) },
        separator: ", "))
  }

  /// "7 giờ 30 ngày 08/12/2026 đến 16 giờ 30 ngày 09/12/2026"; only the time where it ends on the same day.
  func span(of occasion: any Occasion) -> Markup {
    let moment = { (date: WrittenDate) -> String in
      guard date.precision >= .day else { return date.words }
      let day = words[.onDay, date.dayOnly.short]
      return date.time.map { words[.atTime, $0, day] } ?? day
    }
    let (starts, ends) = (occasion.starts, occasion.ends)
    let end = ends.flatMap { ends -> String? in
      ends.dayOnly == starts.dayOnly ? ends.time : moment(ends)
    }
    return .row([
      .time(starts, clock, text: moment(starts)), end.map { _ in .text(words[.until]) },
      end.flatMap { text in ends.map { .time($0, clock, text: text) } },
    ])
  }

  /// "7 giờ 30, thứ ba, ngày 08 tháng 12 năm 2026".
  func sentence(_ date: WrittenDate) -> String {
    guard let weekday = date.weekdayInWords else { return date.words }
    return [date.time, weekday, date.dayOnly.words].compactMap(\.self).joined(separator: ", ")
  }

  func agenda(of session: Session, _ record: Record, _ hrefs: Hrefs) -> [AgendaItemView] {
    let source = source(of: session, record, hrefs)
    return session.agenda.enumerated().map { agendaItem($1, at: $0, record, recording: source, hrefs) }
  }

  private func agendaItem(
    _ item: AgendaItem, at index: Int, _ record: Record, recording: RecordingSource?, _ hrefs: Hrefs
  ) -> AgendaItemView {
    let path = FieldPath([.field("agenda"), .item(index)])
    // A resolution that was withdrawn is still what was decided: its name leads to what is said of it.
    let resolution =
      council.target(of: path + .field("resolution"), in: record)
      ?? item.resolution.flatMap { listed.withdrawn($0, of: Resolution.kind) }
    let watch = item.at.flatMap { at in
      recording.map { source in
        ChapterView(
          href: source.href(at: at), at: at, title: words[.chapterFrom, at.description], isHere: source.isHere
        )
      }
    }
    return AgendaItemView(
      id: "muc.\(index + 1)", title: item.title,
      submitter: item.submitter.map { words[.submittedBy, $0.text] }, isClosed: item.isClosed,
      watch: watch,
      papers: item.isClosed
        ? []
        : item.documents.enumerated().map {
          view(of: $1, in: record, at: path + .field("documents") + .item($0), hrefs)
        },
      result: item.result.map { result(of: $0) },
      vote: item.vote.flatMap { view(of: $0) },
      resolution: resolution.map { LinkView(href: hrefs.page($0.address), title: shortName(of: $0)) })
  }

  /// A verdict as a state, what is said beyond it in words: "Không thông qua; giao Uỷ ban tính lại". What is no
  /// verdict is words only.
  private func result(of text: String) -> Markup {
    let end = text.firstIndex { ";,.:(".contains($0) } ?? text.endIndex
    let verdict = text[..<end]
    guard let tone = Self.verdicts[verdict.folded] else { return .span(text.capitalizedFirst) }
    let rest = text[end...].drop { !$0.isLetter && !$0.isNumber && $0 != "(" }
    let state = StateView(String(verdict).capitalizedFirst, tone)
    return .row([state.markup, rest.isEmpty ? nil : .text(String(rest).capitalizedFirst + ".")])
  }

  /// How a body may close an item, folded.
  private static let verdicts: [String: StateView.Tone] = [
    "thong-qua": .done, "khong-thong-qua": .refused, "thong-nhat": .done, "tan-thanh": .done,
    "ghi-nhan": .rest, "tiep-thu": .rest, "rut": .rest,
  ]

  private func doorSheet(_ record: Record, _ session: Session) -> String {
    let address = SiteAddresses.doorSheet(of: record)
    let hrefs = Hrefs.relative(from: address)
    let sheet = DoorSheet(
      title: record.common.title, moment: Markup.time(session.starts, clock, text: sentence(session.starts)),
      place: session.place, address: Hrefs.absolute(baseURL).page(record.address),
      session: hrefs.page(record.address), qrDrawing: hrefs.file(SiteAddresses.qrDrawing(of: record)),
      callOff: session.state(on: today).isOff ? session.state?.rawValue.uppercased() : nil)
    return page(sheet, template: "door", at: address, title: record.common.title, section: record.kind.folder)
  }
}
