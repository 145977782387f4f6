import Diagnostics
import Files
import Reading
import ShippedTemplates
import Site

/// Largest template, style sheet or picture of the templates' folder.
private let assetLimit = 8 << 20

extension TemplateFolder {
  /// Reads the templates: those that the program carries, and in place of each the council's own, where its folder
  /// has one. `*.mustache`, `words.<language>.yaml`, and the rest as it is. A folder that is named as a file,
  /// `trang.js/`, is that file, put together from those in it in the order of their names: a page asks for one script,
  /// and each script is still a file of its own to whoever reads it.
  /// - Parameter own: nil where the council has no templates of its own.
  /// - Returns: the folder, and what is wrong with its texts.
  /// - Throws: where the folder or a file of it cannot be read.
  static func read(_ own: FileTree?, shown: String) throws(FileFailure) -> (TemplateFolder, [Diagnostic]) {
    var templates: [String: TemplateSource] = [:]
    var words: [String: TemplateSource] = [:]
    var assets: [String: [UInt8]] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, bytes) in try files(own).sorted(by: { $0.key < $1.key }) {
      let name = path.description
      if let whole = path.parent, whole.fileExtension != nil {
        assets[whole.description, default: []] += bytes.last == 0x0A ? bytes : bytes + [0x0A]
        continue
      }
      guard ["mustache", "yaml", "css"].contains(path.fileExtension) else {
        assets[name] = bytes
        continue
      }
      let file = "\(shown)/\(name)"
      diagnostics += problems(of: bytes, file)
      let source = TemplateSource(file: file, text: withoutMark(bytes))
      if name.hasSuffix(".mustache") {
        templates[String(name.dropLast(".mustache".count))] = source
      } else if name.hasPrefix("words."), name.hasSuffix(".yaml") {
        words[String(name.dropFirst("words.".count).dropLast(".yaml".count))] = source
      } else {
        assets[name] = bytes
      }
    }
    return (
      TemplateFolder(name: shown, templates: templates, words: words, assets: assets),
      diagnostics
    )
  }

  private static func files(_ own: FileTree?) throws(FileFailure) -> [RelativePath: [UInt8]] {
    var files: [RelativePath: [UInt8]] = [:]
    for file in ShippedTemplates.files {
      if let path = RelativePath(file.path) { files[path] = file.bytes }
    }
    guard let own else { return files }
    for entry in try own.list() {
      guard case .file = entry.kind, !entry.path.isLeftover else { continue }
      files[entry.path] = try own.read(entry.path, limit: assetLimit)
      // A whole file takes the place of the one that is put together.
      files = files.filter { $0.key.parent != entry.path }
    }
    return files
  }

  /// A text is UTF-8, as content is, and not blank: that is what a copy that broke off leaves.
  private static func problems(of bytes: [UInt8], _ file: String) -> [Diagnostic] {
    let (source, problems) = SourceFile.read(bytes, name: file)
    if let source, source.text.allSatisfy(\.isWhitespace) {
      return [.error(.blankTemplate, at: Place(file: file))]
    }
    // What is mended in content is as its author meant it here.
    return problems.filter { $0.severity == .error }.map { .error($0.message.ofEnvironment, at: $0.place) }
  }

  /// A byte order mark, as Notepad writes it, would stand before the page's first tag.
  private static func withoutMark(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
  }
}

extension Message {
  private static let copyAgain = Localized(
    vi: "chép lại tệp này từ bản gốc của công cụ", en: "copy it again from the tool's own templates")

  fileprivate static let blankTemplate = Message(
    "blank-template",
    Localized(vi: "tệp này trống", en: "the file is blank"), fix: copyAgain, fault: .environment)
}
