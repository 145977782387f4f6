import Files
import Foundation
import Synchronization
import Testing

/// Files of the user's, written by themselves: each is there as a whole, and what was there before stays or goes as asked.
@Suite struct WholeFileTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("cũ", to: "there/a.md")
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: What each does

  @Test func `a new file comes with the folders above it`() throws {
    try placeFile(bytes("mới"), at: scratch("x/y/b.md"))
    #expect(try scratch.tree("x") == ["y": "/", "y/b.md": "mới"])
  }

  @Test func `a file that is for us alone never was for others`() throws {
    let modes = Mutex<[mode_t]>([])
    var disk = Disk.system
    disk.open = { folder, name, flags, mode in
      modes.withLock { $0.append(mode) }
      return Disk.system.open(folder, name, flags, mode)
    }
    disk.write = { file, bytes, count in
      var status = stat()
      fstat(file, &status)
      modes.withLock { $0.append(status.st_mode & 0o7777) }
      return Disk.system.write(file, bytes, count)
    }
    try placeFile(bytes("kín"), at: scratch("there/key"), mode: 0o600, on: disk)
    #expect(modes.withLock { $0 } == [0o600, 0o600])
    try overwriteFile(bytes("mở"), at: scratch("there/key"), mode: 0o755, on: disk)
    #expect(modes.withLock { $0.last } == 0o755)
  }

  @Test func `what bears the name stays`() throws {
    let failure = #expect(throws: FileFailure.self) { try placeFile(bytes("mới"), at: scratch("there/a.md")) }
    #expect(failure?.isTaken == true)
    try scratch.link("there/b.md", to: "nowhere")
    #expect(throws: FileFailure.self) { try placeFile(bytes("mới"), at: scratch("there/b.md")) }
    #expect(throws: FileFailure.self) {
      try placeFolder(scratch("there/"), holding: [NewFile("index.md", bytes("mới"))])
    }
    try #require(unlink(scratch("there/b.md")) == 0)
    #expect(try scratch.tree("there") == ["a.md": "cũ"])
  }

  @Test func `a folder comes with all its files`() throws {
    try placeFolder(
      scratch("x/bài/"), holding: [NewFile("index.md", bytes("1")), NewFile("ảnh/a.png", bytes("2"))])
    #expect(try scratch.tree("x") == ["bài": "/", "bài/index.md": "1", "bài/ảnh": "/", "bài/ảnh/a.png": "2"])
  }

  @Test func `a file is replaced only as it was read, and keeps its mode`() throws {
    let path = scratch("there/a.md")
    try #require(chmod(path, 0o640) == 0)
    let failure = #expect(throws: FileFailure.self) {
      try replaceFile(bytes("khác"), with: bytes("mới"), at: path)
    }
    #expect(failure?.isChanged == true)
    #expect(try scratch.tree("there") == ["a.md": "cũ"])
    try replaceFile(bytes("cũ"), with: bytes("mới"), at: path)
    #expect(try scratch.tree("there") == ["a.md": "mới"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
    try scratch.link("there/b.md", to: "a.md")
    let link = #expect(throws: FileFailure.self) {
      try replaceFile(bytes("mới"), with: bytes("x"), at: scratch("there/b.md"))
    }
    #expect(link?.isLink == true)
  }

  @Test func `what is made anew takes the place of what was, and the same keeps its time`() throws {
    let path = scratch("there/a.sh")
    try overwriteFile(bytes("1"), at: path, mode: 0o755)
    try overwriteFile(bytes("2"), at: path)
    let time = try scratch.changeTime("there/a.sh")
    try overwriteFile(bytes("2"), at: path)
    #expect(try scratch.changeTime("there/a.sh") == time)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o755)
    #expect(try scratch.tree("there") == ["a.md": "cũ", "a.sh": "2"])
  }

  @Test func `of many who replace a file at once each one's line is kept`() async throws {
    let path = scratch("there/a.md")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { add("\(number)\n", to: path) }
      }
    }
    #expect(try scratch.tree("there").keys.sorted() == ["a.md"])
    let lines = try #require(try scratch.tree("there")["a.md"]).dropFirst(2).split(separator: "\n")
    #expect(lines.sorted() == (0..<8).map { "\($0)" })
  }

  // MARK: Other disks

  /// As of a server's, which knows no renaming that refuses, and of a memory stick's, which knows no second names either.
  @Test(arguments: [false, true])
  func `disks that can do less do the same`(_ hasNoLinks: Bool) throws {
    var disk = Disk.system
    disk.renameNew = { _, _, _, _ in
      errno = EINVAL
      return -1
    }
    if hasNoLinks {
      disk.link = { _, _, _, _ in
        errno = EPERM
        return -1
      }
    }
    try placeFile(bytes("mới"), at: scratch("there/b.md"), on: disk)
    try placeFolder(scratch("there/c"), holding: [NewFile("index.md", bytes("1"))], on: disk)
    for path in ["there/a.md", "there/c"] {
      #expect(throws: FileFailure.self) { try placeFile(bytes("x"), at: scratch(path), on: disk) }
    }
    #expect(
      try scratch.tree("there") == ["a.md": "cũ", "b.md": "mới", "c": "/", "c/index.md": "1"])
  }

  // MARK: Faults

  private enum Deed: CaseIterable {
    case file, folder, replacement, overwriting

    /// What is there when it is done.
    var after: [String: String] {
      switch self {
      case .file: ["a.md": "cũ", "b": "/", "b/c.md": "mới"]
      case .folder: ["a.md": "cũ", "b": "/", "b/c.md": "mới", "b/d": "/", "b/d/e.md": "mới"]
      case .replacement, .overwriting: ["a.md": "mới"]
      }
    }

    func callAsFunction(_ scratch: ScratchFolder, _ disk: Disk) throws {
      let (old, new) = (Array("cũ".utf8), Array("mới".utf8))
      switch self {
      case .file: try placeFile(new, at: scratch("there/b/c.md"), on: disk)
      case .folder:
        try placeFolder(
          scratch("there/b"), holding: [NewFile("c.md", new), NewFile("d/e.md", new)], on: disk)
      case .replacement: try replaceFile(old, with: new, at: scratch("there/a.md"), on: disk)
      case .overwriting: try overwriteFile(new, at: scratch("there/a.md"), on: disk)
      }
    }
  }

  /// But for what is hidden, which no reader of content looks at.
  private func visible(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.tree("there").filter { !$0.key.split(separator: "/").contains { $0.hasPrefix(".") } }
  }

  @Test(arguments: Deed.allCases, FaultyDisk.Fault.allCases)
  private func `a kill or a fault at any call leaves what was there, or all that is new`(
    _ deed: Deed, _ fault: FaultyDisk.Fault
  ) throws {
    let counting = FaultyDisk()
    try deed(try WholeFileTests().scratch, counting.disk)
    #expect(counting.count > 3)
    for index in 0..<counting.count {
      let scratch = try WholeFileTests().scratch
      let isDone = (try? deed(scratch, FaultyDisk(failing: index, fault).disk)) != nil
      var there = try visible(scratch)
      if there != deed.after {
        // A folder that was made on the way holds nothing.
        if deed == .file { there["b"] = nil }
        #expect(!isDone && there == ["a.md": "cũ"], "call \(index)")
      }
      // Nobody is killed by a full disk, so nothing is left behind.
      if fault != .kill {
        #expect(try scratch.tree("there").keys.allSatisfy { !$0.contains("~") }, "call \(index)")
      }
      if !isDone { _ = try? deed(scratch, FaultyDisk().disk) }
      #expect(try visible(scratch) == deed.after, "call \(index)")
      // What a kill left goes with the next one that writes there.
      try overwriteFile(bytes("z"), at: scratch("there/z.md"))
      #expect(try scratch.tree("there").keys.allSatisfy { !$0.contains("~") }, "call \(index)")
    }
  }
}

/// Until nobody was quicker.
private func add(_ line: String, to path: String) {
  while let old = FileManager.default.contents(atPath: path).map(Array.init) {
    if (try? replaceFile(old, with: old + Array(line.utf8), at: path)) != nil { return }
  }
}
