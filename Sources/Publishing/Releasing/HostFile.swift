import Diagnostics
import MediaTypes

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
  ///   - language: of the comments.
  package static func files(
    for server: HostServer, _ site: HostedSite, releases folder: String, in language: Language
  ) -> [HostFile] {
    let says = HostComments(language: language)
    // In quotes Caddy escapes nothing else: https://caddyserver.com/docs/caddyfile/concepts#tokens-and-quotes
    let escaped = server == .caddy ? folder : folder.replacing("\\", with: "\\\\")
    let folder = escaped.replacing("\"", with: "\\\"")
    return switch server {
    case .nginx: [HostFile(name: "congkhai-nginx.conf", text: nginx(site, folder, says))]
    case .apache: [HostFile(name: "congkhai-apache.conf", text: apache(site, folder, says))]
    case .caddy: [HostFile(name: "Caddyfile", text: caddy(site, folder, says))]
    case .netlify, .cloudflare:
      [
        HostFile(name: "_headers", text: headersFile(site, rules: server == .cloudflare ? 100 : .max)),
        HostFile(name: "_redirects", text: redirectsFile(site, rules: server == .cloudflare ? 2000 : .max)),
      ]
    }
  }
}

/// What the files say to whoever looks after the server.
struct HostComments {
  let language: Language

  var https: String { Localized(vi: "Để có HTTPS", en: "HTTPS")[language] }

  var data: String {
    Localized(vi: "Dữ liệu mở: chương trình của ai cũng được đọc.", en: "Data is for everyone's programs.")[
      language]
  }

  var oneRelease: String {
    Localized(
      vi: "Mỗi lần trả lời đều từ một bản từ đầu đến cuối, cả khi đang chuyển sang bản khác.",
      en: "One release answers a request from its beginning to its end, also while another one is made live."
    )[language]
  }

  var howLong: String {
    Localized(vi: "Những gì không phải trang thì được giữ bao lâu.", en: "How long what is no page is kept.")[
      language]
  }

  var compressed: String {
    Localized(
      vi: "Bản nén mà mang tên (ETag) riêng thì không bao giờ được coi là chưa đổi.",
      en: "With a name of its own for what is compressed, nothing would ever be found unchanged.")[language]
  }

  var certificate: String {
    Localized(vi: "Caddy tự lấy chứng thư HTTPS.", en: "Caddy fetches the certificate by itself.")[language]
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
  static let texts = types { $0.isText }
  /// Of what says itself how it is written.
  static let others = types { !$0.isText }
  /// Of what becomes smaller by compression, but for pages, which servers know of.
  static let compressed = types { $0.isCompressible && $0.ending != "html" }.map(\.1)

  private static func types(_ isIncluded: (MediaType) -> Bool) -> [(String, String)] {
    MediaType.all.filter(isIncluded).map { ($0.ending, $0.name) }
  }
}
