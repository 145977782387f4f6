import Council
import JSON
import Vietnamese

extension OParl {
  var system: JSONValue {
    let settings = site.council.settings
    return .object(
      pairs([
        "id": .string(address("system.json")), "type": type("System"),
        "oparlVersion": "https://schema.oparl.org/1.1/", "license": license,
        "body": .string(address("bodies.json")), "name": .string(site.words[.dataOf, settings.name]),
        "contactEmail": settings.contact?.email.map(JSONValue.string),
        "contactName": .string(settings.name), "website": .string(site.baseURL),
      ]) + timesOfSite)
  }

  var body: JSONValue {
    let settings = site.council.settings
    return .object(
      pairs([
        "id": .string(address("body.json")), "type": type("Body"), "system": .string(address("system.json")),
        "name": .string(CouncilView(settings: settings).area), "website": .string(site.baseURL),
        "license": license, "contactEmail": settings.contact?.email.map(JSONValue.string),
        "contactName": .string(settings.name), "classification": .string(settings.level.rawValue),
        "organization": .string(address("organizations.json")), "person": .string(address("persons.json")),
        "meeting": .string(address("meetings.json")), "paper": .string(address("papers.json")),
        "file": .string(address("files.json")),
        "legislativeTerm": .array(
          (settings.earlierTerms + [settings.term].compactMap(\.self)).enumerated().map { term($1, $0 + 1) }),
        "web": .string(site.baseURL),
      ]) + timesOfSite)
  }

  private func term(_ term: Term, _ number: Int) -> JSONValue {
    .object(
      pairs([
        "id": .string("\(address("body.json"))#nhiem-ky-\(number)"), "type": type("LegislativeTerm"),
        "name": .string(term.name), "startDate": term.from.map { .string($0.firstDay.iso) },
        "endDate": term.to.map { .string($0.lastDay.iso) },
      ]) + timesOfSite)
  }

  private var license: JSONValue? {
    site.council.settings.license.url.map { .string($0.text) }
  }

  /// The council, where no record stands for it.
  var councilOrganization: JSONValue {
    .object(
      pairs([
        "id": .string(organizationID()), "type": type("Organization"),
        "body": .string(address("body.json")), "name": .string(site.council.settings.name),
        "organizationType": "Gremium", "classification": "Parlament", "web": .string(site.baseURL),
      ]) + timesOfSite)
  }

  /// What stays of a withdrawn record.
  func deleted(_ record: Record) -> JSONValue {
    let names = [
      Session.kind: "Meeting", Deputy.kind: "Person", Organization.kind: "Organization",
      Resolution.kind: "Paper", OfficialDocument.kind: "Paper",
    ]
    return .object(
      pairs([
        "id": id(of: record).map(JSONValue.string), "type": type(names[record.kind] ?? ""),
      ]) + times(of: record) + [("deleted", true)])
  }

  /// The pairs of a literal, to which more are added.
  func pairs(_ object: JSONValue) -> [(String, JSONValue)] {
    guard case .object(let pairs) = object else { return [] }
    return pairs
  }

  // MARK: Organizations

  /// The words for types are those that the specification names.
  func organization(_ record: Record, _ organization: Organization) -> JSONValue {
    let type =
      switch organization.kind {
      case .council, .standingCommittee, .committee, .delegation: "Gremium"
      case .executive: "Verwaltungsbereich"
      case .front: "Institution"
      case .other, nil: "Sonstiges"
      }
    let members = site.members(of: record).map { member in membershipID(member.record, member.index) }
    let parent = site.council.target(of: FieldPath([.field("parent")]), in: record)
    return .object(
      pairs([
        "id": id(of: record).map(JSONValue.string), "type": self.type("Organization"),
        "body": .string(address("body.json")), "name": .string(organization.name),
        "membership": members.isEmpty ? nil : .array(members.map(JSONValue.string)),
        "organizationType": .string(type),
        "classification": organization.kind == .council
          ? "Parlament" : organization.kind.map { .string($0.rawValue) },
        "subOrganizationOf": parent.flatMap { id(of: $0) }.map(JSONValue.string),
        "startDate": organization.from.map { .string($0.firstDay.iso) },
        "endDate": organization.to.map { .string($0.lastDay.iso) }, "web": web(record),
      ]) + times(of: record))
  }

  func web(_ record: Record) -> JSONValue {
    .string(Hrefs.absolute(site.baseURL).page(record.address))
  }

  // MARK: Persons

  func membershipID(_ deputy: Record, _ index: Int) -> String {
    id(.persons, "\(deputy.address)/chuc-vu-\(index + 1)")
  }

  func person(_ record: Record, _ deputy: Deputy) -> JSONValue {
    let memberships = deputy.memberships.enumerated().compactMap { index, membership -> JSONValue? in
      let path = FieldPath([.field("memberships"), .item(index), .field("organization")])
      let body = site.council.target(of: path, in: record)
      // A body that is no record is none that could be named by an address.
      if body == nil, membership.organization != nil { return nil }
      return .object(
        pairs([
          "id": .string(membershipID(record, index)), "type": type("Membership"),
          "organization": .string(body.flatMap { id(of: $0) } ?? organizationID()),
          "role": membership.role.map(JSONValue.string),
          "startDate": membership.from.map { .string($0.firstDay.iso) },
          "endDate": membership.to.map { .string($0.lastDay.iso) },
        ]) + times(of: record))
    }
    return .object(
      pairs([
        "id": id(of: record).map(JSONValue.string), "type": type("Person"),
        "body": .string(address("body.json")), "name": .string(deputy.name),
        "phone": deputy.contact?.phone.map { [.string($0)] },
        "email": deputy.contact?.email.map { [.string($0)] },
        "status": site.mainRole(of: deputy).map { [.string($0)] },
        "membership": memberships.isEmpty ? nil : .array(memberships), "web": web(record),
      ]) + times(of: record))
  }
}
