import Foundation

/// A program that another package of the system brings, such as pandoc.
///
///     let tool = try ExternalTool("pandoc", package: "pandoc")
///     let text = try tool.run(["--to", "gfm", "a.docx"], in: folder, limit: .seconds(60))
public struct ExternalTool: Sendable {
  public let name: String
  private let path: String

  /// - Parameter package: the Debian package that holds it.
  public init(_ name: String, package: String) throws(ToolFailure) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":")
    guard
      let path = folders.map({ "\($0)/\(name)" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { throw .missing(tool: name, package: package) }
    self.name = name
    self.path = path
  }
}

public enum ToolFailure: Error, Hashable {
  /// It is not installed.
  case missing(tool: String, package: String)
  /// It, or the folder for what it says, could not be made use of.
  case unusable(tool: String, reason: String)
  /// It ended with another code than 0, and said this.
  case failed(tool: String, code: Int32, said: String)
  /// It was ended after the limit.
  case tookTooLong(tool: String)
}

extension ExternalTool {
  /// Runs it, without a shell and with nothing to read, and ends it with all that it started when the limit is over.
  /// - Parameters:
  ///   - folder: where it works and where its output is kept meanwhile.
  ///   - environment: beside what this program has.
  ///   - outputLimit: in bytes; the rest of a longer output is dropped.
  /// - Returns: what it wrote to standard output.
  @discardableResult
  public func run(
    _ arguments: [String], in folder: URL, limit: DispatchTimeInterval,
    environment: [String: String] = [:], outputLimit: Int = 64 << 20
  ) throws(ToolFailure) -> Data {
    // Files rather than pipes: a pipe that nobody empties would stop the tool.
    let (output, errors) = (folder.appending(path: ".stdout"), folder.appending(path: ".stderr"))
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      for file in [output, errors] { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    } catch {
      throw .unusable(tool: name, reason: error.localizedDescription)
    }
    if ended.wait(timeout: .now() + limit) == .timedOut {
      // Foundation puts the tool into a group of its own, with whatever it starts.
      kill(-process.processIdentifier, SIGKILL)
      ended.wait()
      throw .tookTooLong(tool: name)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = String(decoding: Self.head(of: errors, 4096), as: UTF8.self)
      throw .failed(
        tool: name, code: process.terminationStatus,
        said: said.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return Self.head(of: output, outputLimit)
  }

  private static func head(of file: URL, _ count: Int) -> Data {
    guard let handle = try? FileHandle(forReadingFrom: file) else { return Data() }
    return (try? handle.read(upToCount: count)) ?? Data()
  }
}

/// A folder that is there while the closure runs.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "congkhai-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
