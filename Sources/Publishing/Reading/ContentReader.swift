import Council
import Diagnostics
import Files
import Vietnamese

/// Largest text that is read, front matter and body together.
package let textLimit = 9 << 20
/// Largest body (the contract's figure); cmark's time grows with it.
private let bodyLimit = 8 << 20

struct ContentReader: Sendable {
  let tree: FileTree
  let name: String

  func source(_ path: RelativePath) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let shown = "\(name)/\(path)"
    do {
      return SourceFile.read(try tree.read(path, limit: textLimit), name: shown)
    } catch {
      return (nil, [.error(.unreadable(error, limit: textLimit), at: Place(file: shown))])
    }
  }

  // MARK: Settings

  func settings(isListed: Bool) -> (value: CouncilSettings?, file: SourceFile?, diagnostics: [Diagnostic]) {
    guard isListed, let path = RelativePath(CouncilSettings.path) else {
      return (nil, nil, [.error(.missingSettings, at: Place(file: "\(name)/\(CouncilSettings.path)"))])
    }
    let (file, diagnostics) = source(path)
    guard let file else { return (nil, nil, diagnostics) }
    let read = Self.value(of: CouncilSettings.self, in: file)
    return (read.value, file, diagnostics + read.diagnostics)
  }

  /// A file that is YAML as a whole.
  /// - Returns: no value where something is wrong with it.
  static func value<T: Composite>(of type: T.Type, in file: SourceFile) -> (
    value: T?, diagnostics: [Diagnostic]
  ) {
    let read = readFields(of: file, file.text[...], lineOffset: 0, type.schema.set, nil)
    guard !read.diagnostics.hasErrors, let values = read.values else { return (nil, read.diagnostics) }
    return (T(.object(values)), read.diagnostics)
  }

  // MARK: Records

  func record(
    _ path: RelativePath, _ lists: [FieldType.SettingsList: [String]]?
  ) -> (Record?, [Diagnostic]) {
    // A record below no known folder is the business of a rule.
    guard let kind = path.components.first.flatMap({ Kind.type(ofFolder: $0) }), path.components.count > 1
    else { return (nil, []) }
    return record(path, kind, lists)
  }

  private func record(
    _ path: RelativePath, _ kind: any RecordKind.Type, _ lists: [FieldType.SettingsList: [String]]?
  ) -> (Record?, [Diagnostic]) {
    let (file, diagnostics) = source(path)
    guard let file else { return (Self.unread(path, kind), diagnostics) }
    let read = Self.record(file, path, kind, lists)
    return (read.record, diagnostics + read.diagnostics)
  }

  static func record(
    _ file: SourceFile, _ path: RelativePath, _ kind: any RecordKind.Type,
    _ lists: [FieldType.SettingsList: [String]]?
  ) -> (record: Record?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let front: FrontMatter
    do {
      front = try FrontMatter(file.text)
    } catch {
      return (unread(path, kind), diagnostics + [.error(error.message, at: file.place())])
    }
    if file.text[front.bodyStart...].utf8.count > bodyLimit {
      diagnostics.append(.error(.bodyTooLong, at: file.place()))
    }
    let read = readFields(
      of: file, front.yaml, lineOffset: FrontMatter.firstLine - 1, kind.fields, lists, kind.personalKeys)
    diagnostics += read.diagnostics
    guard let content = kind.init(.object(read.values ?? [:])) else { return (nil, diagnostics) }
    let record = Record(
      path: mended(path.description).text, content: content, mentions: read.mentions, text: file.text,
      bodyStart: front.bodyStart)
    return (record, diagnostics)
  }

  /// A record of which nothing is known but where it lies.
  private static func unread(_ path: RelativePath, _ kind: any RecordKind.Type) -> Record? {
    let text = ""
    return kind.init(.object([:])).map {
      Record(
        path: mended(path.description).text, content: $0, mentions: [], text: text, bodyStart: text.startIndex
      )
    }
  }
}

extension Message {
  fileprivate static func unreadable(_ failure: FileFailure, limit: Int) -> Message {
    if failure.isTooLarge {
      return Message(
        "file-too-large",
        Localized(
          vi: "tệp văn bản lớn quá \(limit >> 20) MiB", en: "the text file is over \(limit >> 20) MiB"),
        fix: Localized(vi: "tách thành nhiều tệp", en: "split it into several files"))
    }
    return Message(
      "unreadable-file",
      Localized(
        vi: "không đọc được tệp (\(failure.reason))", en: "the file cannot be read (\(failure.reason))"),
      fix: Localized(vi: "kiểm tra quyền đọc của tệp", en: "check the file's permissions"),
      fault: .environment)
  }

  fileprivate static let missingSettings = Message(
    "missing-settings",
    Localized(vi: "thiếu tệp site.yaml", en: "site.yaml is missing"),
    fix: Localized(
      vi: "tạo tệp site.yaml với các mục: tên cơ quan, cấp, địa chỉ trang",
      en: "create site.yaml with the fields name, level and baseURL"))

  fileprivate static let bodyTooLong = Message(
    "body-too-long",
    Localized(vi: "nội dung dài quá \(bodyLimit >> 20) MiB", en: "the text is over \(bodyLimit >> 20) MiB"),
    fix: Localized(vi: "chuyển phần dài thành tệp đính kèm", en: "move the long part to an attached file"))
}
