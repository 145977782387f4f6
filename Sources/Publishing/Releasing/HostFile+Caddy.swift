extension HostFile {
  /// https://caddyserver.com/docs/caddyfile
  static func caddy(_ site: HostedSite, _ folder: String, _ says: HostComments) -> String {
    let headers = HostHeaders(site).always.map { "    \($0.name) \"\($0.value)\"\n" }.joined()
    let types = (HostHeaders.texts.map { ($0.0, "\($0.1); charset=utf-8") } + HostHeaders.others).map {
      "  @\($0.0) path *.\($0.0)\n  header @\($0.0) Content-Type \"\($0.1)\"\n"
    }.joined()
    let redirects = site.redirects.map { redirect in
      // Of the signs that a pattern knows, an address may have this one.
      let from = redirect.from.replacing("[", with: "\\[")
      return "  redir \"\(site.path)\(from)\" \(site.path)\(redirect.to) permanent\n"
    }.joined()
    let home = String(site.path.dropLast())
    let endings = { (endings: [String]) in endings.map { "*.\($0)" }.joined(separator: " ") }
    let strip = home.isEmpty ? "" : "    uri strip_prefix \(home)\n"
    let bare =
      home.isEmpty
      ? ""
      : "  redir \(home) \(site.path) permanent\n"
        + "  redir /\(securityFile) \(site.path)\(securityFile) permanent\n"
    return """
      # congkhai host caddy; /etc/caddy/Caddyfile. \(says.certificate)
      \(site.host) {
        root * "\(folder)/current"
        encode gzip
        header {
      \(headers)    ?Cache-Control \(HostHeaders.fresh)
          -Server
        }
        @brief path \(endings(HostHeaders.briefEndings))
        header @brief Cache-Control \(HostHeaders.brief)
        @files path \(endings(HostHeaders.fileEndings))
        header @files Cache-Control \(HostHeaders.fileTime)
        # \(says.data)
        @data path \(site.path)du-lieu/*
        header @data Access-Control-Allow-Origin *
      \(types)\(bare)\(redirects)  handle \(site.path)* {
      \(strip)    file_server
        }
        handle {
          error 404
        }
        handle_errors {
          header {
      \(headers)      Content-Type "text/html; charset=utf-8"
          }
          rewrite * /404.html
          file_server
        }
      }

      """
  }
}
