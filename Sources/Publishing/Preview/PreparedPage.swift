import Site
import XML

/// A page as the preview shows it: that of the site, with a script at its end that listens for changes.
enum PreparedPage {
  static let scriptPath = "/.congkhai/preview.js"
  static let eventsPath = "/.congkhai/events"

  /// - Parameters:
  ///   - page: HTML as it will be on the site.
  ///   - edition: its name; "" for none.
  ///   - notice: what is to be said at the top of the page.
  static func html(_ page: String, edition: String, notice: String?) -> String {
    var page = allowingScript(page)
    let ribbon = notice.map { " data-notice=\"\($0.escapedForXML)\"" } ?? ""
    let script =
      "<script src=\"\(scriptPath)\" data-edition=\"\(edition.escapedForXML)\"\(ribbon) defer></script>"
    page.insert(contentsOf: script, at: page.ranges(of: "</body>").last?.lowerBound ?? page.endIndex)
    return page
  }

  /// A page of the preview's own.
  static func html(title: String, text: String, edition: String, language: String) -> String {
    html(
      """
      <!DOCTYPE html>
      <html lang="\(language)"><head><meta charset="utf-8"><title>\(title.escapedForXML)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body><h1>\(title.escapedForXML)</h1><p>\(text.escapedForXML)</p></body></html>

      """, edition: edition, notice: nil)
  }

  /// Widens the policy that a page gives itself (https://www.w3.org/TR/CSP3/) by this server's own script and events.
  /// Pages that allow them already stay as they are.
  private static func allowingScript(_ page: String) -> String {
    let opening = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    guard let start = page.firstRange(of: opening)?.upperBound, let end = page[start...].firstIndex(of: "\"")
    else { return page }
    var policy = Policy(page[start..<end])
    policy.allowSelf(for: "script-src")
    policy.allowSelf(for: "connect-src")
    return page.replacingCharacters(in: start..<end, with: policy.text)
  }
}

private struct Policy {
  private(set) var text: String

  init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  mutating func allowSelf(for directive: String) {
    let directives = text.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    guard let own = directives.first(where: { $0.first == directive }) else {
      // Without one of its own, what holds for all would hold for it.
      let others = directives.first { $0.first == "default-src" }?.dropFirst().filter { $0 != "'none'" } ?? []
      if others.contains("'self'") { return }
      text += "; " + ([directive, "'self'"] + others).joined(separator: " ")
      return
    }
    if own.contains("'self'") { return }
    let sources = own.dropFirst().filter { $0 != "'none'" } + ["'self'"]
    text = directives.map { ($0 == own ? [directive] + sources : $0).joined(separator: " ") }
      .joined(separator: "; ")
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
