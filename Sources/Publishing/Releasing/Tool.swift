import Diagnostics
import Files
import Foundation

/// A program of the system that is used where it is installed.
package struct Tool: Sendable, Hashable {
  /// As it is called.
  package let name: String
  /// The Debian package that has it.
  package let package: String
  /// What it is for.
  package let purpose: Localized

  package init(_ name: String, package: String, purpose: Localized) {
    self.name = name
    self.package = package
    self.purpose = purpose
  }

  package static func == (a: Tool, b: Tool) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Where it is; nil where it is not installed.
  package var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return (folders + ["/usr/sbin"]).map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// The one command that installs it.
  package var installation: String { "sudo apt install \(package)" }

  package var missing: Message {
    Message(
      "missing-tool",
      Localized(
        vi: "chưa cài \(name) (\(purpose.vi))", en: "\(name) is not installed (\(purpose.en))"),
      fix: Localized(vi: "chạy: \(installation)", en: "run: \(installation)"), fault: .environment)
  }
}

extension Tool {
  package static let git = Tool(
    "git", package: "git", purpose: Localized(vi: "đăng bằng git push", en: "to publish by git push"))
  package static let ssh = Tool(
    "ssh", package: "openssh-client",
    purpose: Localized(vi: "đăng lên máy chủ khác", en: "to publish to another machine"))
  package static let rsync = Tool(
    "rsync", package: "rsync",
    purpose: Localized(
      vi: "gửi sang máy chủ khác chỉ những gì đã đổi", en: "to send another machine only what changed"))
  package static let rclone = Tool(
    "rclone", package: "rclone", purpose: Localized(vi: "đăng lên kho S3…", en: "to publish to object stores")
  )

  package static let sshKeygen = Tool(
    "ssh-keygen", package: "openssh-client",
    purpose: Localized(vi: "ký mỗi bản đăng và kiểm tra chữ ký", en: "to sign releases and check signatures"))

  /// All that any command makes use of.
  package static let all = [
    git, ssh, sshKeygen, rsync, rclone,
    Tool(
      "curl", package: "curl",
      purpose: Localized(
        vi: "dựng cổng của tỉnh từ trang của các hội đồng", en: "to make a province's portal")),
    Tool(
      "pandoc", package: "pandoc",
      purpose: Localized(vi: "nhập tệp Word, ODT", en: "to import Word and ODT files")),
    Tool(
      "pdftotext", package: "poppler-utils",
      purpose: Localized(vi: "nhập tệp PDF", en: "to import PDF files")),
    Tool(
      "ocrmypdf", package: "ocrmypdf tesseract-ocr-vie",
      purpose: Localized(vi: "nhập bản quét", en: "to import scans")),
  ]
}

extension Tool {
  /// Runs it to its end. What it says of problems goes where ours goes.
  /// - Parameters:
  ///   - environment: added to ours.
  ///   - folder: where it works; nil for where we do.
  ///   - expected: the statuses that are no failure.
  /// - Returns: its status, and what it wrote to its standard output.
  @discardableResult
  package func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    expected: Set<Int32> = [0]
  ) throws(ReleaseFailure) -> (status: Int32, output: String) {
    guard let path else { throw .missing(self) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    do {
      try process.run()
    } catch {
      throw .tool(name, status: 127)
    }
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    // A signal's number is no status that a program means.
    let status =
      process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    guard expected.contains(status) else { throw .tool(name, status: status) }
    return (status, String(decoding: bytes, as: UTF8.self))
  }
}

/// A text as a file, for a program that reads one; `body` is given its path.
func withTemporaryFile<Result>(
  _ text: String, _ body: (_ path: String) throws(ReleaseFailure) -> Result
) throws(ReleaseFailure) -> Result {
  let path = FileManager.default.temporaryDirectory.path + "/congkhai-\(UUID().uuidString)"
  guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
    throw .file(FileFailure(path: path, operation: .create, code: errno))
  }
  defer { unlink(path) }
  return try body(path)
}

/// Small files in a folder of their own; `body` is given its path.
func withTemporaryFolder<Result>(
  for files: [ReleaseFile], _ body: (_ path: String) throws(ReleaseFailure) -> Result
) throws(ReleaseFailure) -> Result {
  let folder = FileManager.default.temporaryDirectory.path + "/congkhai-\(UUID().uuidString)"
  guard mkdir(folder, 0o700) == 0 else {
    throw .file(FileFailure(path: folder, operation: .create, code: errno))
  }
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for file in files {
    let path = "\(folder)/\(file.path)"
    guard FileManager.default.createFile(atPath: path, contents: Data(file.bytes)) else {
      throw .file(FileFailure(path: path, operation: .create, code: errno))
    }
  }
  return try body(folder)
}
