import Files
import Foundation
import Testing

@testable import Releasing

@Suite struct BuiltSiteTests {
  @Test func `what somebody else built over it is not released for it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let build = { (text: String) in
      let output = try OutputFolder(folder, state: ".state")
      try output.stage(RelativePath(own: "index.html"), Array(text.utf8))
      try output.stageSums(as: .sums)
      return try output.commit().sums
    }
    let ours = try build("Hôm nay")
    #expect(try BuiltSite(folder, state: ".state", sums: ours).files.count == 1)
    let theirs = try build("Tháng sau")
    #expect(throws: ReleaseFailure.builtOver) { try BuiltSite(folder, state: ".state", sums: ours) }
    #expect(try build("Tháng sau") == theirs)
    #expect(try BuiltSite(folder, state: ".state", sums: theirs).files.count == 1)
  }
}
