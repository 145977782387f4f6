import Council
import Diagnostics
import Foundation
import Markdown
import Parallel
import Reading
import Vietnamese

/// Links, anchors and images in bodies lead somewhere; raw HTML, slips that show as signs and pictures without words
/// are pointed out.
func checkBodies(_ context: CheckContext) -> [Diagnostic] {
  let records = context.content.records
  let names = LastParts(context)
  return concurrentMap(count: records.count) { checkBody(of: records[$0], context, names) }.flatMap(\.self)
}

/// What a body holds that may be wrong.
/// - Returns: nil where it holds neither link nor markup, as most bodies do.
func outline(of record: Record) -> MarkdownOutline? {
  record.mayHoldLinks ? outlineMarkdown(String(record.body)) { $0.folded } : nil
}

private func checkBody(of record: Record, _ context: CheckContext, _ names: LastParts) -> [Diagnostic] {
  let place = { (position: Position) in context.content.place(inBodyOf: record, position) }
  var diagnostics = markdownSlips(in: record.body).map {
    Diagnostic.warning($0.message, at: place($0.position))
  }
  guard record.mayHoldLinks else {
    if let line = lineOfExcess(String(record.body)) {
      diagnostics.append(.warning(.tooComplex, at: place(Position(line: line, column: 1))))
    }
    return diagnostics
  }
  let outline = outlineMarkdown(String(record.body)) { $0.folded }
  for link in outline.links {
    if let problem = problem(of: link, in: record, outline, context, names) {
      diagnostics.append(.error(problem, at: place(link.position)))
    }
    if link.isImage, link.alternativeText.allSatisfy(\.isWhitespace) {
      diagnostics.append(.warning(.noAlternativeText, at: place(link.position)))
    }
  }
  if let position = outline.tooComplex { diagnostics.append(.warning(.tooComplex, at: place(position))) }
  return diagnostics + outline.rawHTML.map { .warning(.rawHTML, at: place($0)) }
}

/// Where a broken link may have been meant to lead: what is called as its last part is, if only one thing is.
private struct LastParts: Sendable {
  private let index: ReferenceIndex
  private let files: [String: [String]]

  init(_ context: CheckContext) {
    index = context.index
    files = Dictionary(grouping: context.content.files.all, by: \.name.folded).mapValues { $0.map(\.path) }
  }

  /// - Returns: as a link from content's folder: `/nghi-quyet/2026/33.md`.
  func meant(by destination: String) -> String? {
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    let last = path.split(separator: "/").last { $0 != "index.md" } ?? ""
    let name = last.removingPercentEncoding ?? String(last)
    if let found = files[name.folded] { return found.count == 1 ? "/\(found[0])" : nil }
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    guard case .found(let record) = index.resolve(stem) else { return nil }
    return "/\(record.path)"
  }
}

private func problem(
  of link: MarkdownLink, in record: Record, _ own: MarkdownOutline, _ context: CheckContext,
  _ names: LastParts
) -> Message? {
  if link.isUnsafe { return .unsafeLink(link.destination) }
  let outcome = context.links.resolve(link.destination, from: record)
  if link.isImage {
    switch outcome {
    case .file(let file) where file.type?.isPicture == true: return nil
    case .external: return .foreignImage(link.destination)
    case .file(let file): return .noPicture(file.name)
    case .outside: return .linkOutside(link.destination)
    default: return .missingImage(link.destination, meant: names.meant(by: link.destination))
    }
  }
  switch outcome {
  case .external, .file, .list: return nil
  case .outside: return .linkOutside(link.destination)
  case .missing: return .brokenLink(link.destination, meant: names.meant(by: link.destination))
  case .anchor(let id): return anchorProblem(id, own.headings)
  case .record(_, nil): return nil
  // It could not be read, which is told there.
  case .record(let target, _) where target.text.isEmpty: return nil
  case .record(let target, let id?):
    return anchorProblem(id, outlineMarkdown(String(target.body)) { $0.folded }.headings)
  }
}

private func anchorProblem(_ id: String, _ headings: [Heading]) -> Message? {
  if id.isEmpty || headings.contains(where: { $0.id == id }) { return nil }
  let meant = nearest(to: id.folded, among: headings.map(\.id)).map { headings[$0].id }
  return .missingAnchor(id, meant: meant)
}

