import Checksums
import Foundation
import Glibc

/// What was found in files, kept for the next run. It is looked up by the file's bytes, wherever they lie, and by who
/// looked: another version of a tool may see something else. Whoever looks for other things in files that are called
/// otherwise is another looker for each.
///
///     let signatures = try findings.found(in: digest, by: Looker("pdfsig", version: "22.12.0")) {
///       try readSignatures(of: file)  // any Codable; what it throws is not kept
///     }
///
/// It is a folder of files, one for each finding, that anybody may remove at any moment. Nothing in it is needed: what
/// cannot be kept, or is no longer as it was kept, is found anew. Several processes may use it at once. Since it may
/// hold what papers say, nobody else can read it.
public struct KeptFindings: Sendable {
  /// Where it is kept; nil where it is not.
  let folder: String?
  let disk: Disk

  /// - Parameter folder: made when there is something to keep; nil for nothing being kept.
  public init(folder: String?, on disk: Disk = .system) {
    (self.folder, self.disk) = (folder, disk)
  }

  /// Where the user's programs keep what they can do without
  /// (https://specifications.freedesktop.org/basedir-spec/latest/): nowhere for a user without a home.
  public static func ofUser(_ environment: [String: String] = ProcessInfo.processInfo.environment)
    -> KeptFindings
  {
    // Relative ones are to be ignored.
    let folder = { (name: String, path: String) in
      environment[name].flatMap { $0.hasPrefix("/") ? $0 + path : nil }
    }
    return KeptFindings(folder: folder("XDG_CACHE_HOME", "/congkhai") ?? folder("HOME", "/.cache/congkhai"))
  }
}

/// Who looks into files.
public struct Looker: Sendable, Hashable {
  /// The folder of what it found.
  let name: String

  /// - Parameters:
  ///   - name: of a tool, or of what is looked for.
  ///   - version: as a tool says it, or of our own reading of what it says: a change of either finds all anew.
  public init(_ name: String, version: String) {
    let isPlain = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || character == ".")
    }
    self.name = "\(name)-\(version)".map { isPlain($0) ? String($0) : "-" }.joined()
  }
}

extension KeptFindings {
  /// What is known of a file, or else what `look` finds in it, which is then known.
  public func found<Finding: Codable, Failure>(
    in digest: SHA256Digest, by looker: Looker, look: () throws(Failure) -> Finding
  ) throws(Failure) -> Finding {
    if let known = known(Finding.self, in: digest, by: looker) { return known }
    let finding = try look()
    keep(finding, in: digest, by: looker)
    return finding
  }

  /// - Returns: nil where nothing is known.
  public func known<Finding: Decodable>(
    _ type: Finding.Type, in digest: SHA256Digest, by looker: Looker
  ) -> Finding? {
    guard let folder, let path = RelativePath(digest.description),
      let tree = try? FileTree(root: "\(folder)/\(looker.name)"),
      let bytes = try? tree.read(path, limit: largestFinding + sumSize),
      Array(bytes.prefix(sumSize)) == sum(of: bytes.dropFirst(sumSize), in: digest, by: looker)
    else { return nil }
    return try? JSONDecoder().decode(type, from: Data(bytes.dropFirst(sumSize)))
  }

  /// Says what was found; where that cannot be kept, it is as if nobody had said it.
  public func keep(_ finding: some Encodable, in digest: SHA256Digest, by looker: Looker) {
    guard let folder, let json = try? JSONEncoder().encode(finding), json.count <= largestFinding else {
      return
    }
    let bytes = sum(of: json[...], in: digest, by: looker) + json
    try? overwriteFile(bytes, at: "\(folder)/\(looker.name)/\(digest)", mode: 0o600, on: disk)
  }

  /// The first line of a kept finding: what tells that all of it is there, and of which file it is.
  private func sum(of json: some Sequence<UInt8>, in digest: SHA256Digest, by looker: Looker) -> [UInt8] {
    Array("\(SHA256Digest(of: Array("\(looker.name) \(digest)\n".utf8) + json))\n".utf8)
  }
}

/// In bytes, as the line that the sum stands on.
private let sumSize = 65

/// In bytes: what is larger is found anew each time. The text of a book of a thousand pages is a fifth of this.
private let largestFinding = 16 << 20
