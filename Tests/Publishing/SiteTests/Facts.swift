/// A page's facts as `label: value`, links as `[words](address)`.
func facts(_ page: String) -> [String] {
  page.matches(of: #/<div><dt>(.*?)<\/dt><dd>(.*?)<\/dd><\/div>/#).map { match in
    let value = String(match.2).replacing(#/<a href="(.*?)">(.*?)<\/a>/#) { "[\($0.2)](\($0.1))" }
    return "\(match.1): \(plain(value))"
  }
}

/// The groups of records to which a page is tied: `group: title; title`.
func groups(_ page: String) -> [String] {
  guard let card = page.firstMatch(of: #/<h2 id="(?:quan-he|gan-voi)">(?s:.*?)<\/section>/#) else {
    return []
  }
  return card.0.matches(of: #/<h3>(.*?)<\/h3>\n<ul class="list">((?s:.*?))<\/ul>/#).map { group in
    "\(group.1): "
      + group.2.matches(of: #/<a href=".*?">(.*?)<\/a>/#).map { String($0.1) }.joined(separator: "; ")
  }
}

/// Text without tags, with plain spaces.
func plain(_ markup: some StringProtocol) -> String {
  String(markup).replacing(#/<[^>]*>/#, with: "").replacing("\u{A0}", with: " ")
}
