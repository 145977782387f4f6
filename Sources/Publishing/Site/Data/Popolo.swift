import Council
import JSON
import Vietnamese

// People, bodies, who belongs where, and votes, as Popolo has it (http://www.popoloproject.com/specs/). Only what
// records say: names as they are given, no parts of them guessed.

extension SiteContext {
  func popolo() -> JSONValue {
    let deputies = council.records(of: Deputy.kind)
    let bodies = council.records(of: Organization.kind)
    let sessions = council.records(of: Session.kind)
    let votes = sessions.flatMap { popoloVotes(in: $0) }
    let named = Set(deputies.flatMap { unrecordedBodies(of: $0) }).sorted(by: vietnameseOrder)
    return [
      "persons": .array(deputies.compactMap { popoloPerson($0) }),
      "organizations": .array(
        [popoloCouncil].compactMap(\.self) + bodies.compactMap { popoloOrganization($0) }
          + named.map { ["id": .string(popoloID(ofWords: $0)), "name": .string($0)] }),
      "memberships": .array(deputies.flatMap { popoloMemberships(of: $0) }),
      "areas": .array(constituencies.map { ["id": .string(areaID($0)), "name": .string($0)] }),
      "events": .array(sessions.compactMap { popoloEvent($0) }),
      "motions": .array(votes.map(\.motion)), "vote_events": .array(votes.map(\.event)),
    ]
  }

  /// Each once, in the order of the alphabet.
  private var constituencies: [String] {
    let all = council.records(of: Deputy.kind).compactMap { ($0.content as? Deputy)?.constituency }
    return Set(all).sorted(by: vietnameseOrder)
  }

  private func areaID(_ constituency: String) -> String {
    "don-vi-bau-cu/\(constituency.folded)"
  }

  private func sources(_ record: Record) -> JSONValue {
    [["url": .string(Hrefs.absolute(baseURL).page(record.address))]]
  }

  // MARK: People

  private func popoloPerson(_ record: Record) -> JSONValue? {
    guard let deputy = record.content as? Deputy else { return nil }
    let photo = deputy.photo.flatMap { file($0.text, of: record) }
    return [
      "id": .string(record.address), "name": .string(deputy.name),
      "birth_date": deputy.born.map { .string(String($0)) },
      "image": photo.map { .string(Hrefs.absolute(baseURL).file(address(ofPicture: $0))) },
      "summary": (record.common.summary ?? deputy.job).map(JSONValue.string),
      "email": deputy.contact?.email.map(JSONValue.string),
      "contact_details": popoloContact(deputy.contact), "links": sources(record), "sources": sources(record),
    ]
  }

  private func popoloContact(_ contact: Contact?) -> JSONValue? {
    let details = [("address", contact?.address), ("phone", contact?.phone)].compactMap { type, value in
      value.map { value -> JSONValue in ["type": .string(type), "value": .string(value)] }
    }
    return details.isEmpty ? nil : .array(details)
  }

  /// The constituency stands with the first membership: Popolo has it at the seat and not at the person.
  private func popoloMemberships(of record: Record) -> [JSONValue] {
    guard let deputy = record.content as? Deputy else { return [] }
    let area = deputy.constituency.map { JSONValue.string(areaID($0)) }
    guard !deputy.memberships.isEmpty else {
      return [
        [
          "id": .string("\(record.address)#1"), "person_id": .string(record.address),
          "organization_id": .string(popoloCouncilID), "area_id": area, "sources": sources(record),
        ]
      ]
    }
    return deputy.memberships.enumerated().map { index, membership in
      let path = FieldPath([.field("memberships"), .item(index), .field("organization")])
      let body = council.target(of: path, in: record)
      return [
        "id": .string("\(record.address)#\(index + 1)"), "person_id": .string(record.address),
        "organization_id": .string(
          body?.address ?? membership.organization.map { popoloID(ofWords: $0.text) } ?? popoloCouncilID),
        "role": membership.role.map(JSONValue.string),
        "start_date": membership.from.map { .string($0.dayOnly.iso) },
        "end_date": membership.to.map { .string($0.dayOnly.iso) }, "area_id": index == 0 ? area : nil,
        "sources": sources(record),
      ]
    }
  }

