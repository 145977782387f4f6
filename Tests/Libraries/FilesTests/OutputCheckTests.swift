import Glibc
import Testing

@testable import Files

@Suite struct OutputCheckTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("text", to: "site/content/a.md")
    try scratch.write("text", to: "site/templates/a.html")
    try scratch.link("site/alias", to: "content")
    try scratch.link("site/lost", to: "nowhere")
    try scratch.makeFolder("site/empty")
    try scratch.write("", to: "site/dotted/.gitkeep")
    try scratch.write("", to: "site/ours/.state/manifest")
    try scratch.write("", to: "site/ours/a.html")
    try scratch.write("", to: "site/begun/.state/commit")
    try scratch.write("", to: "site/begun/a.html")
    try scratch.write("", to: "site/theirs/.state/stage/a.html")
    try scratch.write("", to: "site/theirs/photo.jpg")
    try scratch.write("", to: "site/theirs/work.odt")
    try scratch.makeFolder("home")
  }

  private func check(_ output: String) throws {
    try OutputFolder.check(
      output: output, forbidden: [scratch("site/content"), scratch("site/templates")], state: ".state",
      homes: [scratch("home"), scratch("no-such-home")])
  }

  @Test(arguments: [
    "site/empty", "site/dotted", "site/ours", "site/ours/", "site/begun", "site/new", "x/y/z",
  ])
  func `a folder that is new, empty or ours is taken`(output: String) throws {
    try check(scratch(output))
    #expect(!scratch.exists("site/new"))
  }

  @Test func `every other folder is refused for its own reason`() {
    let content = scratch("site/content")
    let refusals: [(String, OutputRefusal)] = [
      ("site/content", .isForbidden(folder: content)), ("site/content/", .isForbidden(folder: content)),
      ("site/./content", .isForbidden(folder: content)), ("site/alias", .isForbidden(folder: content)),
      ("site/templates", .isForbidden(folder: scratch("site/templates"))),
      ("site", .contains(folder: content)), ("", .contains(folder: content)),
      ("site/content/..", .contains(folder: content)),
      ("site/content/public", .isInside(folder: content)), ("site/content/x/y", .isInside(folder: content)),
      ("site/alias/x", .isInside(folder: content)),
      ("home", .isHome), ("site/content/a.md", .isNotFolder), ("site/content/a.md/x", .isNotFolder),
      ("site/lost", .isNotFolder), ("site/theirs", .isNotOurs(example: "photo.jpg")),
    ]
    for (output, refusal) in refusals {
      #expect(throws: refusal, "\(output)") { try check(scratch(output)) }
    }
    #expect(throws: OutputRefusal.isFileSystemRoot) { try check("/") }
    #expect(throws: OutputRefusal.isFileSystemRoot) { try check("/usr/..") }
  }

  @Test func `a name that only begins like a forbidden one is taken`() throws {
    try check(scratch("site/content-output"))
  }

  @Test func `the user's own homes are known`() throws {
    var homes: [String] = []
    if let home = getenv("HOME") { homes.append(String(cString: home)) }
    if let home = getpwuid(geteuid())?.pointee.pw_dir { homes.append(String(cString: home)) }
    // Users without one are given "/" or a folder that is not there or not theirs.
    for home in homes where home != "/" && access(home, X_OK) == 0 {
      #expect(throws: OutputRefusal.isHome) {
        try OutputFolder.check(output: home, forbidden: [], state: ".state")
      }
    }
  }
}
