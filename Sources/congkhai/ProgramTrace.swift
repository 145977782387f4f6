import Files
import Foundation
import Inspecting

/// What the system keeps of the program's own file: another program may make other pages.
var programTrace: String {
  var status = stat()
  guard stat("/proc/self/exe", &status) == 0 else { return "?" }
  return "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
}

extension Inspector {
  /// By what this program found in the same files before, for the same user.
  init(_ tree: FileTree) {
    self.init(tree, known: .ofUser(), program: programTrace)
  }
}
