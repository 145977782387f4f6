import Diagnostics
import Files
import Foundation
import Inspecting
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
  let midnight: @Sendable (_ timeZone: String) -> Date?
  let inspector: @Sendable (FileTree) -> Inspector

  package typealias Folder = (tree: FileTree, listing: [FileTree.Entry])

  /// - Parameters:
  ///   - content: the folder of records.
  ///   - templates: the folder of templates.
  ///   - openContent: opens the first one, which others may have put into the place of the one before.
  ///   - readTemplates: reads the second one.
  ///   - now: the day and minute in a time zone.
  ///   - midnight: when the next day begins there; nil where it is the same day for ever.
  ///   - inspector: looks into the files of a folder.
  package init(
    content: String, templates: String,
    openContent: @escaping @Sendable () -> (folder: Folder?, problems: [Diagnostic]),
    readTemplates: @escaping @Sendable () -> (folder: TemplateFolder?, problems: [Diagnostic]),
    now: @escaping @Sendable (_ timeZone: String) -> WrittenDate,
    midnight: @escaping @Sendable (_ timeZone: String) -> Date?,
    inspector: @escaping @Sendable (FileTree) -> Inspector = {
      Inspector($0, known: KeptFindings(folder: nil), program: "")
    }
  ) {
    self.content = content
    self.templates = templates
    self.openContent = openContent
    self.readTemplates = readTemplates
    self.now = now
    self.midnight = midnight
    self.inspector = inspector
  }

  /// The folders to be watched, content first.
  var folders: [String] { [content, templates] }
}

extension FolderWatch.Changes {
  var isOfContent: Bool { folders.contains(0) }
  var isOfTemplates: Bool { folders.contains(1) }
  var records: Set<RelativePath> { paths[0] ?? [] }
}
