import Dispatch
import Files
import Glibc
import Testing

@Suite struct OutputFolderTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func open() throws -> OutputFolder {
    try OutputFolder(scratch("output"), state: ".state")
  }

  @discardableResult
  private func build(_ files: [String: String]) throws -> OutputFolder.Summary {
    let output = try open()
    for (name, text) in files { try output.stage(path(name), Array(text.utf8)) }
    return try output.commit()
  }

  @Test func `a build says what it wrote, kept and removed`() throws {
    #expect(try build(["a": "1", "b/c": "2", "d": "3"]) == .init(written: 3, unchanged: 0, removed: 0))
    #expect(try build(["a": "1", "b/c": "4", "e": "5"]) == .init(written: 2, unchanged: 1, removed: 1))
    #expect(try scratch.tree("output", leavingOut: ".state") == ["a": "1", "b": "/", "b/c": "4", "e": "5"])
    #expect(try scratch.tree("output/.state") == ["manifest": "a\nb/c\ne\n"])
  }

  @Test func `a file of the same size is compared by its bytes`() throws {
    try build(["a": "123", "b": "123", "empty": ""])
    let output = try open()
    #expect(try output.stage(path("a"), Array("124".utf8)) == .changed)
    #expect(try output.stage(path("b"), Array("123".utf8)) == .unchanged)
    #expect(try output.stage(path("empty"), []) == .unchanged)
    #expect(try output.stage(path("c"), []) == .new)
  }

  @Test func `the same build again writes nothing at all`() throws {
    try build(["a": "1", "b/c": "2"])
    let names = ["output", "output/a", "output/b", "output/b/c", "output/.state", "output/.state/manifest"]
    let times = try names.map(scratch.changeTime)
    let counting = FaultyDisk()
    let output = try OutputFolder(scratch("output"), state: ".state", disk: counting.disk)
    let opening = counting.count
    try output.stage(path("a"), Array("1".utf8))
    try output.stage(path("b/c"), Array("2".utf8))
    #expect(try output.commit() == .init(written: 0, unchanged: 2, removed: 0))
    #expect(counting.count == opening)
    #expect(try names.map(scratch.changeTime) == times)
  }

  @Test func `files that keep their bytes keep their times`() throws {
    try build(["a": "1", "b/c": "2", "b/d": "3", "gone": "4"])
    let times = try ["output/a", "output/b/c"].map(scratch.changeTime)
    try build(["a": "1", "b/c": "2", "b/d": "changed", "e/f": "new"])
    #expect(try ["output/a", "output/b/c"].map(scratch.changeTime) == times)
  }

  @Test func `a file that went from the disk comes back`() throws {
    try build(["a/b": "1"])
    try #require(unlink(scratch("output/a/b")) == 0 && rmdir(scratch("output/a")) == 0)
    #expect(try build(["a/b": "1"]).written == 1)
    #expect(try scratch.tree("output", leavingOut: ".state") == ["a": "/", "a/b": "1"])
  }

  @Test func `a removal takes the folders that it leaves empty, and no other`() throws {
    try build(["a/b/c/d": "1", "a/e": "2", "f/g/h": "3"])
    try scratch.write("the user's", to: "output/f/mine")
    #expect(try build(["a/e": "2"]).removed == 2)
    #expect(
      try scratch.tree("output", leavingOut: ".state")
        == ["a": "/", "a/e": "2", "f": "/", "f/mine": "the user's"])
  }

  @Test func `a second build finds the folder locked`() throws {
    let first = try open()
    #expect(throws: OutputFailure.locked(folder: scratch("output"))) { try open() }
    try first.discard()
    withExtendedLifetime(first) {}
  }

  @Test func `the lock goes with the value`() throws {
    _ = try open()
    _ = try open()
  }

  @Test(arguments: ["mine", "folder/mine", "mine/below", "folder", "fifo"])
  func `what we did not write is never overwritten`(name: String) throws {
    try build(["ours": "1"])
    try scratch.write("the user's", to: "output/mine")
    try scratch.write("the user's", to: "output/folder/mine")
    try #require(mkfifo(scratch("output/fifo"), 0o644) == 0)
    let before = try scratch.tree("output")
    let output = try open()
    #expect(throws: OutputFailure.self) {
      try output.stage(path("ours"), Array("2".utf8))
      try output.stage(path(name), Array("2".utf8))
      _ = try output.commit()
    }
    try output.discard()
    #expect(try scratch.tree("output") == before)
  }

  @Test func `the refusal names the file that is not ours`() throws {
    try scratch.write("the user's", to: "output/folder/deep/mine")
    let foreign = OutputFailure.foreign(try path("folder/deep/mine"))
    do {
      let output = try open()
      #expect(throws: foreign) { try output.stage(path("folder/deep/mine"), []) }
      // Even a caller that goes on cannot commit what is not whole.
      #expect(throws: foreign) { try output.commit() }
    }
    let output = try open()
    try output.stage(path("folder"), [])
    #expect(throws: foreign) { try output.commit() }
  }

  @Test func `links in the output are not followed`() throws {
    try build(["a/b": "1", "c": "2"])
    try scratch.write("1", to: "elsewhere/b")
    try #require(rename(scratch("output/a"), scratch("moved")) == 0)
    try scratch.link("output/a", to: "../elsewhere")
    try #require(unlink(scratch("output/c")) == 0)
    try scratch.link("output/c", to: "../elsewhere/b")
    for (name, link) in [("a/b", "a"), ("a/x/y", "a"), ("c", "c"), ("a", "a")] {
      let output = try open()
      #expect(throws: OutputFailure.link(try path(link)), "\(name)") {
        try output.stage(path(name), Array("3".utf8))
      }
      try output.discard()
    }
    // Nor does a removal go through one.
    try build(["d": "3"])
    #expect(try scratch.tree("elsewhere") == ["b": "1"])
  }

  @Test func `a state folder that is a link or a file is refused`() throws {
    try scratch.makeFolder("output")
    try scratch.makeFolder("elsewhere")
    try scratch.link("output/.state", to: "../elsewhere")
    #expect(throws: OutputFailure.link(try path(".state"))) { try open() }
    try #require(unlink(scratch("output/.state")) == 0)
    try scratch.write("", to: "output/.state")
    #expect(throws: OutputFailure.foreign(try path(".state"))) { try open() }
  }

  @Test(arguments: [".state", ".state/manifest", ".state/stage/a"])
  func `no file may be staged in the state folder`(name: String) throws {
    #expect(throws: OutputFailure.reserved(try path(name))) { try open().stage(path(name), []) }
  }

  @Test(arguments: [
    (["a": "1"], ["a", "a"]), (["a": "1"], ["a", "a/b"]), (["a": "1"], ["a/b", "a"]),
    (["a/b": "1"], ["a", "a/b"]), (["a/b": "1"], ["a/b", "a"]), ([:], ["a", "a/b"]), ([:], ["a/b", "a"]),
    ([:], ["a", "a"]),
  ])
  func `files that need one name for two things are refused`(
    before: [String: String], names: [String]
  ) throws {
    try build(before)
    let tree = try scratch.tree("output")
    let output = try open()
    let failure = #expect(throws: OutputFailure.self) {
      for name in names { try output.stage(path(name), Array("1".utf8)) }
      _ = try output.commit()
    }
    guard case .clash = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    try output.discard()
    #expect(try scratch.tree("output") == tree)
  }

  @Test(arguments: [
    String(repeating: "a", count: 255), "two\nlines", "back\\slash", "back\\nslash", "\"quoted\" 'twice'",
    " ",
    "nghị quyết", "nghi\u{0323}", "-rf", "%2e%2e", "...",
  ])
  func `any name is written, found again and removed`(name: String) throws {
    let names = [name, "folder \(name.prefix(200))/\(name)"]
    let files = Dictionary(uniqueKeysWithValues: names.map { ($0, "text") })
    #expect(try build(files).written == 2)
    #expect(try build(files).unchanged == 2)
    #expect(try build(["other": ""]).removed == 2)
    #expect(try scratch.tree("output", leavingOut: ".state") == ["other": ""])
  }

  @Test(arguments: ["a\n../b\n", "a\n/etc\n", "a\n\\x\n", "a\nb\0\n"])
  func `a manifest that we did not write is refused`(text: String) throws {
    try scratch.write(text, to: "output/.state/manifest")
    #expect(throws: OutputFailure.damaged(file: scratch("output/.state/manifest"), line: 2)) { try open() }
  }

  @Test func `attachments are compared and copied piece by piece`() throws {
    let large = String(repeating: "0123456789abcdef", count: 40_000)
    try scratch.write(large, to: "content/large.pdf")
    try scratch.link("content/link.pdf", to: "large.pdf")
    let tree = try FileTree(root: scratch("content"))
    func copy() throws -> OutputFolder.Outcome {
      let output = try open()
      defer { _ = try? output.commit() }
      return try output.stageCopy(path("a/large.pdf"), from: tree, path("large.pdf"))
    }
    #expect(try copy() == .new)
    #expect(try copy() == .unchanged)
    try scratch.write(String(large.dropLast()) + "!", to: "content/large.pdf")
    #expect(try copy() == .changed)
    #expect(try copy() == .unchanged)
    #expect(try scratch.tree("output", leavingOut: ".state")["a/large.pdf"]?.hasSuffix("cde!") == true)
    let output = try open()
    #expect(
      throws: OutputFailure.file(
        FileFailure(path: scratch("content/link.pdf"), operation: .read, code: ELOOP))
    ) { try output.stageCopy(path("b.pdf"), from: tree, path("link.pdf")) }
  }

  @Test func `several threads stage into the same folders`() throws {
    let output = try open()
    DispatchQueue.concurrentPerform(iterations: 600) { index in
      let name = RelativePath("\(index % 3)/\(index % 90)/\(index)")
      #expect(throws: Never.self) {
        try output.stage(try #require(name), Array("text \(index)".utf8))
      }
    }
    #expect(try output.commit().written == 600)
    let tree = try scratch.tree("output", leavingOut: ".state")
    #expect(tree.filter { $0.value != "/" }.count == 600)
    #expect(tree["0/9/99"] == "text 99")
  }

  @Test func `a set of changes is made once`() throws {
    let output = try open()
    try output.stage(path("a"), [])
    _ = try output.commit()
    #expect(throws: OutputFailure.finished) { try output.commit() }
    #expect(throws: OutputFailure.finished) { try output.stage(path("b"), []) }
    try output.discard()
    #expect(try scratch.tree("output", leavingOut: ".state") == ["a": ""])
  }

  @Test func `what was staged and forgotten is never published`() throws {
    try open().stage(path("a"), Array("1".utf8))
    #expect(scratch.exists("output/.state/stage/a"))
    try build(["b": "2"])
    #expect(try scratch.tree("output", leavingOut: ".state") == ["b": "2"])
  }

  @Test func `an empty folder makes room for a file, and a file in it does not`() throws {
    try scratch.makeFolder("output/a")
    try build(["a": "1"])
    #expect(try scratch.tree("output", leavingOut: ".state") == ["a": "1"])
    try scratch.makeFolder("output/b/inner")
    let output = try open()
    try output.stage(path("b"), [])
    #expect(throws: OutputFailure.foreign(try path("b/inner"))) { try output.commit() }
  }

  @Test func `the record lasts before anything moves, and all has moved before it goes`() throws {
    try build(["a": "1"])
    let logged = LoggedDisk()
    let output = try OutputFolder(scratch("output"), state: ".state", disk: logged.disk)
    let opening = logged.calls.count
    try output.stage(path("b/c/d"), [])
    _ = try output.commit()
    #expect(
      logged.calls.dropFirst(opening).prefix(9) == [
        "syncfs", "fsync", "rename commit.new commit", "fsync", "unlink a", "rename b b", "syncfs",
        "rename commit manifest", "fsync",
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a folder that may not be written to is refused before anything is decided`() throws {
    try build(["a/b": "1", "c": "1"])
    try #require(chmod(scratch("output/a"), 0o555) == 0)
    defer { chmod(scratch("output/a"), 0o755) }
    let refusal = OutputFailure.file(
      FileFailure(path: scratch("output/a"), operation: .write, code: EACCES))
    for files in [["a/b": "2", "c": "2"], ["a/b": "1", "a/new": "2", "c": "2"], ["c": "2"]] {
      #expect(throws: refusal) { try build(files) }
      #expect(!scratch.exists("output/.state/commit"))
    }
    #expect(try build(["a/b": "1", "c": "2"]).written == 1)
  }

  @Test func `a folder above the output is not made`() {
    #expect(
      throws: OutputFailure.file(FileFailure(path: scratch("x/output"), operation: .create, code: ENOENT))
    ) { try OutputFolder(scratch("x/output"), state: ".state") }
  }
}
