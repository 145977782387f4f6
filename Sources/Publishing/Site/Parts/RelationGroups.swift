import Council

/// Records that are tied to this one in the same way.
struct RelationGroup: TemplateView {
  let title: String
  let records: [RecordRow]
  /// "và 37 bài khác", where not all are shown.
  let more: String?
  /// Where all are listed, if anywhere.
  var moreHref: String?

  static let names: TemplateNames<RelationGroup> = [
    "title": .text { $0.title }, "records": .views { $0.records }, "more": .text { $0.more },
    "moreHref": .text { $0.moreHref },
  ]
}

/// How many records a group shows at most: an office may have thousands of petitions to answer.
private let shownRecords = 10

/// What a record is told by those that name it, by the field in which they do, in the order of the page.
private let told: [(field: String, by: Kind?, key: Words.Key)] = [
  ("amends", nil, .amendedBy), ("replaces", nil, .replacedBy), ("repeals", nil, .repealedBy),
  ("agenda.resolution", nil, .namedBySession), ("agenda.documents.file", nil, .namedBySession),
  ("session", Question.kind, .questionsOfSession), ("session", BudgetDisclosure.kind, .budgetsOfSession),
  ("session", nil, .resolvedBySession),
  ("plan.file", nil, .namedBySupervision), ("conclusion.file", nil, .namedBySupervision),
  ("resolution", Supervision.kind, .establishedBy), ("meeting", nil, .petitionsOfMeeting),
  ("project", nil, .petitionsOfProject), ("budgetLine.budget", nil, .paidFromBudget),
  ("decision.file", nil, .decidedFor), ("report.file", nil, .reportOfMeeting), ("basis", nil, .citedBy),
  ("asker", nil, .questionsAsked), ("respondent", nil, .questionsAnswered), ("deputies", nil, .meetingsHeld),
  ("attendance.absent", Session.kind, .sessionsMissed), ("parent", nil, .partsOfOrganization),
  ("supervisor", nil, .supervisionsLed), ("supervised", nil, .supervisionsUndergone),
  ("recommendations.owner", nil, .recommendationsOwned), ("owner", Petition.kind, .petitionsOwned),
  ("owner", Project.kind, .projectsOwned), ("issuer", nil, .documentsIssued),
  ("organizer", nil, .eventsOrganized), ("agenda.submitter", nil, .submittedTo),
]

/// Where a field stands in `told`.
private let toldByField = Dictionary(grouping: told.indices) { told[$0].field }

extension SiteContext {
  /// What a record is tied to, in groups: the instruments that it changes, then what names it, then what is only
  /// related. What its facts or its agenda name already is not said again.
  func relations(of record: Record, _ hrefs: Hrefs) -> [RelationGroup] {
    let from = council.relations.from(record)
    var groups = ["amends", "replaces", "repeals"].map { field in
      (words.term(Instrument.schema.label(field)), from.filter { $0.mention.field.root == field }.map(\.to))
    }
    let named = Set(from.filter { $0.mention.field.root != "related" }.map { ObjectIdentifier($0.to) })
    let naming = Dictionary(grouping: council.relations.to(record).compactMap(tie), by: \.index)
    for (index, tie) in told.enumerated() {
      let records = naming[index]?.map(\.record) ?? []
      // A resolution on a session's agenda, or a session that a resolution names, is said at one end only.
      groups.append((words[tie.key], records.filter { !named.contains(ObjectIdentifier($0)) }))
    }
    let related =
      (from.filter { $0.mention.field.root == "related" }.map(\.to)
        + council.relations.to(record).filter { $0.mention.field.root == "related" }.map(\.from))
    groups.append((words.term(Common.schema.label("related")), related))
    // A record that is tied in two ways is listed by the first: who was supervised mostly has the recommendations too.
    var seen: Set<ObjectIdentifier> = []
    return groups.compactMap { title, records in
      let all = records.filter { seen.insert(ObjectIdentifier($0)).inserted }
      var group = group(title, all, hrefs)
      if title == words[.petitionsOwned] {
        group?.moreHref = hrefs.page(petitions(ownedBy: record.common.title))
      }
      return group
    }
  }

  /// - Returns: nil where there is no record.
  func group(_ title: String, _ records: [Record], _ hrefs: Hrefs) -> RelationGroup? {
    guard !records.isEmpty else { return nil }
    let others = records.count - shownRecords
    let kinds = Set(records.map(\.kind))
    return RelationGroup(
      title: title, records: records.prefix(shownRecords).map { row($0, hrefs, showsKind: true) },
      more: others > 0 ? words[.moreRecords, String(others)] : nil,
      moreHref: kinds.count == 1 ? kinds.first.map { hrefs.page($0.folder) } : nil)
  }

  private func tie(_ relation: Relation) -> (index: Int, record: Record)? {
    let index = toldByField[relation.mention.field.name]?.first {
      told[$0].by == nil || told[$0].by == relation.from.kind
    }
    return index.map { ($0, relation.from) }
  }
}
