import CSV
import Council
import Vietnamese

/// The ledger: which quarters there are, and what is due next.
struct LedgerList: TemplateView {
  let quarters: [LinkView]
  let due: [DutyRow]
  let asOf: Markup

  static let names: TemplateNames<LedgerList> = [
    "quarters": .views { $0.quarters }, "due": .views { $0.due }, "asOf": .markup { $0.asOf },
  ]
}

/// A duty in a list of several records' duties.
struct DutyRow: TemplateView {
  let duty: DutyView
  /// To the record, where there is one.
  let href: String?
  let name: String?
  let owner: String?

  static let names: TemplateNames<DutyRow> = [
    "duty": .view { $0.duty }, "href": .text { $0.href }, "name": .text { $0.name },
    "owner": .content { $0.owner },
  ]
}

/// One quarter of the ledger.
struct LedgerQuarter: TemplateView {
  let title: String
  let crumbs: Markup
  let table: TableView
  let count: Int
  let csv: String
  let sheet: String
  /// The quarter's own page, for the sheet.
  let page: String
  let due: [DutyRow]
  /// The day of the build: what is due counts on in the browser.
  let asOf: Markup
  /// The day up to which the entries were gathered, which nothing moves on.
  let gathered: Markup

  static let names: TemplateNames<LedgerQuarter> = [
    "title": .text { $0.title }, "crumbs": .markup { $0.crumbs }, "table": .view { $0.table },
    "count": .text { String($0.count) }, "csv": .text { $0.csv }, "sheet": .text { $0.sheet },
    "page": .text { $0.page }, "due": .views { $0.due }, "asOf": .markup { $0.asOf },
    "gathered": .markup { $0.gathered },
  ]
}

/// How many duties a page of the ledger names.
private let shownDuties = 30

extension SiteContext {
  func ledgerRoutes() -> [Route] {
    guard !listed.kinds.isEmpty else { return [] }
    let ledger = Ledger(council)
    let list = Route("\(SiteAddresses.ledger)/index.html") { ledgerList(ledger) }
    return [list]
      + ledger.quarters.flatMap { quarter in
        let address = SiteAddresses.ledger(of: quarter)
        let entries = ledger[quarter]
        return [
          Route("\(address)/index.html") { ledgerPage(quarter, ledger) },
          Route("\(address)/\(SiteAddresses.sheet)/index.html") { ledgerSheet(quarter, ledger) },
          Route("\(address).csv", bytes: { ledgerCSV(entries) }),
        ]
      }
  }

  private var ledgerTitle: String { words[.ledger] }

  private var ledgerCrumbs: [Crumb] { [Crumb(title: ledgerTitle, address: SiteAddresses.ledger)] }

  private func title(of quarter: Quarter) -> String {
    words[.ledgerOf, quarter.numeral, String(quarter.year)]
  }

