import Files
import Site

/// Largest template, style sheet or picture of the templates' folder.
private let assetLimit = 8 << 20

extension TemplateFolder {
  /// Reads the templates' folder: `*.mustache`, `words.<language>.yaml`, and the rest as it is.
  /// - Throws: where the folder or a file of it cannot be read.
  static func read(_ tree: FileTree, shown: String) throws(FileFailure) -> TemplateFolder {
    var templates: [String: TemplateSource] = [:]
    var words: [String: TemplateSource] = [:]
    var assets: [String: [UInt8]] = [:]
    for entry in try tree.list() {
      guard case .file = entry.kind, !entry.path.isLeftover else {
        continue
      }
      let name = entry.path.description
      let bytes = try tree.read(entry.path, limit: assetLimit)
      let source = TemplateSource(file: "\(shown)/\(name)", text: String(decoding: bytes, as: UTF8.self))
      if name.hasSuffix(".mustache") {
        templates[String(name.dropLast(".mustache".count))] = source
      } else if name.hasPrefix("words."), name.hasSuffix(".yaml") {
        words[String(name.dropFirst("words.".count).dropLast(".yaml".count))] = source
      } else {
        assets[name] = bytes
      }
    }
    return TemplateFolder(name: shown, templates: templates, words: words, assets: assets)
  }
}
