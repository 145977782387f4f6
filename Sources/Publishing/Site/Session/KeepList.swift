import Council
import JSON
import Vietnamese

/// What a phone keeps of a session, so that it can be read without a network.
struct KeepList: Sendable {
  struct File: Sendable {
    /// Below the site's root.
    let path: String
    /// In bytes; of a page or a picture about as many as it has.
    let size: Int
  }

  let files: [File]
  var size: Int { files.reduce(0) { $0 + $1.size } }

  /// - Parameter version: another one where a text or a file in it has changed, so that phones fetch it anew.
  func json(version: String) -> JSONValue {
    [
      "version": .string(version),
      "files": .array(files.map { ["path": .string($0.path), "size": .integer($0.size)] }),
    ]
  }
}

/// A button that keeps the session, and what its script needs to know.
struct KeepView: TemplateView {
  let list: String
  /// "12 tệp, khoảng 3,4 MB".
  let details: String

  static let names: TemplateNames<KeepView> = ["list": .text { $0.list }, "details": .text { $0.details }]
}

/// Bytes of a page beside its own text: masthead, footer, facts. A guess, for what a page weighs is known when it is
/// made, and none is made twice.
private let pageFrameSize = 14_000

extension SiteContext {
  /// The session's page, what every page needs, all papers, and the pages of the instruments that the agenda names.
  func keepList(of session: Session, _ record: Record) -> KeepList {
    let (named, adopted) = namedInstruments(by: session, record)
    let texts = [record] + named + adopted
    let pages = texts.map {
      KeepList.File(path: "\($0.address)/index.html", size: pageFrameSize + $0.text.utf8.count * 3 / 2)
    }
    let assets = assetSizes.filter { $0.key.hasSuffix(".css") || $0.key.hasSuffix(".js") }
      .sorted { $0.key < $1.key }.map { KeepList.File(path: $0, size: $1) }
    let code = KeepList.File(path: SiteAddresses.qrDrawing(of: record), size: 8_000)
    // A browser shows the copy that fits its screen.
    let sizes = texts.flatMap { picturesShown(in: $0) }.flatMap { picture in
      copies(of: picture).map { KeepList.File(path: $0.address, size: likelySize(of: $0, picture)) }
    }
    let files = keptFiles(of: session, record).map {
      KeepList.File(path: $0.address, size: likelySize(ofPublished: $0))
    }
    var seen: Set<String> = []
    return KeepList(files: pages + assets + [code] + (files + sizes).filter { seen.insert($0.path).inserted })
  }

  func keepFile(of session: Session, _ record: Record) -> [UInt8] {
    let (named, adopted) = namedInstruments(by: session, record)
    var hash = Fingerprint()
    for text in [record] + named + adopted { hash.add(text.text) }
    // Copies of another picture may have the same sizes.
    for file in keptFiles(of: session, record) { hash.add("\(file.address) \(file.size)") }
    hash.add(lastNews(ofSession: record).iso)
    return keepList(of: session, record).json(version: hash.text).bytes(.compact)
  }

  /// The papers, and the pictures that the texts show.
  private func keptFiles(of session: Session, _ record: Record) -> [ContentFile] {
    let (named, adopted) = namedInstruments(by: session, record)
    return papers(of: session, record).map(\.file)
      + ([record] + named + adopted).flatMap { picturesShown(in: $0) }
  }

  func keepView(of session: Session, _ record: Record, _ hrefs: Hrefs) -> KeepView {
    let list = keepList(of: session, record)
    return KeepView(
      list: hrefs.file(SiteAddresses.keepList(of: record)),
      details: words[.aboutThatMuch, words[.fileCount, String(list.files.count)], size(list.size)])
  }
}

/// FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): tells texts apart, guards nothing.
private struct Fingerprint {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
  }

  var text: String { String(value, radix: 16) }
}
