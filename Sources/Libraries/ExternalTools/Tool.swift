import Diagnostics
import Foundation

/// A program of the system that is used where it is installed.
///
///     let pandoc = Tool("pandoc", package: "pandoc", purpose: Localized(vi: "nhập tệp Word", en: "to import Word files"))
///     let text = try pandoc.run(Job(["--to", "gfm", "a.docx"], limits: Limits(time: .seconds(60)))).text
public struct Tool: Sendable, Hashable {
  /// As it is called.
  public let name: String
  /// The Debian package, or packages, that have it.
  public let package: String
  /// What it is for.
  public let purpose: Localized

  public init(_ name: String, package: String, purpose: Localized) {
    self.name = name
    self.package = package
    self.purpose = purpose
  }

  public static func == (a: Tool, b: Tool) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Tool {
  /// Where it is; nil where it is not installed. Folders that PATH names from where one stands are not searched, since
  /// programs may run elsewhere.
  public var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(
      separator: ":")
    return (folders + ["/usr/sbin"]).filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first {
      var isFolder: ObjCBool = false
      return FileManager.default.isExecutableFile(atPath: $0)
        && FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// The one command that installs it.
  public var installation: String { "sudo apt install \(package)" }

  /// Runs it to its end.
  /// - Parameter expected: the statuses that are no failure.
  @discardableResult
  public func run(_ job: Job, expected: Set<Int32> = [0]) throws(ToolFailure) -> Finished {
    guard let path else { throw .missing(self) }
    let finished = try Program(path).run(job)
    guard expected.contains(finished.status) else {
      let said = String(decoding: finished.errors.prefix(4096), as: UTF8.self)
      throw .failed(
        tool: name, status: finished.status, said: said.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return finished
  }
}
