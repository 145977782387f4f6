import Fixtures
import Foundation
import Testing

@Suite struct FolderTests {
  @Test(arguments: [
    Case(
      "a kind misspelled", ["nghi-quiet/a.md": plain(), "nghi-quiet/2026/b.md": plain()],
      """
      content/nghi-quiet:1:1: lỗi: không có loại bài nào tên «nghi-quiet» [unknown-folder]
        gợi ý: có phải thư mục này là «nghi-quyet»?

      """),
    Case(
      "no kind", ["linh tinh/a.md": plain()],
      """
      content/linh tinh:1:1: lỗi: không có loại bài nào tên «linh tinh» [unknown-folder]
        gợi ý: các thư mục dùng được: ky-hop; nghi-quyet; van-ban; giam-sat; chat-van; ngan-sach; du-an; quy-hoach; kien-nghi; tiep-xuc-cu-tri; dai-bieu; co-quan; lich; tin-tuc; bao-cao; trang; tệp dùng chung để ở tep/

      """),
    Case(
      "at the top", ["a.md": plain()],
      """
      content/a.md:1:1: lỗi: bài không nằm trong thư mục của loại nào [misplaced-record]
        gợi ý: chuyển vào một trong: ky-hop; nghi-quyet; van-ban; giam-sat; chat-van; ngan-sach; du-an; quy-hoach; kien-nghi; tiep-xuc-cu-tri; dai-bieu; co-quan; lich; tin-tuc; bao-cao; trang

      """),
    Case(
      "among shared files", ["tep/a.md": plain()],
      """
      content/tep/a.md:1:1: lỗi: bài không nằm trong thư mục của loại nào [misplaced-record]
        gợi ý: chuyển vào một trong: ky-hop; nghi-quyet; van-ban; giam-sat; chat-van; ngan-sach; du-an; quy-hoach; kien-nghi; tiep-xuc-cu-tri; dai-bieu; co-quan; lich; tin-tuc; bao-cao; trang

      """),
  ])
  func `records lie in a kind's folder`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }

  @Test func `a folder named as a record holds one`() throws {
    let read = try ReadFolder(bytes: ["trang/a.md/index.md": Array(plain().utf8)]) { folder in
      try FileManager.default.createDirectory(
        atPath: folder("content/trang/b.md"), withIntermediateDirectories: false)
    }
    expect(
      printed(read.readingProblems + read.checkingProblems),
      prints: """
        content/trang/b.md:1:1: lỗi: đây là thư mục mà tên như một bài [folder-not-record]
          gợi ý: viết bài vào một tệp .md tên này, hoặc vào tệp index.md trong thư mục; nếu không dùng thì xoá

        """)
  }

  @Test func `links and special files are told, and links once`() throws {
    let page = plain("tệp: [b.pdf]")
    let read = try ReadFolder(bytes: ["trang/a/index.md": Array(page.utf8)]) { folder in
      let link = folder("content/trang/a/b.pdf")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hostname")
      try FileManager.default.createSymbolicLink(
        atPath: folder("content/ky-hop"), withDestinationPath: "trang")
      mkfifo(folder("content/trang/a/c.pdf"), 0o600)
    }
    expect(
      printed(read.readingProblems + read.checkingProblems),
      prints: """
        content/ky-hop:1:1: lỗi: đây là liên kết (symlink), không phải tệp thật [linked-file]
          gợi ý: chép chính tệp vào đây
        content/trang/a/b.pdf:1:1: lỗi: đây là liên kết (symlink), không phải tệp thật [linked-file]
          gợi ý: chép chính tệp vào đây
        content/trang/a/c.pdf:1:1: lỗi: đây không phải là tệp hay thư mục thường [special-file]
          gợi ý: xoá đi

        """)
  }

  @Test func `names that are no UTF-8 are told`() throws {
    let read = try ReadFolder(bytes: [:]) { folder in
      let name = folder("content/a").utf8CString.dropLast() + [CChar(bitPattern: 0xE1), 0]
      #expect(Array(name).withUnsafeBufferPointer { $0.baseAddress.map { mkdir($0, 0o700) } } == 0)
    }
    expect(
      printed(read.checkingProblems),
      prints: #"""
        content/a\xE1:1:1: lỗi: tên tệp không phải mã UTF-8 [misnamed-file]
          gợi ý: đổi tên tệp, dùng chữ không dấu

        """#)
  }

  @Test func `two files that look alike are told`() throws {
    let name = "trang/a/tờ trình.pdf"
    let files = [name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping]
    let read = try ReadFolder(bytes: ["trang/a/index.md": Array(plain().utf8)]) { folder in
      for file in files { try folder.write("%PDF-1.7", to: "content/\(file)") }
    }
    expect(
      printed(read.checkingProblems),
      prints: """
        content/\(files[0]):1:1: lỗi: có hai tệp cùng tên «tờ trình.pdf», chỉ khác mã của chữ có dấu [same-name]
          gợi ý: giữ bản mới hơn, hoặc đổi tên một tệp thành chữ không dấu

        """)
  }
}
