/// What browsers are told that a file is (https://www.iana.org/assignments/media-types), by the ending of its name.
public struct MediaType: Sendable, Hashable {
  /// In small letters, without the dot.
  public let ending: String
  /// As registered, without parameters.
  public let name: String
}

extension MediaType {
  /// Whether it does not say itself how its letters are written: all of ours are UTF-8.
  public var isText: Bool { name.hasPrefix("text/") }

  /// Whether it becomes smaller by compression.
  public var isCompressible: Bool {
    isText || ["application/json", "application/ld+json", "application/xml", "image/svg+xml"].contains(name)
  }

  /// As the header Content-Type has it.
  public var header: String { isText ? "\(name); charset=utf-8" : name }

  public static let html = "text/html; charset=utf-8"

  /// - Parameter name: of which the ending counts.
  /// - Returns: as the header Content-Type has it.
  public static func ofFile(named name: String) -> String {
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    return ending.flatMap { headers[$0] } ?? "application/octet-stream"
  }

  private static let headers = Dictionary(uniqueKeysWithValues: all.map { ($0.ending, $0.header) })

  /// Of all that a site can hold, texts first.
  public static let all = [
    ("html", "text/html"), ("css", "text/css"), ("js", "text/javascript"), ("txt", "text/plain"),
    ("md", "text/markdown"), ("csv", "text/csv"), ("vtt", "text/vtt"), ("ics", "text/calendar"),
    ("ttl", "text/turtle"), ("json", "application/json"), ("jsonld", "application/ld+json"),
    ("xml", "application/xml"), ("svg", "image/svg+xml"), ("png", "image/png"), ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"), ("webp", "image/webp"), ("pdf", "application/pdf"), ("zip", "application/zip"),
    ("epub", "application/epub+zip"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("doc", "application/msword"), ("xls", "application/vnd.ms-excel"),
    ("ppt", "application/vnd.ms-powerpoint"), ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"), ("mp4", "video/mp4"),
    ("webm", "video/webm"), ("mp3", "audio/mpeg"), ("m4a", "audio/mp4"), ("ogg", "audio/ogg"),
    ("woff2", "font/woff2"),
  ].map { MediaType(ending: $0, name: $1) }
}
