import Diagnostics
import Files
import Fixtures
import Foundation
import Reading
import Site
import Testing
import Vietnamese

@testable import Preview

@Suite struct DeskTests {
  private let folder: ScratchFolder
  private let showcase = Showcase(language: .vietnamese) { _ in }
  private let desk: Desk

  init() throws {
    let folder = try ScratchFolder()
    self.folder = folder
    try folder.write(settings, to: "content/site.yaml")
    try folder.write(Self.news("Tin cũ"), to: "content/tin-tuc/a.md")
    let now = try WrittenDate(parsing: "01/02/2032")
    desk = Desk(
      PreviewSource(
        content: folder("content"), templates: "templates",
        openContent: {
          guard let tree = try? FileTree(root: folder("content")), let listing = try? tree.list() else {
            return (nil, [])
          }
          return ((tree, listing), [])
        }, readTemplates: { (try? .shipped(), []) }, now: { _ in now }), showcase)
    desk.publish(after: nil)
  }

  private static func news(_ title: String, _ more: String = "") -> String {
    "---\ntiêu đề: \(title)\nngày đăng: 01/01/2032\n\(more)---\nNội dung.\n"
  }

  private func save(_ text: String, as name: String = "tin-tuc/a.md") throws {
    try folder.write(text, to: "content/\(name)")
    var changes = FolderWatch.Changes()
    changes.paths = [0: [try #require(RelativePath(name))]]
    changes.folders = [0]
    desk.publish(after: changes)
  }

  private func page(_ path: String = "tin-tuc/a/") -> String? {
    guard case .found(let route)? = showcase.edition?.find(path), case .text(let render) = route.content
    else {
      return nil
    }
    return render()
  }

  @Test func `What is saved is shown, on the page and on those that name it`() throws {
    #expect(page()?.contains("Tin cũ") == true)
    try save(Self.news("Tin mới"))
    #expect(page()?.contains("Tin mới") == true)
    #expect(page("tin-tuc/")?.contains("Tin mới") == true)
    #expect(page("rss.xml")?.contains("Tin mới") == true)
  }

  @Test func `A record with an error stays as it was, and others go on changing`() throws {
    try save("---\ntiêu đề: Tin sai\nngày đăng: 31/02/2032\n---\n")
    #expect(page()?.contains("Tin cũ") == true)
    try save(Self.news("Tin khác"), as: "tin-tuc/b.md")
    #expect(page()?.contains("Tin cũ") == true)
    #expect(page("tin-tuc/b/")?.contains("Tin khác") == true)
    #expect(page("tin-tuc/")?.contains("Tin cũ") == true)
    try save(Self.news("Tin đúng"))
    #expect(page()?.contains("Tin đúng") == true)
  }

  @Test func `What cannot be read at all leaves the last site`() throws {
    let edition = showcase.edition?.name
    try save("{", as: "site.yaml")
    #expect(showcase.edition?.name == edition)
    #expect(page()?.contains("Tin cũ") == true)
  }

  @Test func `Drafts are shown and named`() throws {
    try save(Self.news("Tin nháp", "bản nháp: có\n"))
    #expect(page()?.contains("Tin nháp") == true)
    #expect(showcase.edition?.withheld == ["tin-tuc/a/index.html": .draft])
  }

  @Test func `A record that is deleted is gone, and a folder's page wants its stroke`() throws {
    guard case .folder("tin-tuc/a")? = showcase.edition?.find("tin-tuc/a") else {
      Issue.record("no folder")
      return
    }
    try FileManager.default.removeItem(atPath: folder("content/tin-tuc/a.md"))
    try save(Self.news("Tin khác"), as: "tin-tuc/b.md")
    #expect(page() == nil)
  }
}
