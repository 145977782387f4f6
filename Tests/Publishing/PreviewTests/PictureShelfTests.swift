import Files
import Foundation
import Testing

@testable import Preview

@Suite struct PictureShelfTests {
  private let tree: FileTree

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    tree = try FileTree(root: tests.appending(path: "SiteTests/Golden/content/dai-bieu/vu-thi-sen").path)
  }

  private func picture(_ shelf: PictureShelf, _ width: Int) async throws -> [UInt8] {
    try await shelf.picture("chan-dung.jpg", width: width, from: tree)
  }

  private func isKept(_ shelf: PictureShelf, _ width: Int) -> Bool {
    shelf.finished("chan-dung.jpg", width: width, from: tree) != nil
  }

  @Test func `A picture is made once and kept`() async throws {
    let shelf = PictureShelf()
    #expect(!isKept(shelf, 32))
    let made = try await picture(shelf, 32)
    #expect(shelf.finished("chan-dung.jpg", width: 32, from: tree) == made && !made.isEmpty)
    #expect(!isKept(shelf, 31))
  }

  @Test func `No more is kept than there is room for`() async throws {
    let size = try await picture(PictureShelf(), 32).count
    let shelf = PictureShelf(room: size + size / 2)
    _ = try await picture(shelf, 32)
    _ = try await picture(shelf, 31)
    #expect(!isKept(shelf, 32) && isKept(shelf, 31))
    let small = PictureShelf(room: size - 1)
    _ = try await picture(small, 32)
    #expect(!isKept(small, 32))
  }

  @Test func `What is not there is not made`() async {
    await #expect(throws: (any Error).self) {
      try await PictureShelf().picture("khong-co.jpg", width: 32, from: tree)
    }
  }
}
