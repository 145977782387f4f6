import Council
import Vietnamese

/// A sheet in large print for the notice board; on a telephone, where its code leads, a list of links.
struct Notice: TemplateView {
  struct Group: TemplateView {
    let title: String
    let items: [LinkView]
    /// For which a sheet has no room, but a screen has.
    let others: [LinkView]
    /// That there are others.
    let more: String?

    static let names: TemplateNames<Group> = [
      "title": .text { $0.title }, "items": .views { $0.items }, "others": .views { $0.others },
      "more": .text { $0.more },
    ]
  }

  let title: String
  let lead: Markup
  var place: String?
  var callOff: String?
  let groups: [Group]
  let size: NoticeFit.Size
  let qrDrawing: String
  let address: String
  /// The page to which the sheet belongs.
  let page: LinkView

  static let names: TemplateNames<Notice> = [
    "title": .text { $0.title }, "lead": .markup { $0.lead }, "place": .text { $0.place },
    "callOff": .text { $0.callOff }, "groups": .views { $0.groups }, "size": .text { $0.size.rawValue },
    "qrDrawing": .text { $0.qrDrawing }, "address": .text { $0.address }, "page": .view { $0.page },
  ]
}

/// Longer titles end in an ellipsis.
private let longestTitle = 150

extension SiteContext {
  /// As much as fits; what has nothing to name is left out.
  fileprivate func fitted(_ points: [NoticeFit.Points], below title: String) -> (
    NoticeFit.Size, [Notice.Group]
  ) {
    let points = points.filter { !$0.items.isEmpty }
    let fit = NoticeFit(points, below: title)
    let groups = points.map { points in
      let others = points.items.dropFirst(fit.count)
      return Notice.Group(
        title: points.title, items: Array(points.items.prefix(fit.count)), others: Array(others),
        more: others.isEmpty ? nil : words[.noticeMore, String(others.count)])
    }
    return (fit.size, groups)
  }

  /// The invitation to a session, or what it decided.
  func notice(of record: Record, _ session: Session) -> String {
    let address = SiteAddresses.notice(of: record)
    let hrefs = Hrefs.relative(from: address)
    let page = hrefs.page(record.address)
    let isOff = session.state(on: today).isOff
    let decided = resolutions(of: session, record).map {
      LinkView(href: hrefs.page($0.address), title: shortTitle(of: $0), note: $0.instrument?.number)
    }
    let agenda = open(session.agenda).map { LinkView(href: page, title: shortened($0.title)) }
    let points =
      decided.isEmpty
      ? NoticeFit.Points(title: Session.schema.label("agenda"), items: agenda)
      : NoticeFit.Points(title: words[.noticeDecided], items: decided)
    let title = shortened(record.common.title)
    let (size, groups) = fitted(isOff ? [] : [points], below: title)
    let notice = Notice(
      title: title, lead: .time(session.starts, clock, text: span(of: session)),
      place: session.place, callOff: isOff ? session.state?.rawValue.uppercased() : nil, groups: groups,
      size: size,
      qrDrawing: hrefs.file(SiteAddresses.qrDrawing(of: record)),
      address: Hrefs.absolute(baseURL).page(record.address),
      page: LinkView(href: page, title: words[.backToSession]))
    return self.page(
      notice, template: "notice", at: address, title: words[.coded, words[.notice], record.common.title],
      section: record.kind.folder, hasCanonical: false)
  }

  /// A title without the type that stands above it: "Nghị quyết về nhiệm vụ …" as "Nhiệm vụ …".
  fileprivate func shortTitle(of record: Record) -> String {
    let (type, title) = (typeName(of: record), record.common.title)
    guard record.instrument != nil, title.lowercased().hasPrefix(type.lowercased() + " ") else {
      return shortened(title)
    }
    let rest = title.dropFirst(type.count + 1)
    return shortened(String(rest.hasPrefix("về ") ? rest.dropFirst(3) : rest).capitalizedFirst)
  }

  private func shortened(_ title: String) -> String {
    title.count > longestTitle ? title.prefix(longestTitle - 1) + "…" : title
  }
}

extension Broadcasts {
  func notice(of week: Week) -> String {
    let address = SiteAddresses.week(week)
    let hrefs = Hrefs.relative(from: address)
    let link = { (record: Record, notes: [String?]) in
      LinkView(
        href: hrefs.page(record.address), title: site.shortTitle(of: record),
        note: notes.contains { $0 != nil } ? notes.compactMap(\.self).joined(separator: " · ") : nil)
    }
    let items = news[week]
    let points = { (title: Words.Key, shown: (WeeklyNews.Item) -> Bool) in
      NoticeFit.Points(
        title: words[title],
        items: items.filter(shown).map { link($0.record, [$0.record.instrument?.number]) })
    }
    let coming = news.coming(after: news.lastDay(of: week), in: week).filter { item in
      guard case .occasion(let occasion) = item.what else { return false }
      return !occasion.state(on: site.today).isOff
    }
    let (size, groups) = site.fitted(
      [
        .init(title: words[.noticeComing], items: coming.map { link($0.record, [$0.day.short]) }),
        points(.noticeDecided) { $0.isHeld || $0.isDecided }, points(.noticeAnswered, \.isAnswered),
        points(.noticePublished, \.isPublished),
      ], below: words[.noticeWeek])
    let span = "\(words[.onDay, week.first.short]) \(words[.until]) \(words[.onDay, week.last.short])"
    let notice = Notice(
      title: words[.noticeWeek], lead: .text(span.capitalizedFirst), groups: groups, size: size,
      qrDrawing: hrefs.file(SiteAddresses.qrDrawing(of: week)),
      address: Hrefs.absolute(site.baseURL).page(address),
      page: LinkView(href: hrefs.page(SiteAddresses.broadcasts), title: words[.broadcasts]))
    return site.page(
      notice, template: "notice", at: address,
      title: words[.weekOf, title(of: week), site.council.settings.name])
  }
}
