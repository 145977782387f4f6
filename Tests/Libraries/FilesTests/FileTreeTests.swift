import Dispatch
import Files
import Glibc
import Testing

@Suite struct FileTreeTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func `everything below the root is listed once, folder by folder, names by their bytes`() throws {
    try scratch.write("12345", to: "content/b/a.md")
    try scratch.write("", to: "content/b-c.md")
    try scratch.write("1", to: "content/.hidden")
    try scratch.makeFolder("content/empty")
    try scratch.write("x", to: "outside/secret")
    try scratch.link("content/link", to: "../outside")
    try #require(mkfifo(scratch("content/fifo"), 0o644) == 0)
    let entries = try FileTree(root: scratch("content")).list()
    #expect(
      entries.map(\.path.description) == [
        ".hidden", "b", "b/a.md", "b-c.md", "empty", "fifo", "link",
      ])
    #expect(
      entries.map(\.kind) == [
        .file(size: 1), .folder, .file(size: 5), .file(size: 0), .folder, .special, .link,
      ])
  }

  @Test(arguments: [-99_999_999_999, -1, 10_413_792_000, 99_999_999_999])
  func `a file may bear any time`(seconds: Int) throws {
    try scratch.write("1", to: "content/a.md")
    let times = [timespec](repeating: timespec(tv_sec: seconds, tv_nsec: 1), count: 2)
    try #require(utimensat(AT_FDCWD, scratch("content/a.md"), times, 0) == 0)
    let trace = try #require(try FileTree(root: scratch("content")).list()[0].trace)
    #expect((trace.modified < 0) == (seconds < 0))
    #expect(FileTree.Trace("\(trace)") == trace)
  }

  @Test func `a listing brought up to date is the one that would be made anew`() throws {
    for name in ["b/a.md", "b-c.md", "b/c/d.md", "b.md", "z.md"] {
      try scratch.write("1", to: "content/\(name)")
    }
    let tree = try FileTree(root: scratch("content"))
    let listing = try tree.list()
    try scratch.write("123", to: "content/b/a.md")
    for name in ["a.md", "b/b.md", "b/c/e.md", "b,c.md", "ế.md"] {
      try scratch.write("2", to: "content/\(name)")
    }
    for name in ["b-c.md", "z.md"] { try #require(unlink(scratch("content/\(name)")) == 0) }
    let changed = ["b/a.md", "a.md", "b/b.md", "b/c/e.md", "b,c.md", "ế.md", "b-c.md", "z.md", "never.md"]
    let updated = tree.list(listing, updating: changed.compactMap(RelativePath.init))
    let anew = try tree.list()
    #expect(updated.map(\.path) == anew.map(\.path))
    #expect(updated.filter { $0.kind != .folder } == anew.filter { $0.kind != .folder })
  }

  @Test func `a name that is not UTF-8 is reported, not lost`() throws {
    try scratch.makeFolder("content")
    let name = scratch("content/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 97, 10, 0]
    try #require(mkdir(Array(name), 0o755) == 0)
    let entries = try FileTree(root: scratch("content")).list()
    #expect(entries.map(\.path.description) == ["\\xFFa\\x0A"])
    #expect(entries.map(\.kind) == [.misnamed])
  }

  @Test func `names in NFC and NFD are two files`() throws {
    try scratch.write("composed", to: "content/ngh\u{1ECB}.md")
    try scratch.write("decomposed", to: "content/nghi\u{0323}.md")
    let tree = try FileTree(root: scratch("content"))
    let texts = try tree.list().map { String(decoding: try tree.read($0.path, limit: 100), as: UTF8.self) }
    // "i" comes before the first byte of "ị".
    #expect(texts == ["decomposed", "composed"])
  }

  @Test func `folders that nest deeper than a path is long end in one entry`() throws {
    try scratch.makeFolder("content")
    var folder = open(scratch("content"), O_RDONLY)
    let name = String(repeating: "a", count: 100)
    for _ in 0..<50 {
      try #require(mkdirat(folder, name, 0o755) == 0)
      let inner = openat(folder, name, O_RDONLY, 0)
      close(folder)
      folder = inner
    }
    close(folder)
    let entries = try FileTree(root: scratch("content")).list()
    #expect(entries.count == 40)
    guard case .unreadable(let failure)? = entries.last?.kind else {
      Issue.record("\(entries.count) entries")
      return
    }
    #expect(failure.code == ENAMETOOLONG)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a folder that may not be read is an entry`() throws {
    try scratch.write("x", to: "content/closed/a")
    try #require(chmod(scratch("content/closed"), 0) == 0)
    defer { chmod(scratch("content/closed"), 0o755) }
    #expect(
      try FileTree(root: scratch("content")).list().map(\.kind) == [
        .unreadable(FileFailure(path: scratch("content/closed"), operation: .list, code: EACCES))
      ])
  }

  @Test func `the root may be a link, and must be a folder`() throws {
    try scratch.write("text", to: "real/a")
    try scratch.link("root", to: "real")
    #expect(try FileTree(root: scratch("root")).read(path("a"), limit: 4) == Array("text".utf8))
    #expect(throws: FileFailure(path: scratch("real/a"), operation: .open, code: ENOTDIR)) {
      try FileTree(root: scratch("real/a"))
    }
    #expect(throws: FileFailure(path: scratch("none"), operation: .open, code: ENOENT)) {
      try FileTree(root: scratch("none"))
    }
  }

  @Test(arguments: [
    ("none", ENOENT, \FileFailure.isNotFound), ("a/b", ENOTDIR, \.isNotFound), ("link", ELOOP, \.isLink),
    ("linked/secret", ELOOP, \.isLink), ("folder", EISDIR, \.isNotRegular),
    ("fifo", EOPNOTSUPP, \.isNotRegular),
    ("long", EFBIG, \.isTooLarge),
  ])
  func `what is no small file within the tree is refused`(
    name: String, code: Int32, property: KeyPath<FileFailure, Bool> & Sendable
  ) throws {
    try scratch.write("text", to: "content/a")
    try scratch.write("longer", to: "content/long")
    try scratch.write("secret", to: "outside/secret")
    try scratch.makeFolder("content/folder")
    try scratch.link("content/link", to: "a")
    try scratch.link("content/linked", to: "../outside")
    try #require(mkfifo(scratch("content/fifo"), 0o644) == 0)
    let tree = try FileTree(root: scratch("content"))
    let failure = #expect(throws: FileFailure.self) { try tree.read(path(name), limit: 5) }
    #expect(failure?.code == code)
    #expect(failure?[keyPath: property] == true)
    #expect(failure?.path.hasPrefix(scratch("content/")) == true)
  }

  @Test func `many folders are read from several threads`() throws {
    for index in 0..<300 { try scratch.write("text \(index)", to: "content/\(index % 100)/\(index)") }
    let tree = try FileTree(root: scratch("content"))
    let paths = try tree.list().filter { $0.kind != .folder }.map(\.path)
    #expect(paths.count == 300)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for path in paths {
        #expect((try? tree.read(path, limit: 100)) == Array("text \(path.name)".utf8))
      }
    }
  }

  @Test func `few folders stay open, and none after the tree`() throws {
    for index in 0..<200 { try scratch.write("", to: "content/\(index)/a") }
    do {
      let tree = try FileTree(root: scratch("content"))
      for index in 0..<200 { _ = try tree.read(path("\(index)/a"), limit: 0) }
      #expect((2...65).contains(try openFolders()))
    }
    #expect(try openFolders() == 0)
  }

  /// How many descriptors of this process lead into the scratch folder.
  private func openFolders() throws -> Int {
    let links = try FileTree(root: "/proc/self/fd").list().filter { $0.kind == .link }
    return links.count { link in
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/self/fd/\(link.path)", &target, target.count - 1)
      return count > 0 && strncmp(target, scratch.path, scratch.path.utf8.count) == 0
    }
  }
}