  // MARK: Bodies

  /// The bodies to which a deputy belongs that are no records, by their words.
  private func unrecordedBodies(of record: Record) -> [String] {
    guard let deputy = record.content as? Deputy else { return [] }
    return deputy.memberships.enumerated().compactMap { index, membership in
      let path = FieldPath([.field("memberships"), .item(index), .field("organization")])
      return council.target(of: path, in: record) == nil ? membership.organization?.text : nil
    }
  }

  private func popoloID(ofWords words: String) -> String {
    "#\(words.folded)"
  }

  /// The record of the body that stands for the council itself, or of its standing committee, if there is one.
  func bodyRecord(_ kind: OrganizationKind) -> Record? {
    council.records(of: Organization.kind).first { ($0.content as? Organization)?.kind == kind }
  }

  private var popoloCouncilID: String { bodyRecord(.council)?.address ?? Self.councilID }

  /// Stands for the council where no record does.
  static let councilID = "hdnd"

  /// Who meets at a session.
  private func popoloBodyID(of session: Session) -> String {
    let committee = session.kind == .standingCommittee ? bodyRecord(.standingCommittee) : nil
    return committee?.address ?? popoloCouncilID
  }

  private var popoloCouncil: JSONValue? {
    guard bodyRecord(.council) == nil else { return nil }
    return [
      "id": .string(popoloCouncilID), "name": .string(council.settings.name),
      "classification": .string(OrganizationKind.council.rawValue), "links": [["url": .string(baseURL)]],
    ]
  }

  private func popoloOrganization(_ record: Record) -> JSONValue? {
    guard let body = record.content as? Organization else { return nil }
    let parent = council.target(of: FieldPath([.field("parent")]), in: record)
    return [
      "id": .string(record.address), "name": .string(body.name),
      "other_names": body.formerly.isEmpty ? nil : .array(body.formerly.map { ["name": .string($0)] }),
      "classification": body.kind.map { .string($0.rawValue) },
      "parent_id": parent.map { .string($0.address) },
      "founding_date": body.from.map { .string($0.dayOnly.iso) },
      "dissolution_date": body.to.map { .string($0.dayOnly.iso) },
      "contact_details": popoloContact(body.contact), "sources": sources(record),
    ]
  }

  // MARK: Sessions and votes

  private func popoloEvent(_ record: Record) -> JSONValue? {
    guard let session = record.content as? Session else { return nil }
    return [
      "id": .string(record.address), "name": .string(record.common.title),
      "start_date": .string(clock.iso(session.starts)),
      "end_date": session.ends.map { .string(clock.iso($0)) },
      "location": session.place.map(JSONValue.string), "status": .string(session.state(on: today).id),
      "classification": .string(session.kind.rawValue), "organization_id": .string(popoloBodyID(of: session)),
      "sources": sources(record),
    ]
  }

  /// Every item of an agenda on which deputies voted, as a motion and the vote on it.
  private func popoloVotes(in record: Record) -> [(motion: JSONValue, event: JSONValue)] {
    guard let session = record.content as? Session else { return [] }
    return session.agenda.enumerated().compactMap { index, item in
      guard let vote = item.vote else { return nil }
      let id = "\(record.address)#\(index + 1)"
      let common: [(String, JSONValue)] = [
        ("organization_id", .string(popoloBodyID(of: session))),
        ("legislative_session_id", .string(record.address)),
      ]
      let result = item.result.map { [("result", JSONValue.string($0))] } ?? []
      let counts = [("yes", vote.ayes), ("no", vote.noes), ("abstain", vote.abstentions)].compactMap {
        option, count in
        count.map { count -> JSONValue in ["option": .string(option), "value": .integer(count)] }
      }
      return (
        .object(
          [("id", .string("\(id)-motion")), ("text", .string(item.title))] + common + result
            + [("sources", sources(record))]),
        .object(
          [("id", .string("\(id)-vote")), ("motion_id", .string("\(id)-motion"))] + common
            + [("start_date", .string(session.starts.dayOnly.iso))] + result
            + [("counts", .array(counts)), ("sources", sources(record))])
      )
    }
  }
}
