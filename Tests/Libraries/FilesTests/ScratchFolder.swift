import Glibc
import Testing

@testable import Files

/// A folder of its own for one test, removed with all in it at the end. In memory where there is such a place.
final class ScratchFolder {
  let path: String

  init() throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : P_tmpdir
    var template = Array("\(parent)/files-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? Disk.system.removeAll(path, in: Descriptor.folder("/"))
  }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func makeFolder(_ name: String) throws {
    var partial = ""
    for part in name.split(separator: "/") {
      partial += "/\(part)"
      try #require(mkdir(path + partial, 0o755) == 0 || errno == EEXIST)
    }
  }

  func write(_ text: String, to name: String) throws {
    if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
    let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    try #require(Glibc.write(file, text, text.utf8.count) == text.utf8.count)
  }

  func link(_ name: String, to target: String) throws {
    try #require(symlink(target, self(name)) == 0)
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(self(name), &status) == 0
  }

  func changeTime(_ name: String) throws -> [Int] {
    var status = stat()
    try #require(stat(self(name), &status) == 0)
    return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino)]
  }

  /// Every path below a folder with what it is: the text of a file, "/" for a folder, "@" for a link.
  func tree(_ name: String, leavingOut hidden: String? = nil) throws -> [String: String] {
    guard exists(name) else { return [:] }
    let tree = try FileTree(root: self(name))
    var found: [String: String] = [:]
    for entry in try tree.list() where entry.path.components.first != hidden {
      found[entry.path.description] =
        switch entry.kind {
        case .file: String(decoding: try tree.read(entry.path, limit: 1 << 24), as: UTF8.self)
        case .folder: "/"
        case .link: "@"
        default: "?"
        }
    }
    return found
  }
}

func path(_ text: String) throws -> RelativePath {
  try #require(RelativePath(text))
}
