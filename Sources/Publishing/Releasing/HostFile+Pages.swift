import Files

// Hosts that take a folder as it is and read two files in it. Their own rule for pages is to ask anew each time, and a
// header that two rules give would be joined, so no rule here repeats what another says.
extension HostFile {
  /// https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
  /// - Parameter rules: how many the host takes.
  static func headersFile(_ site: HostedSite, rules: Int) -> String {
    let always = HostHeaders(site).always.map { ($0.name, $0.value) }
    var blocks = [("/*", always), ("/du-lieu/*", [("Access-Control-Allow-Origin", "*")])]
    blocks += site.assets.map { ("/\($0)", [("Cache-Control", "public, \(HostHeaders.brief)")]) }
    let text = blocks.prefix(rules).map { path, headers in
      "\(path)\n" + headers.map { "  \($0.0): \($0.1)\n" }.joined()
    }
    return "# congkhai host\n" + text.joined()
  }

  /// https://docs.netlify.com/manage/routing/redirects/, https://developers.cloudflare.com/pages/configuration/redirects/
  static func redirectsFile(_ site: HostedSite, rules: Int) -> String {
    "# congkhai host\n"
      + site.redirects.prefix(rules).map { "/\(percentEncoded($0.from)) /\($0.to) 301\n" }.joined()
  }
}
