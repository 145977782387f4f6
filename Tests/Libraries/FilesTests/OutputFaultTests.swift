import Files
import Glibc
import Testing

/// A build that adds, changes and removes files, turns a file into a folder and a folder into a file, made to fail
/// at every single call that changes the disk.
@Suite struct OutputFaultTests {
  static let before = [
    "same.html": "same", "changed.html": "old", "gone.html": "gone", "old/deep/gone.html": "gone",
    "kept/1.html": "1", "kept/2.html": "2", "page": "a file", "folder/a/1.html": "1", "folder/2.html": "2",
    "mixed/same.html": "same",
  ]
  static let after = [
    "same.html": "same", "changed.html": "newer", "new/deep/new.html": "new", "kept/1.html": "1",
    "page/index.html": "a folder", "folder": "a file", "mixed/same.html": "same", "mixed/new/a.html": "new",
    "copy.pdf": "attachment",
  ]

  /// What a fault met.
  private enum Stage: Int {
    case undecided, decided, tidying
  }

  private func build(_ files: [String: String], in scratch: ScratchFolder, _ disk: Disk) throws {
    let output = try OutputFolder(scratch("output"), state: ".state", disk: disk)
    do {
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        if name == "copy.pdf" {
          try output.stageCopy(path(name), from: FileTree(root: scratch("content")), path("a.pdf"))
        } else {
          try output.stage(path(name), Array(text.utf8))
        }
      }
      _ = try output.commit()
    } catch {
      try? output.discard()
      throw error
    }
  }

  private func prepare() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try scratch.write("attachment", to: "content/a.pdf")
    try scratch.write("the user's", to: "output/mine.txt")
    try scratch.write("the user's", to: "output/kept/mine.txt")
    try build(Self.before, in: scratch, FaultyDisk().disk)
    return scratch
  }

  private func visible(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.tree("output", leavingOut: ".state")
  }

  private static func tree(_ files: [String: String]) -> [String: String] {
    var tree = files.merging(["mine.txt": "the user's", "kept/mine.txt": "the user's"]) { a, _ in a }
    for name in tree.keys {
      var folder = RelativePath(name)?.parent
      while let path = folder {
        tree[path.description] = "/"
        folder = path.parent
      }
    }
    return tree
  }

  @Test func `without a fault the tree is exactly the new one`() throws {
    let scratch = try prepare()
    #expect(try visible(scratch) == Self.tree(Self.before))
    try build(Self.after, in: scratch, .system)
    #expect(try visible(scratch) == Self.tree(Self.after))
    #expect(try scratch.tree("output/.state").keys.sorted() == ["manifest"])
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `a fault at any call leaves the old tree or, once decided, leads to the new one`(
    fault: FaultyDisk.Fault
  ) throws {
    var stages: [Stage] = []
    for index in 0... {
      let scratch = try prepare()
      let faulty = FaultyDisk(failing: index, fault)
      var failure: OutputFailure?
      do {
        try build(Self.after, in: scratch, faulty.disk)
      } catch let error as OutputFailure {
        failure = error
      }
      if faulty.count <= index { break }
      switch failure {
      case nil: stages.append(.tidying)
      case .unfinished: stages.append(.decided)
      default:
        stages.append(.undecided)
        #expect(!scratch.exists("output/.state/commit"), "call \(index)")
        #expect(try visible(scratch) == Self.tree(Self.before), "call \(index)")
      }
      let expected = stages.last == .undecided ? Self.before : Self.after
      // What a build does first, even one that then fails.
      try OutputFolder.finishEarlierCommit(in: scratch("output"), state: ".state")
      #expect(try visible(scratch) == Self.tree(expected), "call \(index)")
      // And the next build, of other files, is whole and leaves nothing of this one.
      try build(["other.html": "other"], in: scratch, FaultyDisk().disk)
      #expect(try visible(scratch) == Self.tree(["other.html": "other"]), "call \(index)")
      #expect(try scratch.tree("output/.state").keys.sorted() == ["manifest"], "call \(index)")
    }
    // Every fault is told, until nothing but empty folders of ours is left to remove.
    #expect(stages.count > 40)
    #expect(stages == stages.sorted { $0.rawValue < $1.rawValue })
    #expect(Set(stages).count == 3)
  }

  @Test func `going on may be cut off anywhere, again and again`() throws {
    var decided = 0
    for first in 0... {
      let scratch = try prepare()
      let faulty = FaultyDisk(failing: first)
      try? build(Self.after, in: scratch, faulty.disk)
      if faulty.count <= first { break }
      guard scratch.exists("output/.state/commit") else { continue }
      decided += 1
      // Every try gets one call further than the one before.
      for second in 0... {
        let again = FaultyDisk(failing: second)
        _ = try? OutputFolder(scratch("output"), state: ".state", disk: again.disk)
        if again.count <= second { break }
      }
      #expect(try visible(scratch) == Self.tree(Self.after), "call \(first)")
    }
    #expect(decided > 5)
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `a first build that fails leaves no trace`(fault: FaultyDisk.Fault) throws {
    for index in 0... {
      let scratch = try ScratchFolder()
      let faulty = FaultyDisk(failing: index, fault)
      do {
        try build(["a/b/c.html": "text", "d.html": "text"], in: scratch, faulty.disk)
        if faulty.count <= index { break }
      } catch OutputFailure.unfinished {
        try OutputFolder.finishEarlierCommit(in: scratch("output"), state: ".state")
        #expect(try scratch.tree("output", leavingOut: ".state").count == 4, "call \(index)")
      } catch {
        // Someone who was killed cannot tidy up; the next one does.
        if fault == .kill, scratch.exists("output") {
          try OutputFolder(scratch("output"), state: ".state").discard()
          #expect(try scratch.tree("output").isEmpty, "call \(index)")
        } else {
          #expect(!scratch.exists("output"), "call \(index)")
        }
      }
    }
  }
}
