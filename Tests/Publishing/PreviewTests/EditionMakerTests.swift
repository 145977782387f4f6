import Diagnostics
import Files
import Fixtures
import Foundation
import Reading
import Site
import Synchronization
import Testing
import Vietnamese

@testable import Preview

@Suite struct EditionMakerTests {
  private let folder: ScratchFolder
  private let told = Told()
  private let clock: Clock
  private let showcase: Showcase
  private let editions: EditionMaker

  init() throws {
    let folder = try ScratchFolder()
    self.folder = folder
    try folder.write(settings, to: "content/site.yaml")
    try folder.write(Self.news("Tin cũ"), to: "content/tin-tuc/a.md")
    let (told, clock) = (told, Clock(now: try WrittenDate(parsing: "01/02/2032")))
    self.clock = clock
    showcase = Showcase(language: .vietnamese) { told.add($0) }
    editions = EditionMaker(
      PreviewSource(
        content: folder("content"), templates: "templates",
        openContent: {
          guard let tree = try? FileTree(root: folder("content")), let listing = try? tree.list() else {
            return (nil, [Self.unreadable])
          }
          clock.count()
          return ((tree, listing), [])
        }, readTemplates: { (try? .shipped(), []) }, now: { _ in clock.now },
        midnight: { _ in clock.midnight }),
      showcase)
    editions.publish(after: nil)
  }

  private static func news(_ title: String, _ more: String = "") -> String {
    "---\ntiêu đề: \(title)\nngày đăng: 01/01/2032\n\(more)---\nNội dung.\n"
  }

  private func save(_ text: String, as name: String = "tin-tuc/a.md") throws {
    try folder.write(text, to: "content/\(name)")
    var changes = FolderWatch.Changes()
    changes.paths = [0: [try #require(RelativePath(name))]]
    changes.folders = [0]
    editions.publish(after: changes)
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
    var changes = FolderWatch.Changes()
    changes.paths = [0: [try #require(RelativePath("tin-tuc/a.md"))]]
    changes.folders = [0]
    editions.publish(after: changes)
    #expect(page() == nil)
  }

  @Test func `A file that is saved is no reason to list all folders`() throws {
    try save(Self.news("Tin mới"))
    try save(Self.news("Tin khác"), as: "tin-tuc/b.md")
    #expect(clock.listings == 1)
    #expect(page()?.contains("Tin mới") == true && page("tin-tuc/b/")?.contains("Tin khác") == true)
    try folder.write(Self.news("Tin trong thư mục"), to: "content/tin-tuc/c/index.md")
    editions.publish(after: Self.moved)
    #expect(clock.listings == 2)
    #expect(page("tin-tuc/c/")?.contains("Tin trong thư mục") == true)
  }

  @Test func `Content that cannot be read is told, and told to be well again`() throws {
    try FileManager.default.moveItem(atPath: folder("content"), toPath: folder("away"))
    editions.publish(after: Self.moved)
    waitUntil { told.all.count == 1 }
    #expect(told.all.first == Findings([Self.unreadable], after: []))
    #expect(page()?.contains("Tin cũ") == true)
    try FileManager.default.moveItem(atPath: folder("away"), toPath: folder("content"))
    editions.publish(after: Self.moved)
    waitUntil { told.all.count == 2 }
    #expect(told.all.last?.relief?.vi == "Đã sửa xong, không còn lỗi.")
  }

  @Test func `At midnight the day turns by itself, and waits for the next`() throws {
    try save(Self.news("Tin mai đăng").replacing("01/01/2032", with: "02/02/2032"), as: "tin-tuc/b.md")
    #expect(showcase.edition?.withheld.keys.contains("tin-tuc/b/index.html") == true)
    let edition = showcase.edition?.name
    clock.set(now: clock.now, midnight: Date(timeIntervalSinceNow: 0.1))
    try save(Self.news("Tin mới"))
    clock.set(now: try WrittenDate(parsing: "02/02/2032"), midnight: Date(timeIntervalSinceNow: 0.6))
    waitUntil { showcase.edition?.withheld.isEmpty == true }
    #expect(showcase.edition?.withheld.isEmpty == true && showcase.edition?.name != edition)
    let second = showcase.edition?.name
    waitUntil { showcase.edition?.name != second }
    #expect(showcase.edition?.name != second)
  }

  private static let unreadable = Diagnostic.error(
    Message("unreadable", Localized(vi: "không đọc được", en: "unreadable")), at: Place(file: "content"))

  /// A folder came or went.
  private static var moved: FolderWatch.Changes {
    var changes = FolderWatch.Changes()
    changes.folders = [0]
    changes.isOfFolders = true
    return changes
  }

  private func waitUntil(_ isTrue: () -> Bool) {
    let end = ContinuousClock.now + .seconds(20)
    while !isTrue(), ContinuousClock.now < end { usleep(10_000) }
  }
}

/// What the terminal was told.
private final class Told: Sendable {
  private let findings = Mutex<[Findings]>([])
  var all: [Findings] { findings.withLock { $0 } }

  func add(_ finding: Findings) {
    findings.withLock { $0.append(finding) }
  }
}

/// The time, and how often the folders were listed by then.
private final class Clock: Sendable {
  private let state: Mutex<(now: WrittenDate, midnight: Date?, listings: Int)>

  init(now: WrittenDate) {
    state = Mutex((now, nil, 0))
  }

  var now: WrittenDate { state.withLock { $0.now } }
  var midnight: Date? { state.withLock { $0.midnight } }
  var listings: Int { state.withLock { $0.listings } }

  func count() {
    state.withLock { $0.listings += 1 }
  }

  func set(now: WrittenDate, midnight: Date) {
    state.withLock { ($0.now, $0.midnight) = (now, midnight) }
  }
}
