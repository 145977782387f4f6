import Checksums
import Files
import Foundation
import Glibc
import Proving

/// A small file in a store that says that somebody is sending there, since stores know no locks.
///
///     dang-gui-5f0c81aa23b94e10-1795140000.txt
///
/// Everybody puts theirs first, and looks for those of others then. Of two who begin at once at least one sees the other,
/// where a store lists a file as soon as it has it (S3 does since 2020). Who sees another one goes away,
/// and a patient one comes back.
struct SendingFlag: Equatable {
  /// Of a folder on a machine, out of which one at a time is sent: an earlier one of the same sender's is of a run that was
  /// killed.
  let sender: String
  /// When it was raised, in seconds since 1970.
  let moment: Int

  private static let prefix = "dang-gui-"
  /// In seconds. Nobody is waited for longer who may have lost power or the network.
  private static let longestLife = 3600

  /// - Parameter folder: out of which is sent.
  init(of folder: String, at moment: Int) {
    let machine = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)) ?? ""
    let path = URL(filePath: folder).resolvingSymlinksInPath().path
    let words = [machine, ProcessInfo.processInfo.hostName, path].joined(separator: "\0")
    sender = String(SHA256Digest(of: Array(words.utf8)).description.prefix(16))
    self.moment = moment
  }

  /// - Returns: nil for the name of another file.
  init?(name: String) {
    guard name.hasPrefix(Self.prefix), name.hasSuffix(".txt") else { return nil }
    let parts = name.dropFirst(Self.prefix.count).dropLast(4).split(separator: "-")
    guard parts.count == 2, let moment = Int(parts[1]) else { return nil }
    (sender, self.moment) = (String(parts[0]), moment)
  }

  var name: String { "\(Self.prefix)\(sender)-\(moment).txt" }

  var file: ReleaseFile {
    ReleaseFile(RelativePath(own: name), Array("Đang gửi trang lên đây (sending).\n".utf8))
  }

  /// Whether whoever raised it may still be at work.
  func isAlive(at now: Int) -> Bool { abs(now - moment) < Self.longestLife }
}
