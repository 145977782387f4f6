import Council
import Vietnamese

/// Deputies or organizations by name: those of today, then those of the past.
struct DirectoryPage: TemplateView {
  struct Group: TemplateView {
    let id: String
    let title: String
    let records: [RecordRow]

    static let names: TemplateNames<Group> = [
      "id": .text { $0.id }, "title": .text { $0.title }, "records": .views { $0.records },
    ]
  }

  let title: String
  let groups: [Group]

  static let names: TemplateNames<DirectoryPage> = [
    "title": .text { $0.title }, "groups": .views { $0.groups },
  ]
}

extension SiteContext {
  func directoryPage(_ kind: Kind) -> String {
    let hrefs = Hrefs.relative(from: kind.folder)
    let records = sorted(listed[kind])
    let current = records.filter { $0.isCurrent(on: today) }
    let former = records.filter { !$0.isCurrent(on: today) }
    let groups = [
      ("dang-nhiem", kind == Deputy.kind ? termTitle : words[.currentOrganizations], current),
      ("da-qua", kind == Deputy.kind ? words[.formerMembers] : words[.formerOrganizations], former),
    ]
    let page = DirectoryPage(
      title: words.many(kind.label),
      groups: groups.filter { !$0.2.isEmpty }.map { id, title, records in
        DirectoryPage.Group(id: id, title: title, records: records.map { row($0, hrefs) })
      })
    return self.page(
      page, template: "directory", at: kind.folder, title: words.many(kind.label),
      feeds: [feedLink(of: kind, hrefs)])
  }

  /// "Nhiệm kỳ 2026–2031".
  private var termTitle: String {
    council.settings.term.map {
      "\(words.term(CouncilSettings.schema.label("term"))) \(words.content($0.name))"
    }
      ?? words[.currentMembers]
  }

  /// Deputies by given name, as Vietnamese sort people; organizations by what they are, then by name.
  private func sorted(_ records: [Record]) -> [Record] {
    records.map { record in
      let title = record.common.title
      let key = record.content is Deputy ? CollationKey(personalName: title) : CollationKey(title)
      return ((record.content as? Organization)?.order ?? 0, key, record)
    }.sorted { ($0.0, $0.1, $0.2.address) < ($1.0, $1.1, $1.2.address) }.map(\.2)
  }
}

extension Record {
  fileprivate func isCurrent(on day: WrittenDate) -> Bool {
    switch content {
    case let deputy as Deputy: deputy.isInOffice(on: day)
    case let organization as Organization: organization.to.map { $0.lastDay >= day } ?? true
    default: true
    }
  }
}

extension Organization {
  fileprivate var order: Int {
    kind.flatMap { OrganizationKind.allCases.firstIndex(of: $0) } ?? OrganizationKind.allCases.count
  }
}
