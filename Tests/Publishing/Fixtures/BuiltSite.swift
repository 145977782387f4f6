import Diagnostics
import Files
import Foundation
import Pictures
import Site

/// A site as the command would write it, in memory.
package struct BuiltSite {
  /// Every file by its path.
  package let files: [String: [UInt8]]

  /// - Throws: `BuildFailure` where the site cannot be made.
  package init(_ read: ReadFolder, now: String, templates: TemplateFolder? = nil) throws {
    let (table, problems) = RouteTable.make(
      try read.council(now: now), folder: try templates ?? .shipped())
    guard let table else { throw BuildFailure(message: printed(problems)) }
    var files: [String: [UInt8]] = [:]
    for route in table.routes {
      guard files[route.path] == nil else { throw BuildFailure(message: "two routes: \(route.path)") }
      files[route.path] = try Self.bytes(of: route, read)
    }
    self.files = files
  }

  /// A page's or feed's text; empty where there is none.
  package subscript(path: String) -> String {
    String(decoding: files[path] ?? [], as: UTF8.self)
  }

  private static func bytes(of route: Route, _ read: ReadFolder) throws -> [UInt8] {
    switch route.content {
    case .text(let render): return Array(render().utf8)
    case .bytes(let render): return render()
    case .picture(let name, let width):
      guard let path = RelativePath(name) else { throw BuildFailure(message: name) }
      return try Picture(try read.tree.read(path, limit: 1 << 20)).file(atWidth: width)
    case .file(let name):
      guard let path = RelativePath(name) else { throw BuildFailure(message: name) }
      return try read.tree.read(path, limit: 1 << 20)
    }
  }
}

package struct BuildFailure: Error, CustomStringConvertible {
  package let message: String

  package init(message: String) {
    self.message = message
  }

  package var description: String { message }
}

extension TemplateFolder {
  /// The templates of this repository, with a style sheet that never changes.
  package static func shipped() throws -> TemplateFolder {
    let folder = "\(ScratchFolder.repository)/site-templates"
    var templates: [String: TemplateSource] = [:]
    var words: [String: TemplateSource] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let parts = name.split(separator: ".").map(String.init)
      guard ["mustache", "yaml"].contains(parts.last) else { continue }
      let source = TemplateSource(
        file: "site-templates/\(name)", text: try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      )
      if parts.last == "yaml" { words[parts[1]] = source } else { templates[parts[0]] = source }
    }
    return TemplateFolder(
      name: "site-templates", templates: templates, words: words,
      assets: [
        "style.css": Array("body { margin: 0 }\n".utf8), "ngay.js": Array("// Counts days.\n".utf8),
      ])
  }
}
