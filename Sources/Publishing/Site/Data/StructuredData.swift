import Council
import JSON
import Vietnamese

// What pages say to machines in the terms of https://schema.org. Small, since every page bears it.

extension SiteContext {
  /// - Parameter current: the page itself.
  /// - Returns: nil for pages that have neither a thing nor pages above them.
  func structured(_ thing: JSONValue?, _ crumbs: [Crumb], current: Crumb) -> String? {
    let path = crumbs.isEmpty ? nil : breadcrumbs(crumbs + [current])
    let things = [thing, path].compactMap(\.self)
    guard !things.isEmpty else { return nil }
    let graph: JSONValue = ["@context": "https://schema.org", "@graph": .array(things)]
    return graph.text(.script)
  }

  /// The last one is the page itself, which needs no address.
  private func breadcrumbs(_ crumbs: [Crumb]) -> JSONValue {
    let full = Hrefs.absolute(baseURL)
    let items = crumbs.enumerated().map { index, crumb -> JSONValue in
      [
        "@type": "ListItem", "position": .integer(index + 1), "name": .string(crumb.title),
        "item": index + 1 < crumbs.count ? .string(full.page(crumb.address)) : nil,
      ]
    }
    return ["@type": "BreadcrumbList", "itemListElement": .array(items)]
  }

  /// The council, in full: for the home page.
  var councilThing: JSONValue {
    let settings = council.settings
    return [
      "@type": "GovernmentOrganization", "@id": .string(councilID), "name": .string(settings.name),
      "url": .string(baseURL),
      "areaServed": .string(CouncilView(settings: settings).area),
      "address": settings.contact?.address.map(JSONValue.string),
      "telephone": settings.contact?.phone.map(JSONValue.string),
      "email": settings.contact?.email.map(JSONValue.string),
      "sameAs": settings.channels.isEmpty
        ? nil : .array(settings.channels.compactMap { $0.url.map { .string($0.text) } }),
    ]
  }

  /// The council, as other things name it.
  var councilReference: JSONValue {
    [
      "@type": "GovernmentOrganization", "@id": .string(councilID), "name": .string(council.settings.name),
    ]
  }

  private var councilID: String { "\(baseURL)#\(Self.councilID)" }
}
