import Diagnostics
import Files
import Site
import Vietnamese

/// Where a preview gets what it shows from. Everything is asked for anew whenever something has changed.
package struct PreviewSource: Sendable {
  /// The folder of records, as the user named it.
  let content: String
  let templates: String
  let openContent: @Sendable () -> (folder: Folder?, problems: [Diagnostic])
  let readTemplates: @Sendable () -> (folder: TemplateFolder?, problems: [Diagnostic])
  let now: @Sendable (_ timeZone: String) -> WrittenDate

  package typealias Folder = (tree: FileTree, listing: [FileTree.Entry])

  /// - Parameters:
  ///   - content: the folder of records.
  ///   - templates: the folder of templates.
  ///   - openContent: opens the first one, which others may have put into the place of the one before.
  ///   - readTemplates: reads the second one.
  ///   - now: the day and minute in a time zone.
  package init(
    content: String, templates: String,
    openContent: @escaping @Sendable () -> (folder: Folder?, problems: [Diagnostic]),
    readTemplates: @escaping @Sendable () -> (folder: TemplateFolder?, problems: [Diagnostic]),
    now: @escaping @Sendable (_ timeZone: String) -> WrittenDate
  ) {
    self.content = content
    self.templates = templates
    self.openContent = openContent
    self.readTemplates = readTemplates
    self.now = now
  }

  /// The folders to be watched, content first.
  var folders: [String] { [content, templates] }
}

extension FolderWatch.Changes {
  var isOfContent: Bool { folders.contains(0) }
  var isOfTemplates: Bool { folders.contains(1) }
  var records: Set<RelativePath> { paths[0] ?? [] }
}
