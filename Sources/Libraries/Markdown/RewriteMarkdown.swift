/// A body as Markdown that can be read in another place: links and images lead where `link` and `image` say, as
/// `renderMarkdown` has it, and HTML comments vanish, which readers of the page do not see either.
///
///     Xem [phụ lục](a.pdf)<!-- nháp -->    Xem [phụ lục](https://a.vn/a.pdf)
///
/// What it says is the source's, how it is set is cmark's: `*` for bullets becomes `-`, references become links.
public func rewriteMarkdown(
  _ source: String, link: (String) -> LinkTarget, image: (String) -> String?
) -> String {
  var source = source
  return source.withUTF8 { text in
    // Shown as it stands on the page too.
    guard Complexity.excess(in: text) == nil else { return String(decoding: text, as: UTF8.self) }
    let tree = CommonMarkTree(text)
    var nodes: [Node] = []
    tree.walk { node, visit in
      switch (node.kind, visit) {
      case (.link, .leave), (.image, .leave), (.htmlBlock, .leave), (.htmlInline, .leave): nodes.append(node)
      default: break
      }
      return .into
    }
    for node in nodes {
      switch node.kind {
      case .link, .image:
        switch target(of: node, link, image) {
        case .address(let address): node.setAddress(address)
        case .textOnly: node.dissolve()
        }
      default:
        if let shown = shownHTML(node.literal) { node.setLiteral(shown) } else { node.remove() }
      }
    }
    return tree.markdown()
  }
}

private func target(
  of node: Node, _ link: (String) -> LinkTarget, _ image: (String) -> String?
) -> LinkTarget {
  guard isSafeAddress(node.address) else { return .textOnly }
  guard node.kind == .image else { return link(node.address) }
  return image(node.address).map { .address($0) } ?? .textOnly
}
