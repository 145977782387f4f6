import Council
import JSON
import Vietnamese

/// A public file with the papers, meetings and agenda items to which it belongs.
struct OParlAttachment: Sendable {
  let file: ContentFile
  let title: String
  /// The first of its owners, whose times are taken for the file's.
  let owner: Record
  private(set) var papers: [Record] = []
  private(set) var meetings: [Record] = []
  /// Meeting and place on its agenda.
  private(set) var agendaItems: [(meeting: Record, index: Int)] = []

  fileprivate mutating func add(_ owner: Record, item: Int?) {
    guard owner.content is Session else { return papers.append(owner) }
    if let item { agendaItems.append((owner, item)) } else { meetings.append(owner) }
  }
}

extension SiteContext {
  /// Every file of these records once, in their order.
  func oparlAttachments(of records: [Record]) -> [OParlAttachment] {
    var attachments: [OParlAttachment] = []
    var indexByPath: [String: Int] = [:]
    for record in records where !record.isWithdrawn {
      for (file, title, item) in oparlFiles(of: record) {
        let index = indexByPath[file.path] ?? attachments.count
        if index == attachments.count {
          attachments.append(OParlAttachment(file: file, title: title, owner: record))
          indexByPath[file.path] = index
        }
        attachments[index].add(record, item: item)
      }
    }
    return attachments
  }

  /// The files that a record offers, each once; those of an agenda's items with their place on it.
  func oparlFiles(of record: Record) -> [(file: ContentFile, title: String, item: Int?)] {
    var seen: Set<String> = []
    var files: [(file: ContentFile, title: String, item: Int?)] = []
    func add(_ name: String, _ title: String?, item: Int?) {
      guard let file = file(name, of: record), seen.insert(file.path).inserted else { return }
      files.append((file, title ?? plainTitle(file), item))
    }
    for attached in record.common.files {
      add(attached.file.text, attached.title ?? attached.role, item: nil)
    }
    guard let session = record.content as? Session else { return files }
    for (index, item) in session.agenda.enumerated() where !item.isClosed {
      for paper in item.documents where paper.paper.meaning == .file {
        add(paper.paper.text, paper.title ?? paper.role, item: index)
      }
    }
    return files
  }
}

extension OParl {
  func file(_ attachment: OParlAttachment) -> JSONValue {
    let papers = attachment.papers.compactMap { id(of: $0) }
    let meetings = attachment.meetings.compactMap { id(of: $0) }
    let items = attachment.agendaItems.map { agendaItemID($0.meeting, $0.index) }
    return .object(
      filePairs(attachment.file, attachment.title, of: attachment.owner)
        + [("paper", papers), ("meeting", meetings), ("agendaItem", items)].compactMap { name, ids in
          ids.isEmpty ? nil : (name, .array(ids.map(JSONValue.string)))
        })
  }

  private func filePairs(_ file: ContentFile, _ title: String, of record: Record) -> [(String, JSONValue)] {
    let address = JSONValue.string(Hrefs.absolute(site.baseURL).file(file.address))
    return pairs([
      "id": .string(id(.files, file.address)), "type": type("File"), "name": .string(title),
      "fileName": .string(String(file.name)), "mimeType": .string(file.type?.mediaType ?? ""),
      "date": (record.common.published ?? record.date).map { .string($0.firstDay.iso) },
      "size": site.size(ofPublished: file).map(JSONValue.integer), "accessUrl": address,
      "downloadUrl": address,
    ]) + times(of: record)
  }

  private func embedded(_ files: [(file: ContentFile, title: String, item: Int?)], of record: Record)
    -> JSONValue?
  {
    files.isEmpty ? nil : .array(files.map { .object(filePairs($0.file, $0.title, of: record)) })
  }

  // MARK: Meetings

  func agendaItemID(_ meeting: Record, _ index: Int) -> String {
    id(.meetings, "\(meeting.address)/noi-dung-\(index + 1)")
  }