extension Message {
  fileprivate static func brokenLink(_ text: String, meant: String?) -> Message {
    Message(
      "broken-link",
      Localized(vi: "liên kết «\(text)» không dẫn đến đâu", en: "the link “\(text)” leads nowhere"),
      fix: meant.map(didYouMean)
        ?? Localized(
          vi: "viết đường dẫn từ thư mục của tệp này, ví dụ ../../nghi-quyet/2026/33-nq-hdnd.md",
          en: "write the path from this file's folder, for example ../../nghi-quyet/2026/33-nq-hdnd.md"))
  }

  fileprivate static func linkOutside(_ text: String) -> Message {
    Message(
      "broken-link",
      Localized(
        vi: "liên kết «\(text)» dẫn ra ngoài content", en: "the link “\(text)” leads out of the content"),
      fix: Localized(vi: "bớt dấu ../ ở đầu", en: "take away some ../"))
  }

  fileprivate static func missingAnchor(_ id: String, meant: String?) -> Message {
    Message(
      "missing-anchor",
      Localized(vi: "không có đề mục nào là «#\(id)»", en: "there is no heading “#\(id)”"),
      fix: meant.map { didYouMean("#\($0)") }
        ?? Localized(
          vi: "viết đề mục không dấu, nối bằng gạch, ví dụ #dieu-3",
          en: "write the heading folded, for example #dieu-3"))
  }

  fileprivate static func missingImage(_ text: String, meant: String?) -> Message {
    Message(
      "missing-image", Localized(vi: "không thấy hình «\(text)»", en: "there is no picture “\(text)”"),
      fix: meant.map(didYouMean)
        ?? Localized(
          vi: "chép hình vào thư mục của bài và viết đúng tên tệp",
          en: "put the picture into the record's folder"))
  }

  fileprivate static func noPicture(_ name: Substring) -> Message {
    Message(
      "missing-image", Localized(vi: "«\(name)» không phải là hình", en: "“\(name)” is no picture"),
      fix: Localized(
        vi: "viết [tên](\(name)) (không có dấu !) để dẫn đến tệp",
        en: "write [name](\(name)), without !, to link a file"))
  }

  fileprivate static func foreignImage(_ text: String) -> Message {
    Message(
      "foreign-image",
      Localized(vi: "hình «\(text)» nằm ở trang khác", en: "the picture “\(text)” lies on another site"),
      fix: Localized(
        vi: "tải hình về thư mục của bài, vì trang không gọi gì từ nơi khác",
        en: "save it in the record's folder: the site loads nothing from elsewhere"))
  }

  fileprivate static func unsafeLink(_ text: String) -> Message {
    Message(
      "unsafe-link",
      Localized(vi: "liên kết «\(text)» không an toàn", en: "the link “\(text)” is unsafe"),
      fix: Localized(
        vi: "chỉ dùng https://, mailto:, tel: hoặc đường dẫn tới tệp",
        en: "use https://, mailto:, tel: or a path"))
  }

  fileprivate static let tooComplex = Message(
    "body-too-complex",
    Localized(
      vi: "nội dung lồng nhau quá nhiều tầng, nên hiện ra như chữ thường",
      en: "the text is nested beyond measure and shows without markup"),
    fix: Localized(vi: "bỏ bớt các dấu lồng nhau ở dòng này", en: "simplify this line"))

  fileprivate static let rawHTML = Message(
    "raw-html",
    Localized(vi: "mã HTML không chạy, hiện ra như chữ thường", en: "HTML is not rendered; it shows as text"),
    fix: Localized(vi: "viết bằng Markdown, hoặc xoá đi", en: "use Markdown, or delete it"))

  fileprivate static let noAlternativeText = Message(
    "missing-alternative-text",
    Localized(
      vi: "hình không có lời mô tả cho người không nhìn thấy",
      en: "the picture has no words for those who cannot see it"),
    fix: Localized(vi: "viết ![mô tả hình](tên-tệp)", en: "write ![what it shows](file)"))
}
