import Checksums
import ExternalTools
import Files
import Foundation

/// A copy that a server holds, fetched by curl: https alone (http only from this machine itself, for tests), a few files
/// at once, each and all of them bounded in size and time. A server answers for what it is asked, so that files which
/// no list names are not found.
package struct WebCopy: Copy {
  package let name: String
  private let base: String
  private let protocols: String
  private let bounds: Bounds

  package struct Bounds: Sendable {
    /// In bytes, of one file, of one that is fetched with others, and of all together.
    var file = 512 << 20
    var small = 16 << 20
    var all = 50 << 30
    var files = 200_000
    /// In seconds, for one lot of files and for all together.
    var lot = 600
    var total = 6 * 3600

    package init() {}
  }

  /// - Parameter address: of the site's root.
  /// - Returns: nil for what is no https address.
  package init?(_ address: String, bounds: Bounds = Bounds()) {
    guard let url = URL(string: address), let host = url.host(), !host.isEmpty, url.user() == nil,
      url.query() == nil, url.fragment() == nil,
      // Whatever curl would read as something else than a part of an address.
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#""\{}[]"#.utf8.contains($0) })
    else { return nil }
    let isHere = ["127.0.0.1", "localhost"].contains(host)
    guard url.scheme == "https" || url.scheme == "http" && isHere else { return nil }
    name = address
    base = address.hasSuffix("/") ? address : address + "/"
    protocols = url.scheme == "http" ? "=http" : "=https"
    self.bounds = bounds
  }

  package func read(_ path: RelativePath, limit: Int) throws(CopyFailure) -> [UInt8] {
    var bytes: [UInt8]?
    let larger = try fetch([path], limit: limit) { _, file in
      // Of an empty file nothing comes.
      bytes = try file.map {
        FileManager.default.fileExists(atPath: $0.path) ? Array(try Data(contentsOf: $0)) : []
      }
    }
    guard larger.isEmpty else { throw .tooLarge("\(base)\(path)") }
    guard let bytes else { throw .missing(path.description) }
    return bytes
  }

  package func states(
    of lines: [(path: RelativePath, digest: SHA256Digest)]
  ) throws(CopyFailure) -> [FileState] {
    guard lines.count <= bounds.files else { throw .tooLarge("\(base)\(RelativePath.sums)") }
    let end = ContinuousClock.now + .seconds(bounds.total)
    var states = [FileState](repeating: .missing, count: lines.count)
    var total = 0
    /// - Returns: those of the files that are larger than the limit.
    func look(at indices: [Int], limit: Int) throws(CopyFailure) -> [Int] {
      guard ContinuousClock.now < end else { throw .unreadable(base, reason: "> \(bounds.total) s") }
      let larger = try fetch(indices.map { lines[$0].path }, limit: limit) { index, file in
        guard let file else { return }
        let (digest, size) = try Self.digest(of: file)
        total += size
        states[indices[index]] = digest == lines[indices[index]].digest ? .whole : .altered
      }
      guard total <= bounds.all else { throw .tooLarge(base) }
      return larger.map { indices[$0] }
    }
    for start in stride(from: 0, to: lines.count, by: lot) {
      let larger = try look(at: Array(start..<min(start + lot, lines.count)), limit: bounds.small)
      for index in larger where try !look(at: [index], limit: bounds.file).isEmpty {
        throw .tooLarge("\(base)\(lines[index].path)")
      }
    }
    return states
  }

  package func listing() -> [RelativePath]? { nil }
}

/// How many files one run of curl fetches. So many small ones lie on the disk at once, or one large one: half a GiB, be
/// the server as hostile as it likes.
private let lot = 32

extension WebCopy {
  /// - Parameters:
  ///   - limit: in bytes, of each file.
  ///   - take: given the index of each path and the file that came; nil where the server has none. What it throws is told
  ///     as the address being unreadable, and why.
  /// - Returns: the indices of those that are larger than the limit; of several, all that were asked for, where a server
  ///   that says nothing of sizes sent too much of one.
  private func fetch(
    _ paths: [RelativePath], limit: Int, _ take: (Int, URL?) throws -> Void
  ) throws(CopyFailure) -> [Int] {
    do {
      return try withTemporaryFolder { folder in
        var larger: [Int] = []
        let list = paths.enumerated().map { index, path in
          "url = \"\(base)\(percentEncoded(path.description))\"\noutput = \"\(index)\"\n"
        }
        try placeFile(Array(list.joined().utf8), at: folder.appending(path: "curlrc").path)
        let answers = Self.answers(in: try curl(in: folder, limit: limit))
        for (index, path) in paths.enumerated() {
          switch answers[index] {
          case (0, _)?: try take(index, folder.appending(path: String(index)))
          case (_, 404)?, (_, 410)?: try take(index, nil)
          case (63, _)?: larger.append(index)
          case nil: throw CopyFailure.unreadable("\(base)\(path)", reason: "curl")
          case (let code, let status)?:
            throw CopyFailure.unreadable(
              "\(base)\(path)", reason: status == 0 ? "curl \(code)" : "HTTP \(status)")
          }
        }
        return larger
      }
    } catch let failure as CopyFailure {
      throw failure
    } catch ToolFailure.tookTooLong {
      throw .unreadable(base, reason: "> \(bounds.lot) s")
    } catch ToolFailure.tookTooMuch {
      return Array(paths.indices)
    } catch let failure as ToolFailure {
      throw .tool(failure)
    } catch {
      throw .unreadable(base, reason: error.localizedDescription)
    }
  }

  /// - Returns: a line for each file: its number, with what curl ended for it and what the server answered.
  private func curl(in folder: URL, limit: Int) throws(ToolFailure) -> String {
    let words = [
      "--disable", "--silent", "--globoff", "--path-as-is", "--proto", protocols, "--proto-redir", protocols,
      "--location", "--max-redirs", "3", "--fail", "--connect-timeout", "20", "--max-time",
      String(bounds.lot),
      "--max-filesize", String(limit), "--parallel", "--parallel-max", "8", "--user-agent", "congkhai",
      "--write-out", "%{urlnum} %{exitcode} %{response_code}\\n", "--config", "curlrc",
    ]
    // A bound on files that holds also where the server says nothing of sizes.
    let job = Job(
      words, in: folder.path, errors: .kept(limit: 4096),
      limits: Limits(time: .seconds(bounds.lot + 30), fileSize: limit))
    return try Tool.curl.run(job, expected: Set(0...255)).text
  }

  private static func answers(in text: String) -> [Int: (exit: Int, status: Int)] {
    var answers: [Int: (exit: Int, status: Int)] = [:]
    for line in text.split(separator: "\n") {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      if numbers.count == 3 { answers[numbers[0]] = (numbers[1], numbers[2]) }
    }
    return answers
  }

  private static func digest(of file: URL) throws -> (SHA256Digest, size: Int) {
    // Of an empty file nothing comes.
    guard FileManager.default.fileExists(atPath: file.path) else { return (SHA256Digest(of: []), 0) }
    guard let path = RelativePath(file.lastPathComponent) else { fatalError("it is a number") }
    let reader = try FileTree(root: file.deletingLastPathComponent().path).reader(path)
    return (try reader.digest(), reader.size)
  }
}