  private func ledgerList(_ ledger: Ledger) -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.ledger)
    let list = LedgerList(
      quarters: ledger.quarters.map {
        LinkView(
          href: hrefs.page(SiteAddresses.ledger(of: $0)), title: title(of: $0), note: String(ledger[$0].count)
        )
      }, due: dutyRows(ledger.due, hrefs), asOf: .asOf(today, clock))
    return page(list, template: "ledger", at: SiteAddresses.ledger, title: ledgerTitle)
  }

  private func ledgerPage(_ quarter: Quarter, _ ledger: Ledger) -> String {
    let address = SiteAddresses.ledger(of: quarter)
    let view = view(of: quarter, ledger, at: address)
    return page(view, template: "ledger-quarter", at: address, title: view.title, crumbs: ledgerCrumbs)
  }

  /// The same to be printed and pinned on the notice board.
  private func ledgerSheet(_ quarter: Quarter, _ ledger: Ledger) -> String {
    let address = "\(SiteAddresses.ledger(of: quarter))/\(SiteAddresses.sheet)"
    let view = view(of: quarter, ledger, at: address)
    return page(view, template: "ledger-sheet", at: address, title: view.title, hasCanonical: false)
  }

  private func view(of quarter: Quarter, _ ledger: Ledger, at address: String) -> LedgerQuarter {
    let hrefs = Hrefs.relative(from: address)
    let isNow = Quarter(of: today) == quarter
    let entries = ledger[quarter]
    return LedgerQuarter(
      title: title(of: quarter),
      crumbs: .crumbs(ledgerCrumbs, hrefs),
      table: TableView(
        id: "da-cong-khai", title: words[.madePublic], isStacked: true, columns: columns, head: 2,
        rows: entries.enumerated().map { row($0 + 1, $1, hrefs) }),
      count: entries.count, csv: hrefs.file("\(SiteAddresses.ledger(of: quarter)).csv"),
      sheet: hrefs.page("\(SiteAddresses.ledger(of: quarter))/\(SiteAddresses.sheet)"),
      page: hrefs.page(SiteAddresses.ledger(of: quarter)), due: isNow ? dutyRows(ledger.due, hrefs) : [],
      asOf: .asOf(today, clock), gathered: .time(today, clock))
  }

  private var columns: [TableView.Column] {
    [
      TableView.Column(words[.ledgerNumber]), TableView.Column(words.term(Common.schema.label("published"))),
      TableView.Column(words[.ledgerWhat]), TableView.Column(words[.ledgerHow]),
      TableView.Column(words[.ledgerDue]), TableView.Column(words[.ledgerState]),
    ]
  }

  private func row(_ number: Int, _ entry: Ledger.Entry, _ hrefs: Hrefs) -> [Markup] {
    let record = entry.record
    return [
      .text(String(number)), entry.published.map { .time($0.dayOnly, clock) } ?? .none,
      .row([
        .span(identity(of: entry)), .link(hrefs.page(record.address), words.content(record.common.title)),
      ]),
      .text(forms(of: record)), entry.duty.map { .time($0.due, clock) } ?? .none,
      entry.duty.map { state(of: $0).markup } ?? .none,
    ]
  }

  /// "Nghị quyết 33/NQ-HĐND", "Trả lời kiến nghị cử tri".
  private func identity(of entry: Ledger.Entry) -> String {
    [typeName(of: entry), entry.record.instrument?.number.map(words.content)].compactMap(\.self).joined(
      separator: " ")
  }

  private func typeName(of entry: Ledger.Entry) -> String {
    let name = typeName(of: entry.record)
    return entry.isAnswer ? words[.answerTo, name.lowercased()] : name
  }

  /// In which ways a record was made public: here, and where it hangs.
  private func forms(of record: Record) -> String {
    let posting = record.common.posted.map { posted -> String in
      let days = [posted.from, posted.to].compactMap { $0.map(clock.short) }.joined(separator: "–")
      return words[.postedAt, words.content(posted.place ?? ""), days].replacing("  ", with: " ")
    }
    return [words[.onThisSite], posting].compactMap(\.self).joined(separator: "; ")
  }

  func dutyRows(_ duties: [Duty], _ hrefs: Hrefs) -> [DutyRow] {
    duties.prefix(shownDuties).map { duty in
      DutyRow(
        duty: view(of: duty), href: duty.record.map { hrefs.page($0.address) },
        name: duty.record.map { shortName(of: $0) }, owner: duty.owner)
    }
  }

  private func ledgerCSV(_ entries: [Ledger.Entry]) -> [UInt8] {
    let full = Hrefs.absolute(baseURL)
    let posting = Posting.schema
    var table = CSVWriter(header: [
      words[.ledgerNumber], words.term(Common.schema.label("published")),
      words.term(OfficialDocument.schema.label("type")),
      words.term(Instrument.schema.label("number")), words[.ledgerWhat], words[.ledgerAddress],
      "\(words.term(Common.schema.label("posted"))): \(words.term(posting.label("from")))",
      "\(words.term(Common.schema.label("posted"))): \(words.term(posting.label("to")))",
      "\(words.term(Common.schema.label("posted"))): \(words.term(posting.label("place")))",
      words[.ledgerDue], words[.ledgerState],
      words.term(Rule.schema.label("citation")),
    ])
    for (index, entry) in entries.enumerated() {
      let record = entry.record
      let posted = record.common.posted
      table.append([
        .integer(index + 1), cell(entry.published), .text(typeName(of: entry).withoutMarks),
        cell(record.instrument?.number), .text(record.common.title), .text(full.page(record.address)),
        cell(posted?.from), cell(posted?.to), cell(posted?.place), cell(entry.duty?.due),
        cell(entry.duty.map { state(of: $0).word }), cell(entry.duty?.rule?.citation),
      ])
    }
    return table.bytes
  }

  private func cell(_ text: String?) -> CSVCell { text.map { .text($0) } ?? .empty }
  private func cell(_ date: WrittenDate?) -> CSVCell { date.map { .date(iso: $0.iso) } ?? .empty }
}
