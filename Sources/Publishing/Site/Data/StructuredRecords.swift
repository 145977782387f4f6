import Council
import JSON
import Vietnamese

extension SiteContext {
  /// What a record's page is about; nil for kinds of which schema.org has no fitting type.
  func thing(of record: Record) -> JSONValue? {
    switch record.content {
    case let occasion as any Occasion: event(record, occasion)
    case let deputy as Deputy: person(record, deputy)
    case let organization as Organization: self.organization(record, organization)
    case let budget as BudgetDisclosure: dataset(record, budget)
    default: record.instrument.map { legislation(record, $0) }
    }
  }

  /// What a thing is, what it is called, and where.
  private func head(_ type: String, _ record: Record) -> [(String, JSONValue)] {
    [
      ("@type", .string(type)), ("@id", .string(Hrefs.absolute(baseURL).page(record.address))),
      ("name", .string(record.common.title)),
    ]
  }

  private func object(_ head: [(String, JSONValue)], _ rest: JSONValue) -> JSONValue {
    guard case .object(let pairs) = rest else { return .object(head) }
    return .object(head + pairs)
  }

  private func reference(to record: Record) -> JSONValue {
    ["@id": .string(Hrefs.absolute(baseURL).page(record.address)), "name": .string(record.common.title)]
  }

  /// What is named in a field: a record of the site, or words.
  private func named(_ name: Name?, _ field: FieldPath, in record: Record, type: String) -> JSONValue? {
    guard let name else { return nil }
    let target = council.target(of: field, in: record)
    return [
      "@type": .string(type),
      "@id": target.map { .string(Hrefs.absolute(baseURL).page($0.address)) },
      "name": .string(target?.common.title ?? name.text),
    ]
  }

  // MARK: Instruments

  /// A document that binds nobody is no legislation.
  private func legislation(_ record: Record, _ instrument: Instrument) -> JSONValue {
    let force = council.force(of: record)
    let date = instrument.issued.map { JSONValue.string($0.iso) }
    let issuer = named(
      (record.content as? OfficialDocument)?.issuer, FieldPath([.field("issuer")]), in: record,
      type: "Organization")
    guard record.kind == Resolution.kind || force != nil else {
      return object(
        head("DigitalDocument", record),
        [
          "identifier": instrument.number.map(JSONValue.string), "dateCreated": date, "author": issuer,
        ])
    }
    return object(
      head("Legislation", record),
      [
        "legislationIdentifier": instrument.number.map(JSONValue.string),
        "legislationType": .string(typeName(of: record)), "legislationDate": date,
        "legislationDateOfApplicability": instrument.effective.map { .string($0.iso) },
        "legislationLegalForce": force.map { .string("https://schema.org/\($0.legalForce)") },
        "legislationPassedBy": issuer ?? (record.kind == Resolution.kind ? councilReference : nil),
        "legislationAmends": changed("amends", by: record),
        "legislationChanges": changed("replaces", by: record),
        "legislationRepeals": changed("repeals", by: record),
      ])
  }

  private func changed(_ field: String, by record: Record) -> JSONValue? {
    let changed = council.relations.from(record).filter { $0.mention.field.root == field }
    return changed.isEmpty ? nil : .array(changed.map { reference(to: $0.to) })
  }

  // MARK: Occasions

  private func event(_ record: Record, _ occasion: any Occasion) -> JSONValue {
    let (link, isOnline, isOnSite) = occasion.ways
    var places: [JSONValue] = []
    if let place = occasion.place { places.append(["@type": "Place", "name": .string(place)]) }
    if let link { places.append(["@type": "VirtualLocation", "url": .string(link.text)]) }
    let mode: String? =
      switch (isOnline, isOnSite) {
      case (true, true): "MixedEventAttendanceMode"
      case (true, false): "OnlineEventAttendanceMode"
      case (false, true): "OfflineEventAttendanceMode"
      case (false, false): nil
      }
    let status =
      switch occasion.state(on: today) {
      case .cancelled: "EventCancelled"
      case .postponed: "EventPostponed"
      case .planned, .underWay, .held: "EventScheduled"
      }
    let organizer = (occasion as? Event).flatMap {
      named($0.organizer, FieldPath([.field("organizer")]), in: record, type: "Organization")
    }
    return object(
      head("Event", record),
      [
        "startDate": .string(clock.iso(occasion.starts)),
        "endDate": occasion.ends.map { .string(clock.iso($0)) },
        "eventStatus": .string("https://schema.org/\(status)"),
        "eventAttendanceMode": mode.map { .string("https://schema.org/\($0)") },
        "location": places.count > 1 ? .array(places) : places.first,
        "organizer": organizer ?? councilReference,
      ])
  }

