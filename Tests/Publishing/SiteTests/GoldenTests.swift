import Fixtures
import Foundation
import Testing

@testable import Site

/// A small council's whole site, compared byte by byte with what it was.
///
/// `RECORD=1 swift test --filter GoldenTests` writes it anew, and fails so that nobody forgets to look at it.
@Suite struct GoldenTests {
  @Test func `the site is what it was`() throws {
    let site = try GoldenFolder.build().files.filter { GoldenFolder.isCompared($0.key) }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try GoldenFolder.record(site)
      #expect(Bool(false), "recorded; look at the difference and run again without RECORD")
    }
    let golden = try GoldenFolder.files(below: "site")
    #expect(site.keys.sorted() == golden.keys.sorted())
    for (path, bytes) in site.sorted(by: { $0.key < $1.key }) {
      if path.hasSuffix(".png") || path.hasSuffix(".jpg") {
        // The bytes are those of the system's zlib and libjpeg.
        #expect(bytes.prefix(8) == golden[path]?.prefix(8), "\(path)")
      } else {
        #expect(
          String(decoding: bytes, as: UTF8.self) == golden[path].map { String(decoding: $0, as: UTF8.self) },
          "\(path)")
      }
    }
  }

  @Test func `the same content on the same day gives the same bytes`() throws {
    #expect(try GoldenFolder.build().files == GoldenFolder.build().files)
  }
}

/// Golden/content, from which Golden/site is built as of 20 November 2026.
enum GoldenFolder {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func build() throws -> BuiltSite {
    let read = try ReadFolder(bytes: files(below: "content"))
    #expect(printed(read.readingProblems + read.checkingProblems) == "")
    return try BuiltSite(read, now: "20/11/2026")
  }

  /// The index of the search is read by machines and judged by its own tests.
  static func isCompared(_ path: String) -> Bool {
    !(path.hasPrefix("tim-kiem/") && path.hasSuffix(".js"))
  }

  static func files(below name: String) throws -> [String: [UInt8]] {
    let folder = root.appending(path: name)
    var files: [String: [UInt8]] = [:]
    for path in FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? [] {
      let file = folder.appending(path: path)
      guard !file.hasDirectory else { continue }
      files[path] = Array(try Data(contentsOf: file))
    }
    return files
  }

  static func record(_ site: [String: [UInt8]]) throws {
    let folder = root.appending(path: "site")
    try? FileManager.default.removeItem(at: folder)
    for (path, bytes) in site {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }
}

extension URL {
  fileprivate var hasDirectory: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
