import Council
import Vietnamese

extension SiteContext {
  /// The newest changes, each with its words, in the three forms of a feed.
  func changeFeedRoutes(_ all: [ChangeEntry]) -> [Route] {
    feedRoutes(title: words[.feedOf, words[.changesTitle]], page: SiteAddresses.changes) {
      let full = Hrefs.absolute(baseURL)
      return all.prefix(Self.feedSize).map { entry in
        switch entry {
        case .one(let change): item(change, full)
        case .together(let group): item(group, full)
        }
      }
    }
  }

  private func item(_ change: SiteChange, _ full: Hrefs) -> FeedItem {
    let (page, fragment) = address(of: change)
    let address = full.page(page, fragment)
    let title = change.record?.common.title ?? words[.changeVanished, words.term(change.kind.label)]
    return FeedItem(
      title: words[.coded, state(of: change).word, title].withoutMarks, address: address, id: address,
      date: moment(change.date), category: words.term(change.kind.label), text: text(of: change, full))
  }

  private func item(_ group: FirstPublications, _ full: Hrefs) -> FeedItem {
    let address = full.page(SiteAddresses.changes, group.id)
    let links = group.named.map { record in
      "<li>\(Markup.link(full.page(record.address), record.common.title.withoutMarks).html)</li>"
    }
    return FeedItem(
      title: title(of: group), address: address, id: address, date: moment(group.date),
      category: words.term(group.kind.label),
      text: "<ul>\(links.joined())</ul>" + (unnamed(of: group).map(paragraph) ?? ""))
  }

  private func text(of change: SiteChange, _ full: Hrefs) -> String {
    guard let record = change.record, let told = change.change else {
      return paragraph(state(of: change).word)
    }
    guard !record.isWithdrawn else {
      return paragraph(
        told.what == .withdrawn ? record.common.withdrawn?.reason ?? "" : state(of: change).word)
    }
    let view = view(of: change, full)
    let passages = view.passages.map { passage in
      "<p><strong>\(passage.label.markedUp)</strong></p>"
        + passage.places.map { "<p>\($0.html)</p>" }.joined() + (passage.count.map(paragraph) ?? "")
    }
    let files = view.files.map { file in
      paragraph(words[.changeFile]) + "<p>\(Markup.link(file.href, file.title, note: file.note).html)</p>"
    }
    return
      ([paragraph(state(of: change).word)] + view.corrections.map(paragraph) + passages + files
      + (view.isKeptBack ? [paragraph(words[.changeKeptBack])] : [])).joined()
  }

  private func paragraph(_ text: String) -> String { "<p>\(text.withoutMarks.escapedForMarkup)</p>" }
}
