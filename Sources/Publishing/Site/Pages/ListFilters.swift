import Council
import Vietnamese

/// By what the lists of a kind can be narrowed beside their years.
private enum ListFacet: String, CaseIterable {
  case topic = "linh-vuc"
  case place = "thon"
  case state = "trang-thai"
}

/// The narrower lists of a kind, each a page of its own; a script on the kind's page puts several choices together.
struct ListFilters: Sendable {
  /// The records of which one thing is true.
  struct Choice: Sendable {
    /// "thon:go-sen": how rows and addresses name it.
    let token: String
    let title: String
    let address: String
    let records: [Record]
  }

  struct Group: Sendable {
    let title: String
    let choices: [Choice]
  }

  let kind: Kind
  let groups: [Group]
}

/// A group of links to narrower lists.
struct FilterGroupView: TemplateView {
  struct Choice: TemplateView {
    let link: LinkView
    let token: String

    static let names: TemplateNames<Choice> = [
      "href": .text { $0.link.href }, "title": .text { $0.link.title }, "note": .text { $0.link.note },
      "isCurrent": .flag { $0.link.isCurrent }, "token": .text { $0.token },
    ]
  }

  let title: String
  let choices: [Choice]

  static let names: TemplateNames<FilterGroupView> = [
    "title": .text { $0.title }, "choices": .views { $0.choices },
  ]
}

struct FiltersView: TemplateView {
  /// The kind's own page, where choices are put together.
  let list: String
  /// What the page at hand is narrowed to: "thon:go-sen"; nil on the kind's own.
  let own: String?
  let groups: [FilterGroupView]

  static let names: TemplateNames<FiltersView> = [
    "list": .text { $0.list }, "own": .text { $0.own }, "groups": .views { $0.groups },
  ]
}

extension SiteContext {
  /// - Returns: nil where there is nothing to choose between.
  func filters(of kind: Kind, _ records: [Record]) -> ListFilters? {
    var names: [ListFacet: [String: [Record]]] = [:]
    var keys: [ListFacet: [String: String]] = [:]
    for record in records {
      for value in values(of: record) {
        names[value.facet, default: [:]][value.name, default: []].append(record)
        keys[value.facet, default: [:]][value.name] = value.key
      }
    }
    let groups = ListFacet.allCases.compactMap { facet -> ListFilters.Group? in
      guard let byName = names[facet], byName.count > 1 else { return nil }
      return ListFilters.Group(
        title: title(of: facet),
        choices: byName.keys.sorted(by: vietnameseOrder).map { name in
          let key = keys[facet]?[name] ?? name.folded
          return ListFilters.Choice(
            token: token(facet, key), title: facet == .state ? name : words.content(name),
            address: SiteAddresses.narrowed(kind, by: facet.rawValue, key),
            records: byName[name] ?? [])
        })
    }
    return groups.isEmpty ? nil : ListFilters(kind: kind, groups: groups)
  }

  /// What a row of a list can be narrowed by, as its `data-loc` says it: "nam:2026 thon:go-sen".
  func tokens(of record: Record) -> String {
    ((record.year.map { ["nam:\($0)"] } ?? []) + values(of: record).map { token($0.facet, $0.key) }).joined(
      separator: " ")
  }

  private func token(_ facet: ListFacet, _ key: String) -> String { "\(facet.rawValue):\(key)" }

  private func values(of record: Record) -> [(facet: ListFacet, name: String, key: String)] {
    record.common.topics.map { (.topic, $0, $0.folded) }
      + council.places(of: record).map { (.place, $0, $0.folded) }
      + (standing(of: record).map { [(.state, $0.word, $0.key)] } ?? [])
  }

  private func title(of facet: ListFacet) -> String {
    switch facet {
    case .topic: words.term(CouncilSettings.schema.label("topics"))
    case .place: placeWord.capitalizedFirst
    case .state: words.term(Session.schema.label("state"))
    }
  }

  /// - Parameter own: the choice whose list the page is.
  func view(of filters: ListFilters, own: ListFilters.Choice? = nil, _ hrefs: Hrefs) -> FiltersView {
    FiltersView(
      list: hrefs.page(filters.kind.folder), own: own?.token,
      groups: filters.groups.map { group in
        FilterGroupView(
          title: group.title,
          choices: group.choices.map { choice in
            FilterGroupView.Choice(
              link: LinkView(
                href: hrefs.page(choice.address), title: choice.title, note: String(choice.records.count),
                isCurrent: choice.token == own?.token), token: choice.token)
          })
      })
  }

  func routes(of filters: ListFilters) -> [Route] {
    filters.groups.flatMap(\.choices).flatMap { choice in
      pagedRoutes(choice.records, at: choice.address) { shown, number, last in
        narrowedPage(filters, choice, shown, number: number, last: last)
      }
    }
  }

  private func narrowedPage(
    _ filters: ListFilters, _ choice: ListFilters.Choice, _ shown: [Record], number: Int, last: Int
  ) -> String {
    let address = SiteAddresses.page(number, of: choice.address)
    let hrefs = Hrefs.relative(from: address)
    let listTitle = Section.title(ofList: filters.kind, words)
    let crumbs = [Crumb(title: listTitle, address: filters.kind.folder)]
    let title = "\(listTitle): \(choice.title)"
    let list = ListPage(
      title: title, lead: nil, crumbs: .crumbs(crumbs, hrefs), years: [],
      filters: view(of: filters, own: choice, hrefs), groups: groups(shown, hrefs),
      pager: pager(number, of: last, at: choice.address, hrefs),
      feed: hrefs.file(SiteAddresses.feed(of: filters.kind.folder)))
    return page(
      list, template: "list", at: address,
      title: number == 1 ? title : "\(title), \(words[.page, String(number)])", section: filters.kind.folder,
      crumbs: crumbs)
  }
}
