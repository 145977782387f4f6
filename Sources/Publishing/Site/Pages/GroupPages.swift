import Council
import Vietnamese

/// A part of the site that brings together records of all kinds: on a topic, about a village.
struct RecordGrouping: Sendable {
  struct Group: Sendable {
    let name: String
    let address: String
    /// Newest first.
    let records: [Record]
  }

  let address: String
  let title: String
  /// Those of which there are records, as Vietnamese sort their names.
  let groups: [Group]
}

/// All groups of one kind.
struct GroupList: TemplateView {
  let title: String
  let groups: [LinkView]

  static let names: TemplateNames<GroupList> = [
    "title": .text { $0.title }, "groups": .views { $0.groups },
  ]
}

extension SiteContext {
  var topics: RecordGrouping {
    grouping(
      SiteAddresses.topics, words.term(CouncilSettings.schema.label("topics")), council.settings.topics,
      SiteAddresses.topic, council.records(onTopic:))
  }

  var places: RecordGrouping {
    grouping(
      SiteAddresses.places, placeWord.capitalizedFirst, council.settings.places, SiteAddresses.place,
      council.records(inPlace:))
  }

  private func grouping(
    _ address: String, _ title: String, _ names: [String], _ groupAddress: (String) -> String,
    _ records: (String) -> [Record]
  ) -> RecordGrouping {
    RecordGrouping(
      address: address, title: title,
      groups: names.sorted(by: vietnameseOrder).compactMap { name in
        let records = records(name)
        return records.isEmpty
          ? nil : RecordGrouping.Group(name: name, address: groupAddress(name), records: records)
      })
  }

  func links(to grouping: RecordGrouping, _ hrefs: Hrefs) -> [LinkView] {
    grouping.groups.map {
      LinkView(
        href: hrefs.page($0.address), title: words.content($0.name), note: String($0.records.count))
    }
  }

  /// None where nothing is grouped.
  func routes(of grouping: RecordGrouping) -> [Route] {
    guard !grouping.groups.isEmpty else { return [] }
    let list = Route("\(grouping.address)/index.html") {
      page(
        GroupList(title: grouping.title, groups: links(to: grouping, .relative(from: grouping.address))),
        template: "groups", at: grouping.address, title: grouping.title)
    }
    return [list]
      + grouping.groups.flatMap { group in
        pagedRoutes(group.records, at: group.address) { shown, number, last in
          groupPage(group, in: grouping, shown, number: number, last: last)
        } + feedRoutes(title: group.name, page: group.address, group.records)
      }
  }

  private func groupPage(
    _ group: RecordGrouping.Group, in grouping: RecordGrouping, _ shown: [Record], number: Int, last: Int
  ) -> String {
    let address = SiteAddresses.page(number, of: group.address)
    let hrefs = Hrefs.relative(from: address)
    let crumbs = [Crumb(title: grouping.title, address: grouping.address)]
    let feed = hrefs.file(SiteAddresses.feed(of: group.address))
    let list = ListPage(
      title: words.content(group.name), lead: nil, crumbs: .crumbs(crumbs, hrefs), years: [], filters: nil,
      groups: groups(shown, hrefs, showsKind: true, showsTopics: grouping.address != SiteAddresses.topics),
      pager: pager(number, of: last, at: group.address, hrefs), feed: feed)
    return page(
      list, template: "list", at: address,
      title: number == 1 ? group.name : "\(group.name), \(words[.page, String(number)])",
      feeds: [LinkView(href: feed, title: words[.feedOf, group.name])], crumbs: crumbs)
  }
}
