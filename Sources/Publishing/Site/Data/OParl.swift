import Council
import JSON
import Vietnamese

/// The council's data as OParl 1.1 has it (https://schema.oparl.org/1.1/), in files instead of a server's answers.
///
/// System and body are files of their own. Of everything else the id is the address of the first page of its list with
/// the record's own address after the #: a file for each of thousands of papers would be one more to send for every
/// page, and which page of a list has an object changes as records come.
struct OParl: Sendable {
  let site: SiteContext
  /// By name of the list; oldest first, so that a new record changes no page but the last.
  let lists: [(list: List, records: [Record])]
  let files: [OParlAttachment]

  enum List: String, CaseIterable, Sendable {
    case organizations, persons, meetings, papers, files
  }

  /// The most objects that a page of a list holds.
  static let pageSize = 500

  init(_ site: SiteContext) {
    self.site = site
    let oldestFirst = { (kinds: [Kind]) in
      kinds.flatMap { site.listed[$0] }.sorted(by: PeoplesCouncil.newestFirst).reversed()
    }
    lists = [
      (.organizations, Array(oldestFirst([Organization.kind]))),
      (.persons, Array(oldestFirst([Deputy.kind]))),
      (.meetings, Array(oldestFirst([Session.kind]))),
      (.papers, Array(oldestFirst([Resolution.kind, OfficialDocument.kind]))),
    ]
    files = site.oparlAttachments(of: lists.flatMap(\.records))
  }
}

extension OParl {
  /// The names of all files, known before any is made.
  var names: [String] {
    ["system", "bodies", "body"].map { "\($0).json" }
      + List.allCases.flatMap { list in (1...pages(of: list)).map { name(of: list, page: $0) } }
  }

  func file(_ name: String) -> JSONValue {
    switch name {
    case "system.json": return system
    case "bodies.json": return list([body], name: { _ in name }, page: 1, total: 1)
    case "body.json": return body
    default:
      for list in List.allCases {
        for page in 1...pages(of: list) where self.name(of: list, page: page) == name {
          return self.page(page, of: list)
        }
      }
      return .null
    }
  }

  private func page(_ page: Int, of list: List) -> JSONValue {
    let range = ((page - 1) * Self.pageSize)..<min(count(of: list), page * Self.pageSize)
    return self.list(
      range.map { object($0, of: list) }, name: { name(of: list, page: $0) }, page: page,
      total: count(of: list))
  }

  private func object(_ index: Int, of list: List) -> JSONValue {
    switch list {
    case .files: return file(files[index])
    case .organizations where index == records(of: list).count: return councilOrganization
    default:
      let record = records(of: list)[index]
      if record.isWithdrawn { return deleted(record) }
      switch record.content {
      case let session as Session: return meeting(record, session)
      case let deputy as Deputy: return person(record, deputy)
      case let organization as Organization: return self.organization(record, organization)
      default: return paper(record)
      }
    }
  }

  func records(of list: List) -> [Record] {
    lists.first { $0.list == list }?.records ?? []
  }

  /// Where no record stands for the council, one more organization does.
  private func count(of list: List) -> Int {
    switch list {
    case .files: files.count
    case .organizations: records(of: list).count + (site.bodyRecord(.council) == nil ? 1 : 0)
    default: records(of: list).count
    }
  }

  private func pages(of list: List) -> Int {
    max(1, (count(of: list) + Self.pageSize - 1) / Self.pageSize)
  }

  private func name(of list: List, page: Int) -> String {
    page == 1 ? "\(list.rawValue).json" : "\(list.rawValue)-\(page).json"
  }

  /// A page of an external list.
  private func list(_ objects: [JSONValue], name: (Int) -> String, page: Int, total: Int) -> JSONValue {
    let last = max(1, (total + Self.pageSize - 1) / Self.pageSize)
    return [
      "data": .array(objects),
      "pagination": [
        "totalElements": .integer(total), "elementsPerPage": .integer(Self.pageSize),
        "currentPage": .integer(page), "totalPages": .integer(last),
      ],
      "links": [
        "first": .string(address(name(1))), "prev": page > 1 ? .string(address(name(page - 1))) : nil,
        "self": .string(address(name(page))), "next": page < last ? .string(address(name(page + 1))) : nil,
        "last": .string(address(name(last))),
      ],
    ]
  }
}

// MARK: - Addresses

extension OParl {
  func address(_ name: String) -> String {
    Hrefs.absolute(site.baseURL).file(SiteAddresses.data("oparl/\(name)"))
  }

  func id(_ list: List, _ fragment: String) -> String {
    "\(address("\(list.rawValue).json"))#\(fragment)"
  }

  /// - Returns: nil for a record of a kind that OParl does not know.
  func id(of record: Record) -> String? {
    switch record.kind {
    case Session.kind: id(.meetings, record.address)
    case Deputy.kind: id(.persons, record.address)
    case Organization.kind: id(.organizations, record.address)
    case Resolution.kind, OfficialDocument.kind: id(.papers, record.address)
    default: nil
    }
  }

  func type(_ name: String) -> JSONValue {
    .string("https://schema.oparl.org/1.1/\(name)")
  }

  /// The council, or its standing committee where it has a record.
  func organizationID(_ kind: OrganizationKind = .council) -> String {
    let record = site.bodyRecord(kind) ?? site.bodyRecord(.council)
    return id(.organizations, record?.address ?? SiteContext.councilID)
  }

  /// When a record came and when it was last changed, which every object must say.
  func times(of record: Record) -> [(String, JSONValue)] {
    let news = site.lastNews(of: record)
    let changed = record.common.withdrawn?.date ?? news ?? site.today
    let created = record.common.published ?? record.date.map { min($0, changed) } ?? changed
    return [
      ("created", .string(site.clock.rfc3339(created))), ("modified", .string(site.clock.rfc3339(changed))),
    ]
  }

  var timesOfSite: [(String, JSONValue)] {
    let now = JSONValue.string(site.clock.rfc3339(site.today))
    let first = site.council.settings.term?.from.map { JSONValue.string(site.clock.rfc3339($0)) }
    return [("created", first ?? now), ("modified", now)]
  }
}
