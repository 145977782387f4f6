import Files
import Glibc
import Testing

/// A real file system with room for 256 kB. Only the superuser may mount one.
@Suite(.enabled(if: canMount, "mounting a file system is not permitted here"))
struct FullDiskTests {
  @Test func `a disk that fills up leaves the old tree, and room again`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("output")
    try #require(Glibc.mount("tmpfs", scratch("output"), "tmpfs", 0, "size=256k") == 0)
    defer { umount2(scratch("output"), Int32(MNT_DETACH)) }
    func build(_ count: Int, _ text: String) throws {
      let output = try OutputFolder(scratch("output"), state: ".state")
      do {
        for index in 0..<count {
          try output.stage(path("\(index)/a"), Array(String(repeating: text, count: 4_000).utf8))
        }
        _ = try output.commit()
      } catch {
        try output.discard()
        throw error
      }
    }
    try build(20, "a")
    let before = try scratch.tree("output")
    let failure = #expect(throws: OutputFailure.self) { try build(100, "b") }
    guard case .file(let reason) = failure, reason.isNoSpace else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(try scratch.tree("output") == before)
    try build(10, "c")
    #expect(try scratch.tree("output")["9/a"] == String(repeating: "c", count: 4_000))
  }

  @Test func `a note for which there is no room leaves nothing behind`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("output")
    try #require(Glibc.mount("tmpfs", scratch("output"), "tmpfs", 0, "size=256k") == 0)
    defer { umount2(scratch("output"), Int32(MNT_DETACH)) }
    let output = try OutputFolder(scratch("output"), state: ".state")
    try output.stage(path("a"), [])
    _ = try output.commit()
    #expect(!output.keep(note: Array(repeating: 0x61, count: 1 << 20), as: "note"))
    #expect(access(scratch("output/.state/note.new"), F_OK) != 0)
    #expect(output.keep(note: [], as: "note"))
  }

  @Test func `a folder on another file system is refused before anything is decided`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("output/other")
    try #require(Glibc.mount("tmpfs", scratch("output/other"), "tmpfs", 0, "size=256k") == 0)
    defer { umount2(scratch("output/other"), Int32(MNT_DETACH)) }
    let output = try OutputFolder(scratch("output"), state: ".state")
    #expect(
      throws: OutputFailure.file(FileFailure(path: scratch("output/other"), operation: .write, code: EXDEV))
    ) { try output.stage(path("other/a"), []) }
  }
}

private let canMount: Bool = {
  guard let scratch = try? ScratchFolder(), Glibc.mount("tmpfs", scratch.path, "tmpfs", 0, "size=4k") == 0
  else { return false }
  return umount2(scratch.path, Int32(MNT_DETACH)) == 0
}()
