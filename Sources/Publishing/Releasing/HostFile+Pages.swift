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
    "# congkhai host\n" + site.redirects.prefix(rules).map { "/\(encoded($0.from)) /\($0.to) 301\n" }.joined()
  }

  /// As browsers send it (RFC 3986): what is neither a letter of ASCII, a digit nor one of a few signs, byte by byte.
  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      let sign = Character(Unicode.Scalar(byte))
      if sign.isASCII, sign.isLetter || sign.isNumber || "-_./~".contains(sign) { return "\(sign)" }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%\(digits.count < 2 ? "0" : "")\(digits)"
    }.joined()
  }
}
