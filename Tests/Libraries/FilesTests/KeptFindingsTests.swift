import Checksums
import Glibc
import Testing

@testable import Files

@Suite struct KeptFindingsTests {
  private let scratch: ScratchFolder
  private let paper = SHA256Digest(of: Array("tờ trình".utf8))
  private let reader = Looker("pdftotext", version: "22.12.0")

  init() throws {
    scratch = try ScratchFolder()
  }

  private var findings: KeptFindings { KeptFindings(folder: scratch("cache/congkhai")) }
  private func kept(_ digest: SHA256Digest) -> String { "cache/congkhai/pdftotext-22.12.0/\(digest)" }

  @Test func `what was found once is not looked for again`() {
    var looks = 0
    for _ in 1...3 {
      let found = findings.found(in: paper, by: reader) {
        looks += 1
        return ["trang 1", "trang 2"]
      }
      #expect(found == ["trang 1", "trang 2"])
    }
    #expect(looks == 1)
  }

  @Test func `another file, another tool and another version are looked into anew`() {
    findings.keep(1, in: paper, by: reader)
    #expect(findings.known(Int.self, in: paper, by: reader) == 1)
    #expect(findings.known(Int.self, in: SHA256Digest(of: []), by: reader) == nil)
    #expect(findings.known(Int.self, in: paper, by: Looker("pdftotext", version: "22.12.1")) == nil)
    #expect(findings.known(Int.self, in: paper, by: Looker("pdfsig", version: "22.12.0")) == nil)
    // Kept as something else by an earlier version of ours.
    #expect(findings.known([String].self, in: paper, by: reader) == nil)
  }

  @Test func `a failure is not kept`() {
    struct Failed: Error {}
    #expect(throws: Failed.self) {
      try findings.found(in: paper, by: reader) { () throws(Failed) -> Int in throw Failed() }
    }
    #expect(findings.found(in: paper, by: reader) { 2 } == 2)
  }

  @Test(arguments: ["", "\n", "null", String(repeating: "0", count: 64) + "\n1"])
  func `what is no longer as it was kept is found anew, and mended`(spoilt: String) throws {
    findings.keep(1, in: paper, by: reader)
    try scratch.write(spoilt, to: kept(paper))
    #expect(findings.found(in: paper, by: reader) { 2 } == 2)
    #expect(findings.known(Int.self, in: paper, by: reader) == 2)
  }

  @Test func `what was found in one file is not taken for another's`() throws {
    let other = SHA256Digest(of: [1])
    findings.keep(1, in: paper, by: reader)
    try #require(rename(scratch(kept(paper)), scratch(kept(other))) == 0)
    #expect(findings.known(Int.self, in: other, by: reader) == nil)
  }

  @Test func `nobody else can read it`() throws {
    findings.keep(1, in: paper, by: reader)
    var status = stat()
    #expect(stat(scratch(kept(paper)), &status) == 0 && status.st_mode & 0o7777 == 0o600)
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `what cannot be kept is found all the same, and nothing half is left`(fault: FaultyDisk.Fault) throws {
    for index in 0..<8 {
      let folder = scratch("\(index)")
      let faulty = KeptFindings(folder: folder, on: FaultyDisk(failing: index, fault).disk)
      #expect(faulty.found(in: paper, by: reader) { [3] } == [3])
      #expect([nil, [3]].contains(KeptFindings(folder: folder).known([Int].self, in: paper, by: reader)))
    }
    #expect(KeptFindings(folder: nil).found(in: paper, by: reader) { 4 } == 4)
    try scratch.write("", to: "file")
    #expect(KeptFindings(folder: scratch("file")).found(in: paper, by: reader) { 4 } == 4)
  }

  @Test func `many at once agree`() async {
    let (findings, reader) = (findings, reader)
    await withTaskGroup { group in
      for number in UInt8(0)..<64 {
        group.addTask {
          let digest = SHA256Digest(of: [number % 4])
          return findings.found(in: digest, by: reader) { digest.description } == digest.description
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test func `old findings, drafts of the killed and what there is no room for go; the rest stays`() throws {
    for byte in UInt8(0)...3 { findings.keep(1, in: SHA256Digest(of: [byte]), by: reader) }
    let folder = "cache/congkhai/pdftotext-22.12.0"
    try scratch.write("", to: "\(folder)/.congkhai-abc~")
    try scratch.write("của người khác", to: "\(folder)/ghi-chu.txt")
    try scratch.write("của người khác", to: "elsewhere/\(paper)")
    try scratch.link("cache/congkhai/link", to: "../../elsewhere")
    func age(_ digest: SHA256Digest, days: Int) throws {
      let then = timespec(tv_sec: time(nil) - days * 86_400, tv_nsec: 0)
      try #require(utimensat(AT_FDCWD, scratch(kept(digest)), [then, then], 0) == 0)
    }
    try age(SHA256Digest(of: [0]), days: 200)
    try age(SHA256Digest(of: [1]), days: 100)
    findings.forgetOld()
    #expect(findings.known(Int.self, in: SHA256Digest(of: [0]), by: reader) == nil)
    #expect(findings.known(Int.self, in: SHA256Digest(of: [1]), by: reader) == 1)
    #expect(scratch.exists("\(folder)/.congkhai-abc~"))
    findings.forgetOld(room: 8192)
    #expect(findings.known(Int.self, in: SHA256Digest(of: [1]), by: reader) == nil)
    #expect(findings.known(Int.self, in: SHA256Digest(of: [2]), by: reader) == 1)
    findings.forgetOld(now: time(nil) + 2 * 86_400, room: 0)
    #expect(try scratch.tree(folder) == ["ghi-chu.txt": "của người khác"])
    #expect(scratch.exists("elsewhere/\(paper)"))
  }

  @Test func `it is looked through once a day`() throws {
    findings.keep(1, in: paper, by: reader)
    let year = 366 * 86_400
    findings.forgetOldDaily()
    findings.forgetOldDaily(now: time(nil) + 3600)
    #expect(findings.known(Int.self, in: paper, by: reader) == 1)
    findings.forgetOldDaily(now: time(nil) + year)
    #expect(findings.known(Int.self, in: paper, by: reader) == nil)
  }

  @Test(
    arguments: [
      (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/congkhai"), (["HOME": "/h"], "/h/.cache/congkhai"),
      (["XDG_CACHE_HOME": "c", "HOME": "/h"], "/h/.cache/congkhai"), (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func `it lies where the user's caches do`(environment: [String: String], folder: String?) {
    #expect(KeptFindings.ofUser(environment).folder == folder)
  }
}
