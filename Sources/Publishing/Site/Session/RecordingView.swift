import Council
import Foundation

/// What there is to see or hear of a session, with its points.
struct RecordingView: TemplateView {
  /// A recording that lies on the site itself.
  let file: FileView?
  let mediaType: String?
  let isSound: Bool
  /// Where its captions lie.
  let captions: String?
  /// One that lies elsewhere, and the name of that place.
  let elsewhere: LinkView?
  let chapters: [ChapterView]

  static let names: TemplateNames<RecordingView> = [
    "file": .view { $0.file }, "mediaType": .text { $0.mediaType }, "isSound": .flag { $0.isSound },
    "captions": .text { $0.captions }, "elsewhere": .view { $0.elsewhere },
    "chapters": .views { $0.chapters },
  ]
}

/// A point of the recording.
struct ChapterView: TemplateView {
  let href: String
  let at: Timecode
  let title: String
  /// Whether a script may go there on the page itself.
  let isHere: Bool

  static let names: TemplateNames<ChapterView> = [
    "href": .text { $0.href }, "at": .text { $0.at.description }, "duration": .text { "PT\($0.at.seconds)S" },
    "title": .text { $0.title }, "seek": .text { $0.isHere ? String($0.at.seconds) : nil },
  ]
}

extension SiteContext {
  /// Where the section of the recording stands on a session's page.
  static let recordingAnchor = "ghi-hinh"

  /// Nil where nothing was recorded.
  func recording(of session: Session, _ record: Record, _ hrefs: Hrefs) -> RecordingView? {
    guard let video = session.video, let source = source(of: session, record, hrefs) else { return nil }
    let file = recordingFile(of: session, record)
    return RecordingView(
      file: file.map { view(of: $0, title: words[.recordingFile], hrefs) }, mediaType: file?.type?.mediaType,
      isSound: file?.type == .mp3,
      captions: video.captions.flatMap { self.file($0.text, of: record) }.map { hrefs.file($0.address) },
      elsewhere: video.url.map { url in
        LinkView(href: url.text, title: words[.video], note: words[.watchElsewhere, url.place])
      },
      chapters: points(of: session).map { at, title in
        ChapterView(href: source.href(at: at), at: at, title: words.content(title), isHere: source.isHere)
      })
  }

  /// The file or the address to which points lead; the file first, which can be watched on the page.
  func source(of session: Session, _ record: Record, _ hrefs: Hrefs) -> RecordingSource? {
    if let file = recordingFile(of: session, record) { return .file(hrefs.file(file.address)) }
    return session.video?.url.map { .elsewhere($0) }
  }

  private func recordingFile(of session: Session, _ record: Record) -> ContentFile? {
    session.video?.file.flatMap { file($0.text, of: record) }
  }

  /// The points that the office gave, and those of the agenda's items where it gave none at that moment.
  private func points(of session: Session) -> [(at: Timecode, title: String)] {
    var points = session.video?.chapters.map { ($0.at, $0.title) } ?? []
    let given = Set(points.map(\.0))
    points += session.agenda.compactMap { item in
      item.at.flatMap { given.contains($0) ? nil : ($0, item.title) }
    }
    return points.sorted { $0.0.seconds < $1.0.seconds }
  }
}

/// Where a recording is.
enum RecordingSource {
  case file(String)
  case elsewhere(WebAddress)

  var isHere: Bool {
    if case .file = self { true } else { false }
  }

  var href: String {
    switch self {
    case .file(let href): href
    case .elsewhere(let address): address.text
    }
  }

  /// A link that begins at a moment, as far as its place knows how: `#t=` is that of media fragments
  /// (https://www.w3.org/TR/media-frags/), and YouTube has a parameter of its own.
  func href(at moment: Timecode) -> String {
    switch self {
    case .file(let href): return "\(href)#t=\(moment.seconds)"
    case .elsewhere(let address):
      let text = String(address.text.prefix { $0 != "#" })
      guard address.isYouTube else { return "\(text)#t=\(moment.seconds)" }
      return "\(text)\(text.contains("?") ? "&" : "?")t=\(moment.seconds)s"
    }
  }
}

extension WebAddress {
  fileprivate var host: String {
    let host = URLComponents(string: text)?.host?.lowercased() ?? ""
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  fileprivate var isYouTube: Bool {
    ["youtube.com", "m.youtube.com", "youtu.be"].contains(host)
  }

  /// As people call it.
  fileprivate var place: String {
    if isYouTube { return "YouTube" }
    if ["facebook.com", "m.facebook.com", "fb.watch"].contains(host) { return "Facebook" }
    return host
  }
}
