import Checking
import Council
import Files
import Fixtures
import Foundation
import Reading
import Site
import Vietnamese
import Writing

/// A content folder and the output folder that is written from it, again and again.
struct WrittenSite {
  let folder: ScratchFolder

  init(_ files: [String: String]) throws {
    folder = try ScratchFolder()
    try folder.write(settings, to: "content/site.yaml")
    for (name, text) in files { try folder.write(text, to: "content/\(name)") }
  }

  /// Builds as of 20 November 2026.
  /// - Parameter disturb: what happens between reading and writing.
  @discardableResult
  func build(disturb: () throws -> Void = {}) throws -> OutputFolder.Summary {
    let tree = try FileTree(root: folder("content"))
    let (content, problems) = readContent(tree, try tree.list(), name: "content")
    guard problems.isEmpty, let council = content.council(at: try WrittenDate(parsing: "20/11/2026")) else {
      throw BuildFailure(message: printed(problems))
    }
    let (table, found) = RouteTable.make(council, folder: try .shipped())
    guard let table else { throw BuildFailure(message: printed(found)) }
    try disturb()
    return try write(table, from: tree, to: folder("output")) { _ in }
  }

  /// What visitors get.
  func files() throws -> [String: [UInt8]] {
    try folder.files(below: "output")
  }

  /// When each file was written last, and its inode.
  func times() throws -> [String: [Int]] {
    var times: [String: [Int]] = [:]
    for path in try files().keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder("output/\(path)"))
      let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      times[path] = [Int(date * 1_000_000), attributes[.systemFileNumber] as? Int ?? 0]
    }
    return times
  }
}
