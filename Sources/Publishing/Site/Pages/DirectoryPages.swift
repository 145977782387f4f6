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
    let records = listed[kind].sorted(by: directoryOrder)
    let current = records.filter { $0.isCurrent(on: today) }
    let former = records.filter { !$0.isCurrent(on: today) }
    let groups = [
      ("dang-nhiem", kind == Deputy.kind ? termTitle : words[.currentOrganizations], current),
      ("da-qua", kind == Deputy.kind ? words[.formerMembers] : words[.formerOrganizations], former),
    ]
    let page = DirectoryPage(
      title: kind.label,
      groups: groups.filter { !$0.2.isEmpty }.map { id, title, records in
        DirectoryPage.Group(id: id, title: title, records: records.map { row($0, hrefs) })
      })
    return self.page(
      page, template: "directory", at: kind.folder, title: kind.label, feeds: [feedLink(of: kind, hrefs)])
  }

  /// "Nhiệm kỳ 2026–2031".
  private var termTitle: String {
    council.settings.term.map { "\(CouncilSettings.schema.label("term")) \($0.name)" }
      ?? words[.currentMembers]
  }

  /// Deputies by given name, as Vietnamese sort people; organizations by what they are, then by name.
  private func directoryOrder(_ a: Record, _ b: Record) -> Bool {
    switch (a.content, b.content) {
    case (is Deputy, is Deputy):
      let keys = (CollationKey(personalName: a.common.title), CollationKey(personalName: b.common.title))
      return keys.0 == keys.1 ? a.address < b.address : keys.0 < keys.1
    case (let x as Organization, let y as Organization) where x.order != y.order: return x.order < y.order
    default: return vietnameseOrder(a.common.title, b.common.title)
    }
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
