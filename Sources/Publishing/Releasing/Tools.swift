import Diagnostics
import ExternalTools
import Files
import Foundation

extension Tool {
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

  /// Runs it to its end. What it says of problems goes where ours goes.
  /// - Parameters:
  ///   - environment: added to ours.
  ///   - folder: where it works; nil for where we do.
  ///   - input: what it reads.
  ///   - expected: the statuses that are no failure.
  /// - Returns: its status, and what it wrote to its standard output.
  @discardableResult
  package func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil, input: String = "",
    expected: Set<Int32> = [0]
  ) throws(ReleaseFailure) -> (status: Int32, output: String) {
    let job = Job(
      arguments, environment: environment, in: folder, input: Array(input.utf8),
      output: .kept(limit: 256 << 20))
    do throws(ToolFailure) {
      let finished = try run(job, expected: expected)
      return (finished.status, finished.text)
    } catch {
      throw .tool(error)
    }
  }
}

/// - Parameter body: given the path of a folder that holds these files.
@discardableResult
func withFolder<Result>(
  of files: [ReleaseFile], for tool: Tool, _ body: (String) throws -> Result
) throws(ReleaseFailure) -> Result {
  do {
    return try withTemporaryFolder { folder in
      for file in files { try placeFile(file.bytes, at: folder.appending(path: file.path.description).path) }
      return try body(folder.path)
    }
  } catch let failure as ReleaseFailure {
    throw failure
  } catch let failure as FileFailure {
    throw .file(failure)
  } catch {
    throw .tool(.unusable(tool: tool.name, reason: error.localizedDescription))
  }
}
