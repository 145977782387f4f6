import Diagnostics
import Foundation
import Testing

@testable import ExternalTools

/// Runs of real programs: a shell that does what the test says.
struct ProgramTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "tools-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func sh(_ script: String, _ job: Job = Job([])) throws(ToolFailure) -> Finished {
    var job = job
    job.arguments = ["-c", script, "sh"] + job.arguments
    return try Program("/bin/sh").run(job)
  }

  // MARK: What goes in and comes out

  @Test func `a program has no terminal on which it could ask`() throws {
    let run = try sh(
      "echo $$; cut -d' ' -f6 /proc/$$/stat; (: < /dev/tty) || echo none", Job([], errors: .kept(limit: 99)))
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == lines[1] && lines[2] == "none")
  }

  @Test(arguments: ["a b", "it's", "'\u{301}; echo leak; '\u{301}", "", "''", "$HOME `id` \\"])
  func `a quoted word is one word to a shell`(word: String) throws {
    #expect(try sh("printf %s \(shellQuoted(word))").output == Array(word.utf8))
  }

  @Test func `a program gets its arguments, variables, folder and input as they are`() throws {
    let place = folder.path(percentEncoded: false)
    let words = ["a b", "$HOME", "-n", "«thôn»'\"", ""]
    let job = Job(
      words, environment: ["THON": "Đông"], in: place, input: Array("vào".utf8),
      limits: Limits(memory: 1 << 30))
    let run = try sh("pwd; printenv THON; cat; printf '|%s' \"$@\"", job)
    #expect(run.text == "\(place)\nĐông\nvào" + words.map { "|\($0)" }.joined())
  }

  @Test func `input and output larger than any pipe pass`() throws {
    let bytes = [UInt8](repeating: 7, count: 3 << 20)
    let run = try sh("cat; cat /etc/passwd >&2", Job([], input: bytes, errors: .kept(limit: 10)))
    #expect(run.output == bytes && run.errors.count == 10 && run.status == 0)
  }

  @Test func `a status and a signal are told apart`() throws {
    let left = try sh("exit 7")
    #expect(left.status == 7 && left.signal == nil)
    let killed = try sh("kill -TERM $$")
    #expect(killed.status == 143 && killed.signal == SIGTERM)
  }

  @Test func `a program that is not there is told with its package`() throws {
    let tool = Tool("congkhai-none", package: "a b", purpose: Localized(vi: "thử", en: "to try"))
    #expect(throws: ToolFailure.missing(tool)) { try tool.run(Job([])) }
    #expect(tool.missing.fix?.en == "run: sudo apt install a b")
    #expect(throws: ToolFailure.unusable(tool: "none", reason: "No such file or directory")) {
      try Program("/none").run(Job([]))
    }
  }

  @Test func `a status that is not expected is a failure with what was said`() throws {
    let tool = Tool("sh", package: "dash", purpose: Localized(vi: "thử", en: "to try"))
    let job = Job(["-c", "echo hỏng >&2; exit 3"], errors: .kept(limit: 100))
    #expect(throws: ToolFailure.failed(tool: "sh", status: 3, said: "hỏng")) { try tool.run(job) }
    #expect(try tool.run(job, expected: [0, 3]).status == 3)
  }

  // MARK: Limits

  /// Whether the process whose number a script wrote to the file `name` is gone, or will be at once.
  private func isGone(_ name: String) throws -> Bool {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let number = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<100 {
      // A zombie that nobody has asked for its status is gone as well.
      let state = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8))?.split(
        separator: " ")
      if state == nil || state?[2] == "Z" { return true }
      usleep(20_000)
    }
    return false
  }

  @Test func `the time limit ends a program with all that it started`() throws {
    let start = ContinuousClock.now
    #expect(throws: ToolFailure.tookTooLong(tool: "sh")) {
      try sh(
        "trap '' TERM; sh -c 'echo $$ > inner; sleep 60' & wait",
        Job([], in: folder.path, limits: Limits(time: .milliseconds(700))))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(try isGone("inner"))
  }

  @Test func `what a program leaves behind ends with it, and is not waited for`() throws {
    let start = ContinuousClock.now
    let run = try sh("sleep 60 & echo $! > left; echo xong", Job([], in: folder.path))
    #expect(run.text == "xong\n" && ContinuousClock.now - start < .seconds(20))
    #expect(try isGone("left"))
  }

  @Test func `more output than the limit ends the program`() throws {
    #expect(throws: ToolFailure.tookTooMuch(tool: "sh")) {
      try sh("yes", Job([], output: .kept(limit: 1 << 20)))
    }
    #expect(try sh("head -c 1000 /dev/zero", Job([], output: .kept(limit: 1000))).output.count == 1000)
  }

  @Test func `the memory limit holds for what a program starts, too`() throws {
    let script = "python3 -c 'len(bytearray(1 << 30))' 2>&1"
    #expect(try sh(script).status == 0)
    let run = try sh(script, Job([], limits: Limits(memory: 256 << 20)))
    #expect(run.status == 1 && run.text.contains("MemoryError"))
  }

  @Test func `a file larger than the limit and a processor kept too long end the program`() throws {
    #expect(throws: ToolFailure.tookTooMuch(tool: "sh")) {
      try sh(
        "exec head -c 100000 /dev/zero > large", Job([], in: folder.path, limits: Limits(fileSize: 4096)))
    }
    #expect(throws: ToolFailure.tookTooLong(tool: "sh")) {
      try sh("while :; do :; done", Job([], limits: Limits(processor: .seconds(1))))
    }
  }

  @Test func `without a network a program sees none of the others`() throws {
    let run = try sh("tail -n +3 /proc/net/dev", Job([], hasNetwork: false))
    if Program.canDoWithoutNetwork { #expect(run.text.split(separator: "\n").count == 1) }
    #expect(run.status == 0)
  }

  @Test func `many at once do not wait for each other's pipes`() async {
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<40 {
        group.addTask { (try? sh("echo \(index)"))?.text == "\(index)\n" }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