  // MARK: People and bodies

  private func person(_ record: Record, _ deputy: Deputy) -> JSONValue {
    let bodies = deputy.memberships.enumerated().compactMap { index, membership -> JSONValue? in
      guard membership.holds(on: today) else { return nil }
      return named(
        membership.organization,
        FieldPath([.field("memberships"), .item(index), .field("organization")]), in: record,
        type: "Organization")
    }
    let photo = deputy.photo.flatMap { file($0.text, of: record) }
    return object(
      head("Person", record),
      [
        "jobTitle": mainRole(of: deputy).map(JSONValue.string),
        "image": photo.map { .string(Hrefs.absolute(baseURL).file(address(ofPicture: $0))) },
        "memberOf": bodies.isEmpty ? nil : .array(bodies),
      ])
  }

  private func organization(_ record: Record, _ organization: Organization) -> JSONValue {
    // The Front is no part of the government.
    let isGovernment = organization.kind != .front && organization.kind != .other
    return object(
      head(isGovernment ? "GovernmentOrganization" : "Organization", record),
      [
        "alternateName": organization.formerly.isEmpty
          ? nil : .array(organization.formerly.map(JSONValue.string)),
        "parentOrganization": named(
          organization.parent, FieldPath([.field("parent")]), in: record, type: "Organization"),
        "foundingDate": organization.from.map { .string($0.iso) },
        "dissolutionDate": organization.to.map { .string($0.iso) },
        "address": organization.contact?.address.map(JSONValue.string),
        "telephone": organization.contact?.phone.map(JSONValue.string),
        "email": organization.contact?.email.map(JSONValue.string),
      ])
  }

  // MARK: Budgets

  private func dataset(_ record: Record, _ budget: BudgetDisclosure) -> JSONValue {
    let files = council.budgetTables(of: record).compactMap { table in
      table.file.map { download($0.address, type: "text/csv", name: table.source.title) }
    }
    return object(
      head("Dataset", record),
      [
        "description": .string(
          record.common.summary ?? words[.budgetDataset, record.common.title, council.settings.name]),
        "temporalCoverage": .string(String(budget.year)),
        "license": council.settings.license.url.map { .string($0.text) }, "creator": councilReference,
        "distribution": files.isEmpty ? nil : .array(files),
      ])
  }

  func download(_ address: String, type: String, name: String? = nil) -> JSONValue {
    [
      "@type": "DataDownload", "name": name.map(JSONValue.string), "encodingFormat": .string(type),
      "contentUrl": .string(Hrefs.absolute(baseURL).file(address)),
    ]
  }
}

extension Force {
  /// schema.org knows of no difference between an instrument as it was made and as it was amended.
  fileprivate var legalForce: String {
    switch self {
    case .inForce, .amended: "InForce"
    case .notYet, .replaced, .repealed, .expired: "NotInForce"
    }
  }
}

extension Occasion {
  /// Where to take part from afar, and whether one can take part so and on the spot, as far as it is said.
  fileprivate var ways: (link: WebAddress?, isOnline: Bool, isOnSite: Bool) {
    switch self {
    case let meeting as VoterMeeting:
      (
        meeting.link, meeting.form.map { $0 != .inPerson } ?? (meeting.link != nil),
        meeting.form.map { $0 != .online } ?? (place != nil)
      )
    case let session as Session: (nil, session.online == true, place != nil)
    default: (nil, false, place != nil)
    }
  }
}
