import Diagnostics
import Files
import Foundation
import Pictures
import Site

/// A site as the command would write it, in memory.
package struct BuiltSite {
  /// Every file by its path; those of an archive as if it were a folder.
  package let files: [String: [UInt8]]
  package let archives: Set<String>

  /// - Throws: `BuildFailure` where the site cannot be made.
  package init(_ read: ReadFolder, now: String, templates: TemplateFolder? = nil) throws {
    let (table, problems) = RouteTable.make(
      try read.council(now: now), folder: try templates ?? .shipped())
    guard let table else { throw BuildFailure(message: printed(problems)) }
    var files: [String: [UInt8]] = [:]
    var bundles: [(path: String, bundle: FileBundle)] = []
    for route in table.routes {
      guard files[route.path] == nil else { throw BuildFailure(message: "two routes: \(route.path)") }
      if case .archive(let bundle) = route.content {
        bundles.append((route.path, bundle()))
      } else {
        files[route.path] = try Self.bytes(of: route, read)
      }
    }
    for (path, bundle) in bundles {
      for entry in bundle.entries { files["\(path)/\(entry.name)"] = try Self.bytes(of: entry, read, files) }
    }
    self.files = files
    archives = Set(bundles.map(\.path))
  }

  package func isInArchive(_ path: String) -> Bool {
    archives.contains { path.hasPrefix($0 + "/") }
  }

  /// A page's or feed's text; empty where there is none.
  package subscript(path: String) -> String {
    String(decoding: files[path] ?? [], as: UTF8.self)
  }

  private static func bytes(of route: Route, _ read: ReadFolder) throws -> [UInt8] {
    switch route.content {
    case .text(let render): return Array(render().utf8)
    case .bytes(let render): return render()
    case .picture(let name, let width): return try Picture(try bytes(ofFile: name, read)).file(atWidth: width)
    case .file(let name): return try bytes(ofFile: name, read)
    case .archive: return []
    }
  }

  private static func bytes(
    of entry: FileBundle.Entry, _ read: ReadFolder, _ published: [String: [UInt8]]
  ) throws -> [UInt8] {
    switch entry.content {
    case .bytes(let bytes): return bytes
    case .file(let name): return try bytes(ofFile: name, read)
    case .copy(let address):
      guard let copy = published[address] else { throw BuildFailure(message: "no copy: \(address)") }
      return copy
    }
  }

  private static func bytes(ofFile name: String, _ read: ReadFolder) throws -> [UInt8] {
    guard let path = RelativePath(name) else { throw BuildFailure(message: name) }
    return try read.tree.read(path, limit: 1 << 20)
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
  /// The templates of this repository, with a style sheet and scripts that never change.
  package static func shipped() throws -> TemplateFolder {
    let folder = "\(ScratchFolder.repository)/site-templates"
    var templates: [String: TemplateSource] = [:]
    var words: [String: TemplateSource] = [:]
    var assets = ["style.css": Array("body { margin: 0 }\n".utf8)]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      if name == "giao-dien.css" { assets[name] = Array("/* \(name) */\n".utf8) }
      if name.hasSuffix(".js") { assets[name] = Array("// \(name)\n".utf8) }
      let parts = name.split(separator: ".").map(String.init)
      guard ["mustache", "yaml"].contains(parts.last) else { continue }
      let source = TemplateSource(
        file: "site-templates/\(name)", text: try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      )
      if parts.last == "yaml" { words[parts[1]] = source } else { templates[parts[0]] = source }
    }
    return TemplateFolder(
      name: "site-templates", templates: templates, words: words, assets: assets)
  }
}
