import Diagnostics
import Files
import Glibc
import Site

/// The two folders from which a site is made, opened and read anew whenever somebody asks.
struct SourceFolders: Sendable {
  let content: String
  let templates: String
  /// Whether the folder of templates was asked for by name; where it was not, the program's own templates do.
  private let mustHaveTemplates: Bool

  init(content: String, templates: TemplateOptions) {
    self.content = content
    self.templates = templates.folder
    mustHaveTemplates = templates.given != nil
  }

  /// A folder that is read, and what lies in it.
  typealias Folder = (tree: FileTree, listing: [FileTree.Entry])

  /// The folder of records as messages name it: without a stroke at its end.
  var shownContent: String { content.withoutStroke }

  func openContent() throws(UnreadableFolder) -> Folder {
    do throws(FileFailure) {
      return try open(content)
    } catch {
      throw UnreadableFolder(.unreadableFolder(error), content)
    }
  }

  /// - Returns: nil where the council has none of its own, and asked for none.
  func openTemplates() throws(UnreadableFolder) -> Folder? {
    do throws(FileFailure) {
      return try open(templates)
    } catch {
      if error.code == ENOENT, !mustHaveTemplates { return nil }
      throw UnreadableFolder(.unreadableTemplates(error), templates)
    }
  }

  /// - Returns: what the folder holds, and what is wrong with its texts.
  func readTemplates(_ tree: FileTree?) throws(UnreadableFolder) -> (TemplateFolder, [Diagnostic]) {
    do throws(FileFailure) {
      return try TemplateFolder.read(tree, shown: templates.withoutStroke)
    } catch {
      throw UnreadableFolder(.unreadableTemplates(error), templates)
    }
  }

  private func open(_ folder: String) throws(FileFailure) -> Folder {
    let tree = try FileTree(root: folder)
    return (tree, try tree.list())
  }
}

/// A folder that is not there, or not for us to read.
struct UnreadableFolder: Error {
  let problem: Diagnostic

  fileprivate init(_ message: Message, _ folder: String) {
    problem = .error(message, at: Place(file: folder))
  }
}
