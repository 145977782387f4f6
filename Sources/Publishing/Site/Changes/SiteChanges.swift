import Council
import Vietnamese

/// Something that was done to the site, by the record to which it was done.
struct SiteChange: Sendable {
  /// Nil for what is no more, and is not named.
  let record: Record?
  let kind: Kind
  let change: RecordChange?
  /// The day and minute; not after the day of the build, whatever the clock of who committed says.
  let date: WrittenDate
  /// By which it is found on its page.
  let id: String
}

extension SiteContext {
  /// All that is known, the newest first; nil where the history is not known.
  func siteChanges() -> [SiteChange]? {
    guard let history = council.history else { return nil }
    let ofRecords = council.records.flatMap { record in
      (history[record]?.changes ?? []).map { ($0.moment, siteChange($0, of: record)) }
    }
    let vanished = history.vanished.map { gone in
      (
        gone.moment,
        SiteChange(record: nil, kind: gone.kind, change: nil, date: date(gone.moment), id: gone.id)
      )
    }
    return (ofRecords + vanished).sorted { a, b in
      a.0 == b.0 ? (a.1.record?.address ?? "", a.1.id) < (b.1.record?.address ?? "", b.1.id) : a.0 > b.0
    }.map(\.1)
  }

  func siteChange(_ change: RecordChange, of record: Record) -> SiteChange {
    SiteChange(record: record, kind: record.kind, change: change, date: date(change.moment), id: change.id)
  }

  private func date(_ moment: Int) -> WrittenDate { min(clock.local(moment), council.now) }

  /// What came after a record was first published; nothing where it is withdrawn: its words are not told again.
  func laterChanges(of record: Record) -> [RecordChange] {
    record.isWithdrawn ? [] : council.history?[record]?.later ?? []
  }

  /// When it was first on this site: what git knows, or what the book of addresses knows better.
  private func firstPublished(_ record: Record, _ history: RecordHistory) -> WrittenDate? {
    let known = ([record.address] + record.common.aliases.compactMap(Alias.address)).compactMap {
      council.addressBook.since($0)
    }
    return (known + [history.firstPublished.map { date($0).dayOnly }].compactMap(\.self)).min()
  }

  /// The quiet line under a record's title: since when it is here, and when it was last changed.
  func historyLine(of record: Record, _ hrefs: Hrefs) -> Markup {
    guard let history = council.history?[record] else { return .nothing }
    let later = laterChanges(of: record)
    let first = firstPublished(record, history).map { onSite($0) }
    let last = later.last.map { change in
      Markup.html(
        "<span>\(Markup.row([.text(words[.lastChanged]), .time(date(change.moment).dayOnly, clock)]).html)</span>"
      )
    }
    let link =
      later.isEmpty ? nil : Markup.link(hrefs.page(SiteAddresses.changes(of: record)), words[.changesLink])
    return .row([first, last, link])
  }

  /// "Công khai trên trang này từ 20/11/2026".
  private func onSite(_ date: WrittenDate) -> Markup {
    .html("<span>\(Markup.row([.text(words[.onSiteSince]), .time(date, clock)]).html)</span>")
  }

  func onSiteSince(_ record: Record) -> Markup {
    council.history?[record].flatMap { firstPublished(record, $0) }.map(onSite) ?? .nothing
  }

  func state(of change: SiteChange) -> StateView {
    switch change.change?.what {
    case .published: StateView(words[.changePublished], .done)
    case .revised where change.change?.corrections.isEmpty == false:
      StateView(words.term(Common.schema.label("corrections")), .late)
    case .revised: StateView(words[.changeRevised], .going)
    case .withdrawn: StateView(words[.withdrawn], .rest)
    case .hidden: StateView(words[.changeHidden], .rest)
    case .publishedAgain: StateView(words[.changeAgain], .done)
    case nil: StateView(words[.changeVanishedState], .rest)
    }
  }

  /// Where a change is told: on the page of the record's changes, or at the record.
  func address(of change: SiteChange) -> (page: String, fragment: String?) {
    guard let record = change.record else { return (SiteAddresses.changes, change.id) }
    if record.isWithdrawn {
      let last = council.history?[record]?.changes.last { $0.what == .withdrawn }
      return (record.address, change.id == last?.id ? "go-bo" : change.id)
    }
    return change.change?.what == .published
      ? (record.address, nil) : (SiteAddresses.changes(of: record), change.id)
  }
}

extension AddressBook {
  /// The first day on which an address is known to have been published.
  fileprivate func since(_ address: String) -> WrittenDate? {
    var (low, high) = (entries.startIndex, entries.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < entries.endIndex && entries[low].address == address ? entries[low].since : nil
  }
}