  func meeting(_ record: Record, _ session: Session) -> JSONValue {
    let state = session.state(on: site.today)
    let files = site.oparlFiles(of: record)
    let location: JSONValue? = session.place.map { place in
      .object(
        pairs([
          "id": .string(id(.meetings, "\(record.address)/dia-diem")), "type": type("Location"),
          "description": .string(place),
        ]) + times(of: record))
    }
    let agenda = session.agenda.enumerated().map { index, item in
      agendaItem(item, index, record, files.filter { $0.item == index })
    }
    return .object(
      pairs([
        "id": id(of: record).map(JSONValue.string), "type": type("Meeting"),
        "name": .string(record.common.title), "meetingState": .string(state.oparl),
        "cancelled": .bool(state.isOff), "start": .string(site.clock.rfc3339(session.starts)),
        "end": session.ends.map { .string(site.clock.rfc3339($0)) }, "location": location,
        "organization": [
          .string(organizationID(session.kind == .standingCommittee ? .standingCommittee : .council))
        ],
        "auxiliaryFile": embedded(files.filter { $0.item == nil }, of: record),
        "agendaItem": agenda.isEmpty ? nil : .array(agenda), "keyword": keywords(record), "web": web(record),
      ]) + times(of: record))
  }

  private func agendaItem(
    _ item: AgendaItem, _ index: Int, _ meeting: Record,
    _ files: [(file: ContentFile, title: String, item: Int?)]
  ) -> JSONValue {
    .object(
      pairs([
        "id": .string(agendaItemID(meeting, index)), "type": type("AgendaItem"),
        "number": .string(String(index + 1)), "order": .integer(index), "name": .string(item.title),
        "public": .bool(!item.isClosed), "result": item.result.map(JSONValue.string),
        "auxiliaryFile": embedded(files, of: meeting),
      ]) + times(of: meeting))
  }

  private func keywords(_ record: Record) -> JSONValue? {
    record.common.topics.isEmpty ? nil : .array(record.common.topics.map(JSONValue.string))
  }

  // MARK: Papers

  func paper(_ record: Record) -> JSONValue {
    let files = site.oparlFiles(of: record)
    let related = site.council.relations.from(record).filter {
      ["amends", "replaces", "repeals", "related"].contains($0.mention.field.root)
    }.map(\.to).filter { $0.instrument != nil }.compactMap { id(of: $0) }
    let issuer = site.council.target(of: FieldPath([.field("issuer")]), in: record)
    let originator =
      issuer.flatMap { id(of: $0) } ?? (record.kind == Resolution.kind ? organizationID() : nil)
    let consultations = consultations(of: record)
    return .object(
      pairs([
        "id": id(of: record).map(JSONValue.string), "type": type("Paper"),
        "body": .string(address("body.json")), "name": .string(record.common.title),
        "reference": record.instrument?.number.map(JSONValue.string),
        "date": record.date.map { .string($0.firstDay.iso) },
        "paperType": .string(site.typeName(of: record).withoutMarks),
        "relatedPaper": related.isEmpty ? nil : .array(related.map(JSONValue.string)),
        "mainFile": files.first.map { .object(filePairs($0.file, $0.title, of: record)) },
        "auxiliaryFile": embedded(Array(files.dropFirst()), of: record),
        "originatorOrganization": originator.map { [.string($0)] },
        "consultation": consultations.isEmpty ? nil : .array(consultations), "keyword": keywords(record),
        "web": web(record),
      ]) + times(of: record))
  }

  /// Every item of an agenda that had the paper before it, or led to it, if it was not behind closed doors.
  private func consultations(of record: Record) -> [JSONValue] {
    site.council.relations.to(record).compactMap { relation in
      let field = relation.mention.field
      guard let session = relation.from.content as? Session,
        ["agenda.documents.file", "agenda.resolution"].contains(field.name),
        case .item(let index)? = field.steps.dropFirst().first,
        field.name == "agenda.resolution" || !session.agenda[index].isClosed
      else { return nil }
      let isResult = field.name == "agenda.resolution"
      return .object(
        pairs([
          "id": .string(
            id(
              .papers,
              "\(record.address)/\(isResult ? "ket-qua" : "xem-xet")/\(relation.from.address)/\(index + 1)")),
          "type": type("Consultation"), "agendaItem": .string(agendaItemID(relation.from, index)),
          "meeting": id(of: relation.from).map(JSONValue.string), "authoritative": .bool(isResult),
          "organization": [
            .string(organizationID(session.kind == .standingCommittee ? .standingCommittee : .council))
          ],
        ]) + times(of: relation.from))
    }
  }
}

extension SessionState {
  /// The words that the specification recommends, where it has any.
  fileprivate var oparl: String {
    switch self {
    case .planned: "terminiert"
    case .underWay: "eingeladen"
    case .held: "durchgeführt"
    case .postponed, .cancelled: rawValue
    }
  }
}
