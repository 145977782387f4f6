import Files
import Fixtures
import Foundation
import Testing

@testable import Formatting

struct RecordFileTests {
  private let folder: ScratchFolder
  private let file: RecordFile

  init() throws {
    folder = try ScratchFolder()
    try folder.write("cũ", to: "content/nghi-quyet/a.md")
    let content = try RecordFolder(folder("content"))
    file = try #require(try content.all().first)
  }

  @Test func `a file takes its new text at once and leaves nothing beside it`() throws {
    try file.replace(Array("cũ".utf8), with: Array("mới".utf8))
    #expect(try String(contentsOfFile: file.name, encoding: .utf8) == "mới")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("content/nghi-quyet")) == ["a.md"])
  }

  @Test func `a file that was saved meanwhile stays as it was saved`() throws {
    try folder.write("vừa lưu", to: "content/nghi-quyet/a.md")
    #expect(throws: FileFailure.self) {
      try file.replace(Array("cũ".utf8), with: Array("mới".utf8))
    }
    #expect(try String(contentsOfFile: file.name, encoding: .utf8) == "vừa lưu")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder("content/nghi-quyet")) == ["a.md"])
  }
}
