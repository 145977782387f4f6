import MediaTypes

/// A web server or a host for which we write what it must be told of a site.
package enum HostServer: String, Sendable, CaseIterable {
  case nginx, apache, caddy, netlify, cloudflare
}

/// A file that tells a server of a site.
package struct HostFile: Sendable, Hashable {
  package let name: String
  package let text: String

  /// - Parameters:
  ///   - folder: where releases go, the folder of `publish --to`; hosts that have none do not ask.
  package static func files(for server: HostServer, _ site: HostedSite, releases folder: String) -> [HostFile]
  {
    switch server {
    case .nginx: [HostFile(name: "congkhai-nginx.conf", text: nginx(site, folder))]
    case .apache: [HostFile(name: "congkhai-apache.conf", text: apache(site, folder))]
    case .caddy: [HostFile(name: "Caddyfile", text: caddy(site, folder))]
    case .netlify, .cloudflare:
      [
        HostFile(name: "_headers", text: headersFile(site, rules: server == .cloudflare ? 100 : .max)),
        HostFile(name: "_redirects", text: redirectsFile(site, rules: server == .cloudflare ? 2000 : .max)),
      ]
    }
  }
}

/// The headers of every answer, in their order.
///
/// The policy is that of the pages and what a page cannot say of itself. Pages, feeds and data are asked for anew each
/// time (`no-cache`: kept, but not used unasked); scripts, style sheets and files have no name of their own for each
/// change, so they are kept for a short time only.
struct HostHeaders {
  let always: [(name: String, value: String)]

  static let brief = "max-age=300"
  static let fileTime = "max-age=3600"
  static let fresh = "no-cache"
  /// Endings of what is kept briefly, and of what is kept for an hour.
  static let briefEndings = ["css", "js"]
  static let fileEndings = ["pdf", "epub", "zip", "jpg", "jpeg", "png", "webp", "svg", "mp3", "mp4", "webm"]

  init(_ site: HostedSite) {
    always = [
      ("Content-Security-Policy", "\(site.policy); frame-ancestors 'none'"),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
  }

  /// Of texts that servers know too little of, with their endings. All texts are UTF-8.
  static let texts = types { $0.isText }
  /// Of what says itself how it is written.
  static let others = types { !$0.isText }
  /// Of what becomes smaller by compression, but for pages, which servers know of.
  static let compressed = types { $0.isCompressible && $0.ending != "html" }.map(\.1)

  private static func types(_ isIncluded: (MediaType) -> Bool) -> [(String, String)] {
    MediaType.all.filter(isIncluded).map { ($0.ending, $0.name) }
  }
}
