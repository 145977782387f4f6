import Glibc
import Testing

@testable import Files

@Suite struct VersionedFolderTests {
  private static let first = ["same.html": "same", "a/changed.html": "old", "gone.html": "gone", "empty": ""]
  private static let second = [
    "same.html": "same", "a/changed.html": "newer", "a/b/new.html": "new", "empty": "",
  ]
  private static let third = ["same.html": "same", "a/changed.html": "newest", "empty": ""]

  /// Adds a version, makes it live and removes another one.
  @discardableResult
  private func publish(
    _ version: String, _ files: [String: String], removing old: String? = nil, in scratch: ScratchFolder,
    _ disk: Disk = .system
  ) throws -> VersionedFolder.Added {
    for (name, text) in files { try scratch.write(text, to: "site-\(version)/\(name)") }
    let folder = try VersionedFolder(scratch("live"), for: .changing, disk: disk)
    let added = try folder.add(
      version, try files.keys.map(path).sorted(), of: try FileTree(root: scratch("site-\(version)")),
      besides: [(path("mark"), Array(version.utf8))], linkingTo: try folder.live())
    try folder.makeLive(version)
    if let old { try folder.remove(old) }
    return added
  }

  private func files(_ version: String, in scratch: ScratchFolder) throws -> [String: String] {
    try scratch.tree("live/releases/\(version)").filter { $0.value != "/" }
  }

  private func isWhole(_ version: String, _ files: [String: String], in scratch: ScratchFolder) throws -> Bool
  {
    try self.files(version, in: scratch) == files.merging(["mark": version]) { a, _ in a }
  }

  @Test func `what is the same is one file, and no earlier version changes`() throws {
    let scratch = try ScratchFolder()
    #expect(try publish("1", Self.first, in: scratch) == .init(copied: 4, linked: 0))
    let before = try ["same.html", "a/changed.html", "gone.html", "empty"].map {
      try scratch.changeTime("live/releases/1/\($0)")
    }
    #expect(try publish("2", Self.second, in: scratch) == .init(copied: 2, linked: 2))
    let after = try ["same.html", "a/changed.html", "gone.html", "empty"].map {
      try scratch.changeTime("live/releases/1/\($0)")
    }
    #expect(before == after)
    #expect(try isWhole("1", Self.first, in: scratch))
    #expect(try isWhole("2", Self.second, in: scratch))
    #expect(try scratch.changeTime("live/releases/2/same.html") == before[0])
    #expect(try scratch.changeTime("live/releases/2/a/changed.html") != before[1])
    let folder = try VersionedFolder(scratch("live"), for: .reading)
    #expect(try folder.live() == "2")
    #expect(try folder.names() == ["1", "2"])
  }

  @Test func `a version holds files or does not`() throws {
    let scratch = try ScratchFolder()
    try publish("1", Self.first, in: scratch)
    let folder = try VersionedFolder(scratch("live"), for: .reading)
    func holds(_ files: [String: String], _ name: String) throws -> Bool {
      for (path, text) in files { try scratch.write(text, to: "\(name)/\(path)") }
      return try folder.holds(
        "1", files.keys.map(path).sorted(), of: FileTree(root: scratch(name)), besides: [path("mark")])
    }
    #expect(try holds(Self.first, "same"))
    #expect(try !holds(Self.second, "other"))
    #expect(try !holds(Self.first.filter { $0.key != "empty" }, "fewer"))
    #expect(try !holds(Self.first.merging(["more": ""]) { a, _ in a }, "more"))
  }

  @Test func `what others put there, or hold, is left alone`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("the user's", to: "live/mine.txt")
    #expect(throws: VersionFailure.foreign("mine.txt")) {
      try VersionedFolder(scratch("live"), for: .changing)
    }
    #expect(try scratch.tree("live") == ["mine.txt": "the user's"])

    try scratch.write("the user's", to: "other/current/index.html")
    #expect(throws: VersionFailure.foreign("current")) {
      try VersionedFolder(scratch("other"), for: .changing)
    }

  }

  @Test func `one at a time changes, anyone reads`() throws {
    let scratch = try ScratchFolder()
    try publish("1", Self.first, in: scratch)
    let holder = try VersionedFolder(scratch("live"), for: .changing)
    #expect(throws: VersionFailure.locked) { try VersionedFolder(scratch("live"), for: .changing) }
    #expect(try VersionedFolder(scratch("live"), for: .reading).live() == "1")
    _ = holder
  }

  @Test func `a link that leads elsewhere is nobody's release`() throws {
    let scratch = try ScratchFolder()
    try publish("1", Self.first, in: scratch)
    #expect(unlink(scratch("live/current")) == 0)
    try scratch.link("live/current", to: "/etc")
    let folder = try VersionedFolder(scratch("live"), for: .reading)
    #expect(throws: VersionFailure.foreign("current")) { try folder.live() }
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `a fault at any call leaves one version or the other, whole`(_ fault: FaultyDisk.Fault) throws {
    var index = 0
    while true {
      let scratch = try ScratchFolder()
      try publish("1", Self.first, in: scratch, FaultyDisk().disk)
      try publish("2", Self.second, in: scratch, FaultyDisk().disk)
      let faulty = FaultyDisk(failing: index, fault)
      let result = Result { try publish("3", Self.third, removing: "1", in: scratch, faulty.disk) }
      guard faulty.count > index else { break }
      let folder = try VersionedFolder(scratch("live"), for: .reading)
      let live = try #require(try folder.live(), "call \(index)")
      #expect(["2", "3"].contains(live))
      #expect(try isWhole(live, live == "2" ? Self.second : Self.third, in: scratch), "call \(index)")
      // All that bears a version's name is one.
      for (name, files) in [("1", Self.first), ("2", Self.second), ("3", Self.third)]
      where try folder.names().contains(name) {
        #expect(try isWhole(name, files, in: scratch), "call \(index)")
      }
      if live == "2" { #expect(throws: (any Error).self) { try result.get() } }

      try publish("4", Self.third, in: scratch, FaultyDisk().disk)
      #expect(try folder.live() == "4")
      #expect(try scratch.tree("live").keys.allSatisfy { !$0.contains(".new") && !$0.contains(".old") })
      index += 1
    }
    #expect(index > 20)
  }
}
