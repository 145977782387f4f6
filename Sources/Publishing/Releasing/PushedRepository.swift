import ExternalTools
import Files
import Foundation

/// A bare repository to which the office pushes, and the workshop in it where what was pushed is checked and built:
///
///     hdnd.git/congkhai/lock       one at a time works here
///     hdnd.git/congkhai/tree/      the records as they were pushed
///     hdnd.git/congkhai/output/    the site that was built of them
///     hdnd.git/congkhai/so-dia-chi.csv   every address that was published from here
///
/// The tree stays from push to push, so that only what a push changes is looked at anew.
package struct PushedRepository: Sendable {
  /// Its own folder.
  package let git: String
  private let lock: Lock

  package var tree: String { "\(git)/congkhai/tree" }
  package var output: String { "\(git)/congkhai/output" }
  package var addressBook: String { "\(git)/congkhai/so-dia-chi.csv" }

  /// Waits until nobody else works here.
  /// - Parameters:
  ///   - git: the repository.
  ///   - waiting: told where somebody else has to end before.
  package init(_ git: String, waiting: () -> Void) throws(ReleaseFailure) {
    guard let path = realpath(git, nil) else {
      throw .file(FileFailure(path: git, operation: .open, code: errno))
    }
    defer { free(path) }
    self.git = String(cString: path)
    let workshop = self.git + "/congkhai"
    if mkdir(workshop, 0o777) < 0, errno != EEXIST {
      throw .file(FileFailure(path: workshop, operation: .create, code: errno))
    }
    lock = try Lock(workshop + "/lock", waiting: waiting)
  }

  /// The commit to which a branch leads; nil where there is no such branch.
  package func commit(of branch: String) throws(ReleaseFailure) -> String? {
    let (status, output) = try run(
      ["rev-parse", "--verify", "--quiet", "refs/heads/\(branch)^{commit}"], expected: [0, 1])
    return status == 0 ? output.trimmingCharacters(in: .whitespacesAndNewlines) : nil
  }

  /// Makes the tree what a commit holds, and nothing else. A link is a file that says where it would lead, since what is
  /// pushed must lead to no other file of this machine; what stands for another repository is an empty folder.
  package func checkOut(_ commit: String) throws(ReleaseFailure) {
    do {
      try checkOutOver(commit)
    } catch {
      // What a kill left half-done is not worth mending.
      for name in ["tree", "index"] {
        try? FileManager.default.removeItem(atPath: "\(git)/congkhai/\(name)")
      }
      try checkOutOver(commit)
    }
  }

  private func checkOutOver(_ commit: String) throws(ReleaseFailure) {
    if mkdir(tree, 0o777) < 0, errno != EEXIST {
      throw .file(FileFailure(path: tree, operation: .create, code: errno))
    }
    // Nobody else works here: this one is of a run that was killed.
    unlink("\(git)/congkhai/index.lock")
    try run(["read-tree", "--reset", "-u", commit])
    try run(["clean", "--quiet", "-ffdx"])
  }

  @discardableResult
  private func run(
    _ words: [String], expected: Set<Int32> = [0]
  ) throws(ReleaseFailure) -> (status: Int32, output: String) {
    // The other variables of a hook stay: what is being pushed still lies beside the other objects.
    let environment = [
      "GIT_DIR": git, "GIT_WORK_TREE": tree, "GIT_INDEX_FILE": "\(git)/congkhai/index",
    ]
    let settings = [
      "-c", "core.symlinks=false", "-c", "core.autocrlf=false", "-c", "core.hooksPath=/dev/null", "-c",
      "advice.detachedHead=false",
    ]
    return try Tool.git.run(
      settings + words, environment: environment,
      in: FileManager.default.fileExists(atPath: tree) ? tree : git, expected: expected)
  }
}

/// A file that one at a time may hold; let go when the process ends, however it ends.
private final class Lock: Sendable {
  private let file: Int32

  init(_ path: String, waiting: () -> Void) throws(ReleaseFailure) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .file(FileFailure(path: path, operation: .lock, code: errno)) }
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return }
    if errno == EWOULDBLOCK { waiting() }
    while flock(file, LOCK_EX) < 0 {
      guard errno == EINTR else { throw .file(FileFailure(path: path, operation: .lock, code: errno)) }
    }
  }

  deinit { close(file) }
}
