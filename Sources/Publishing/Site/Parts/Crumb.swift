/// A page above the one at hand.
struct Crumb: Sendable {
  let title: String
  let address: String
}

extension Markup {
  /// `<li>` elements, outermost first.
  static func crumbs(_ crumbs: [Crumb], _ hrefs: Hrefs) -> Markup {
    .items(crumbs.map { .link(hrefs.page($0.address), $0.title) })
  }
}
