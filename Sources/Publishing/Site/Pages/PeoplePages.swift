import Council
import Vietnamese

/// A deputy with the one of their memberships that is meant.
typealias Member = (record: Record, index: Int, membership: Membership)

extension SiteContext {
  func deputyPage(_ record: Record, _ deputy: Deputy) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    var details = DetailsPage()
    details.photo = deputy.photo.flatMap { file($0.text, of: record) }.map {
      view(ofPicture: $0, alternative: words[.photoOf, deputy.name], hrefs)
    }
    details.facts =
      facts(["job", "constituency", "born"], of: record, hrefs) + attendance(of: record)
      + facts(["contact"], of: record, hrefs)
    if !deputy.memberships.isEmpty { details.tables = [memberships(of: deputy, record, hrefs)] }
    let role = mainRole(of: deputy)
    return detailsPage(record, details, kind: role ?? record.kind.label)
  }

  /// "Trưởng Ban Kinh tế - Ngân sách": what a deputy is today, by the highest role that holds; of equals, the first.
  func mainRole(of deputy: Deputy) -> String? {
    deputy.memberships.filter { $0.holds(on: today) }.min { $0.rank < $1.rank }.flatMap { membership in
      let organization = membership.organization?.text
      guard let role = membership.role else { return organization }
      // "Trưởng Ban" of "Ban Kinh tế - Ngân sách" says "Ban" once.
      guard let organization else { return role }
      let last = role.split(separator: " ").last.map(String.init) ?? ""
      return organization.hasPrefix(last + " ")
        ? role + organization.dropFirst(last.count) : "\(role), \(organization)"
    }
  }

  private func memberships(of deputy: Deputy, _ record: Record, _ hrefs: Hrefs) -> TableView {
    let schema = Membership.schema
    return TableView(
      id: "chuc-vu", title: Deputy.schema.label("memberships"), isStacked: true,
      columns: ["role", "organization", "from", "to"].map { TableView.Column(schema.label($0)) },
      rows: deputy.memberships.enumerated().map { index, membership in
        let path = FieldPath([.field("memberships"), .item(index), .field("organization")])
        return [
          .text(membership.role ?? "–"),
          membership.organization.map { link(to: $0.text, at: path, in: record, hrefs) } ?? .none,
          date(membership.from), date(membership.to),
        ]
      })
  }

  private func date(_ date: WrittenDate?) -> Markup {
    date.map { .time($0, clock) } ?? .none
  }

  /// Sessions that took place while the deputy was one, and of which it is known who was absent.
  private func attendance(of record: Record) -> [FactView] {
    guard let deputy = record.content as? Deputy else { return [] }
    let days = deputy.daysInOffice
    let called = days.reduce(0) { $0 + rollCalls.count(in: $1) }
    guard called > 0 else { return [] }
    let absences = council.relations.to(record).filter { $0.mention.field.name == "attendance.absent" }
    let sessions = Dictionary(absences.map { (ObjectIdentifier($0.from), $0.from) }) { first, _ in first }
    let missed = sessions.values.count { record in
      guard let session = record.content as? Session, session.hasRollCall else { return false }
      return days.contains { $0.contains(session.starts.dayNumber) }
    }
    return [FactView(words[.attendance], .text(words[.presentAt, String(called - missed), String(called)]))]
  }

  func organizationPage(_ record: Record, _ organization: Organization) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    var details = DetailsPage()
    details.facts = facts(["kind", "parent", "from", "to", "formerly", "contact"], of: record, hrefs)
    let members = members(of: record)
    let current = members.filter { $0.membership.holds(on: today) }
    let former = members.filter { !$0.membership.holds(on: today) }
    details.tables = [
      table("thanh-vien", words[.members], current, hrefs),
      table("da-thoi", words[.formerMembers], former, hrefs),
    ].compactMap(\.self)
    return detailsPage(record, details, kind: record.kind.label)
  }

  private func table(
    _ id: String, _ title: String, _ members: [Member], _ hrefs: Hrefs
  ) -> TableView? {
    guard !members.isEmpty else { return nil }
    let schema = Membership.schema
    let columns = [Deputy.schema.label("name")] + ["role", "from", "to"].map(schema.label)
    return TableView(
      id: id, title: title, isStacked: true, columns: columns.map { TableView.Column($0) },
      rows: members.map { record, _, membership in
        [
          .link(hrefs.page(record.address), record.common.title), .text(membership.role ?? "–"),
          date(membership.from), date(membership.to),
        ]
      })
  }

  /// Who belongs or belonged to an organization: by rank, then by name.
  func members(of organization: Record) -> [Member] {
    let members = council.relations.to(organization).compactMap { relation -> Member? in
      guard relation.mention.field.name == "memberships.organization",
        case .item(let index)? = relation.mention.field.steps.dropFirst().first,
        let deputy = relation.from.content as? Deputy
      else { return nil }
      return (relation.from, index, deputy.memberships[index])
    }
    return members.map { ($0.membership.rank, CollationKey(personalName: $0.record.common.title), $0) }
      .sorted { ($0.0, $0.1, $0.2.record.address) < ($1.0, $1.1, $1.2.record.address) }.map(\.2)
  }
}

extension Membership {
  /// Chairs before their deputies, both before members: by how such roles begin.
  fileprivate var rank: Int {
    let role = role?.folded ?? ""
    let ranks = ["chu-tich", "pho-chu-tich", "truong", "to-truong", "pho-truong", "to-pho", "pho", "uy-vien"]
    return ranks.firstIndex { role.hasPrefix($0) } ?? ranks.count
  }
}
