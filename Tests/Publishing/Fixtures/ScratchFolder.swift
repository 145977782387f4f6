import Foundation

/// A folder of its own for one test, removed with all in it at the end. In memory where there is such a place.
package final class ScratchFolder: Sendable {
  package let path: String

  package init() throws {
    let memory = "/dev/shm"
    let parent = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
    path = "\(parent)/congkhai-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }

  /// The bytes of every file below a folder, by path; what begins with a dot is left out.
  package func files(below name: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in FileManager.default.enumerator(atPath: self(name))?.allObjects as? [String] ?? [] {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: self("\(name)/\(path)"), isDirectory: &isFolder),
        !isFolder.boolValue, !path.hasPrefix(".")
      else { continue }
      files[path] = Array(try Data(contentsOf: URL(filePath: self("\(name)/\(path)"))))
    }
    return files
  }

  /// The root of this repository.
  package static let repository = URL(filePath: #filePath).appending(path: "../../../..").standardized.path
}
