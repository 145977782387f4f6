import Council
import QRCode

/// A sheet to print with a code for each item of the agenda that has papers.
struct ItemSheet: TemplateView {
  let title: String
  let moment: Markup
  let place: String?
  let session: String
  let items: [CodedItem]

  static let names: TemplateNames<ItemSheet> = [
    "title": .text { $0.title }, "moment": .markup { $0.moment }, "place": .text { $0.place },
    "session": .text { $0.session }, "items": .views { $0.items },
  ]
}

struct CodedItem: TemplateView {
  let item: AgendaItemView
  /// The code as a drawing; nil for an item without papers.
  let code: Markup?

  static let names: TemplateNames<CodedItem> = [
    "item": .view { $0.item }, "code": .markup { $0.code },
  ]
}

extension SiteContext {
  /// - Returns: nil for a session whose agenda has no papers.
  func itemSheetRoute(_ record: Record, _ session: Session) -> Route? {
    guard session.hasPapers else { return nil }
    return Route("\(SiteAddresses.itemSheet(of: record))/index.html") { itemSheet(record, session) }
  }

  private func itemSheet(_ record: Record, _ session: Session) -> String {
    let address = SiteAddresses.itemSheet(of: record)
    let hrefs = Hrefs.relative(from: address)
    let items = agenda(of: session, record, hrefs).map { item in
      let target = Hrefs.absolute(baseURL).page(record.address, item.id)
      let code = item.papers.isEmpty ? nil : try? QRCode(target).svg(label: words[.qrLabel, item.title])
      return CodedItem(item: item, code: code.map { .html($0) })
    }
    let sheet = ItemSheet(
      title: record.common.title, moment: .time(session.starts, clock, text: sentence(session.starts)),
      place: session.place, session: hrefs.page(record.address), items: items)
    return page(
      sheet, template: "items", at: address, title: record.common.title, section: record.kind.folder)
  }
}

extension Session {
  /// Whether a public item of the agenda has papers.
  var hasPapers: Bool {
    agenda.contains { !$0.isClosed && !$0.documents.isEmpty }
  }
}
