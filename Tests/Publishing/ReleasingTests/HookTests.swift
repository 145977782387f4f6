import Foundation
import Releasing
import Testing

@Suite struct HookTests {
  private let scripts = HookScripts(program: "/opt/it's here/congkhai", words: ["--to", "/srv/trang xã"])

  @Test func `a script hands its event on, each word as it is`() {
    #expect(
      scripts.text(for: .before) == #"""
        #!/bin/sh
        # congkhai hook install
        exec '/opt/it'\''s here/congkhai' 'hook' 'run' 'pre-receive' '--to' '/srv/trang xã'

        """#)
  }

  @Test func `nothing in a path ends a line of a crontab`() {
    #expect(scripts.daily(in: "/srv/5%\u{301} thuế").contains(#"cd '/srv/5\%\#u{301} thuế' &&"#))
  }

  @Test func `scripts of ours are written anew, others stay`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: HookScripts.Failure.notRepository) { try scripts.install(in: folder.path) }
    for name in ["objects", "hooks"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data().write(to: folder.appending(path: "HEAD"))
    let paths = try scripts.install(in: folder.path)
    #expect(try scripts.install(in: folder.path) == paths)
    #expect(try String(contentsOfFile: paths[1], encoding: .utf8) == scripts.text(for: .after))
    try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: paths[0]))
    #expect(throws: HookScripts.Failure.foreign(paths[0])) { try scripts.install(in: folder.path) }
    #expect(try String(contentsOfFile: paths[0], encoding: .utf8) == "#!/bin/sh\n")
  }

  @Test func `a line of git's is two commits and a ref`() throws {
    let (zeros, one) = (String(repeating: "0", count: 40), String(repeating: "1a", count: 20))
    let made = try #require(PushedRef("\(zeros) \(one) refs/heads/main"))
    #expect((made.old, made.new, made.name) == (nil, one, "refs/heads/main"))
    #expect(try #require(PushedRef("\(one) \(zeros) refs/heads/a b")).new == nil)
    #expect(PushedRef("refs/heads/main") == nil)
  }
}
