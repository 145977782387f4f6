import Checking
import Diagnostics
import Files
import Reading
import Vietnamese

/// Everything that the checks say of one record among all others.
/// - Parameters:
///   - path: below the content folder.
///   - content: the folder as the user named it.
package func problems(
  ofRecord path: String, in content: String, now: WrittenDate
) throws(FileFailure) -> [Diagnostic] {
  let tree = try FileTree(root: content)
  let (read, problems) = readContent(tree, try tree.list(), name: content)
  let all = problems + checkContent(read, tree: tree, now: now)
  return Set(all).filter { $0.place.file == "\(content)/\(path)" }.sorted()
}
