import ExternalTools
import Files
import Foundation

/// What is about to be committed, in a folder of its own that is gone with the value: the index and not the files at
/// hand, which may hold more or less than was added.
package final class StagedFiles: Sendable {
  package let folder: String

  /// - Throws: where git cannot give the files; we are where a hook runs, at the top of what it works on.
  package init() throws(ReleaseFailure) {
    var template = Array((FileManager.default.temporaryDirectory.path + "/congkhai-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .file(
        FileFailure(path: FileManager.default.temporaryDirectory.path, operation: .create, code: errno))
    }
    folder = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    try Tool.git.run(["checkout-index", "--all", "--quiet", "--prefix=\(folder)/"])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
