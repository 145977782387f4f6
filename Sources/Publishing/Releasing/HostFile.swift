/// A web server or a host for which we write what it must be told of a site.
package enum HostServer: String, Sendable, CaseIterable {
  case nginx, apache, caddy, netlify, cloudflare
}

/// Who looks for the office's word on security looks for it at the root of the host (RFC 9116, section 3).
let securityFile = ".well-known/security.txt"

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

  /// What no page asks a browser for.
  private static let unused = [
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer",
    "microphone", "midi", "payment", "serial", "usb",
  ]
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
      ("Permissions-Policy", Self.unused.map { "\($0)=()" }.joined(separator: ", ")),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      // All of it is for everybody: readers of feeds show its pictures in pages of their own.
      ("Cross-Origin-Resource-Policy", "cross-origin"),
    ]
  }

  /// Of texts that servers know too little of, with their endings. All texts are UTF-8.
  static let texts = [
    ("txt", "text/plain"), ("md", "text/markdown"), ("csv", "text/csv"), ("vtt", "text/vtt"),
    ("ics", "text/calendar"), ("css", "text/css"), ("js", "text/javascript"), ("html", "text/html"),
  ]
  /// Of what says itself how it is written.
  static let others = [
    ("json", "application/json"), ("jsonld", "application/ld+json"), ("xml", "application/xml"),
    ("ttl", "text/turtle"), ("epub", "application/epub+zip"), ("zip", "application/zip"),
    ("pdf", "application/pdf"),
    ("svg", "image/svg+xml"), ("png", "image/png"), ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"),
    ("webp", "image/webp"), ("mp3", "audio/mpeg"), ("mp4", "video/mp4"), ("webm", "video/webm"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
  ]
  /// Of what becomes smaller by compression.
  static let compressed = [
    "text/plain", "text/markdown", "text/csv", "text/vtt", "text/calendar", "text/css", "text/javascript",
    "text/turtle", "application/json", "application/ld+json", "application/xml", "image/svg+xml",
  ]
}
