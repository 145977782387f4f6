import Diagnostics
import Fixtures
import Foundation
import Testing

@Suite struct FileTests {
  @Test func `files that are named, linked or lie beside their record are no matter`() throws {
    try expect(checking: [
      "trang/a.md": plain("tệp: [b.pdf, tep/c.docx]", "[d](d.xlsx)"), "trang/b.pdf": "", "tep/c.docx": "",
      "trang/d.xlsx": "",
      "trang/e/index.md": plain(), "trang/e/f/g.JPEG": "", "trang/.hidden": "", "trang/~$h.docx": "",
      "trang/Thumbs.db": "", "trang/i.md~": "",
    ])
  }

  @Test(arguments: [
    Case(
      "missing", ["trang/a.md": plain("tệp: [b.pdf]")],
      """
      content/trang/a.md:3:7: lỗi: không thấy tệp «b.pdf» trong trang/ [missing-file]
        3 | tệp: [b.pdf]
          |       ^^^^^
        gợi ý: chép tệp vào thư mục đó, hoặc viết lại tên (tệp dùng chung: tep/tên-tệp)

      """),
    Case(
      "called otherwise",
      ["trang/a.md": plain("tệp:\n  - {tiêu đề: Bản ký, tệp: Tờ trình.pdf}"), "trang/to-trinh.pdf": ""],
      """
      content/trang/a.md:4:28: lỗi: không thấy tệp «Tờ trình.pdf» trong trang/ [missing-file]
        4 |   - {tiêu đề: Bản ký, tệp: Tờ trình.pdf}
          |                            ^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «to-trinh.pdf»?
      content/trang/to-trinh.pdf:1:1: cảnh báo: tệp «to-trinh.pdf» không bài nào dùng, nên không đăng [unused-file]
        gợi ý: thêm vào mục «tệp» của bài, hoặc chuyển tệp đi

      """),
    Case(
      "a slip away",
      [
        "trang/a.md": plain("tệp: [to-trinhh.PDF, to-trnh-33.pdf]"), "trang/to-trinh.docx": "",
        "trang/to-trinh-32.pdf": "",
      ],
      """
      content/trang/a.md:3:7: lỗi: không thấy tệp «to-trinhh.PDF» trong trang/ [missing-file]
        3 | tệp: [to-trinhh.PDF, to-trnh-33.pdf]
          |       ^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «to-trinh.docx»?
      content/trang/a.md:3:22: lỗi: không thấy tệp «to-trnh-33.pdf» trong trang/ [missing-file]
        3 | tệp: [to-trinhh.PDF, to-trnh-33.pdf]
          |                      ^^^^^^^^^^^^^^
        gợi ý: chép tệp vào thư mục đó, hoặc viết lại tên (tệp dùng chung: tep/tên-tệp)
      content/trang/to-trinh-32.pdf:1:1: cảnh báo: tệp «to-trinh-32.pdf» không bài nào dùng, nên không đăng [unused-file]
        gợi ý: thêm vào mục «tệp» của bài, hoặc chuyển tệp đi
      content/trang/to-trinh.docx:1:1: cảnh báo: tệp «to-trinh.docx» không bài nào dùng, nên không đăng [unused-file]
        gợi ý: thêm vào mục «tệp» của bài, hoặc chuyển tệp đi

      """),
    Case(
      "among the shared files, in a folder below, or with another case",
      [
        "trang/a/index.md": plain("tệp: [tep/QUY-CHE.PDF, phu-luc/bieu 1.XLSX]"),
        "trang/a/phu-luc/bieu-1.xlsx": "", "tep/quy-che.pdf": "",
      ],
      """
      content/tep/quy-che.pdf:1:1: cảnh báo: tệp «quy-che.pdf» không bài nào dùng, nên không đăng [unused-file]
        gợi ý: thêm vào mục «tệp» của bài, hoặc chuyển tệp đi
      content/trang/a/index.md:3:7: lỗi: không thấy tệp «tep/QUY-CHE.PDF» trong trang/a/ [missing-file]
        3 | tệp: [tep/QUY-CHE.PDF, phu-luc/bieu 1.XLSX]
          |       ^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «tep/quy-che.pdf»?
      content/trang/a/index.md:3:24: lỗi: không thấy tệp «phu-luc/bieu 1.XLSX» trong trang/a/ [missing-file]
        3 | tệp: [tep/QUY-CHE.PDF, phu-luc/bieu 1.XLSX]
          |                        ^^^^^^^^^^^^^^^^^^^
        gợi ý: có phải bạn muốn viết «phu-luc/bieu-1.xlsx»?

      """),
    Case(
      "outside", ["trang/a.md": plain("tệp: ../ky-hop/a.pdf")],
      """
      content/trang/a.md:3:6: lỗi: «../ky-hop/a.pdf» dẫn ra ngoài thư mục của bài [file-outside]
        3 | tệp: ../ky-hop/a.pdf
          |      ^^^^^^^^^^^^^^^
        gợi ý: chép tệp vào thư mục của bài, hoặc vào tep/ rồi viết tep/tên-tệp

      """),
    Case(
      "absolute", ["trang/a.md": plain("tệp: /etc/passwd.txt")],
      """
      content/trang/a.md:3:6: lỗi: «/etc/passwd.txt» dẫn ra ngoài thư mục của bài [file-outside]
        3 | tệp: /etc/passwd.txt
          |      ^^^^^^^^^^^^^^^
        gợi ý: chép tệp vào thư mục của bài, hoặc vào tep/ rồi viết tep/tên-tệp

      """),
    Case(
      "a program", ["trang/a/index.md": plain(), "trang/a/cai-dat.exe": ""],
      """
      content/trang/a/cai-dat.exe:1:1: lỗi: không đăng được tệp loại này: «cai-dat.exe» [forbidden-file-type]
        gợi ý: chuyển sang một trong các loại: pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, epub, zip, jpg, png, webp, svg, mp3, mp4, webm, vtt

      """),
    Case(
      "a page of its own", ["trang/a/index.md": plain(), "trang/a/x.html": ""],
      """
      content/trang/a/x.html:1:1: lỗi: không đăng được tệp loại này: «x.html» [forbidden-file-type]
        gợi ý: chuyển sang một trong các loại: pdf, docx, xlsx, pptx, odt, ods, odp, csv, txt, epub, zip, jpg, png, webp, svg, mp3, mp4, webm, vtt

      """),
    Case(
      "macros", ["trang/a/index.md": plain(), "trang/a/bang.XLSM": ""],
      """
      content/trang/a/bang.XLSM:1:1: lỗi: «bang.XLSM» có thể chứa macro, không đăng được [forbidden-file-type]
        gợi ý: lưu lại thành .docx, .xlsx, .pptx hoặc .pdf

      """),
    Case(
      "a drawing that is nobody's", ["trang/a.md": plain(), "trang/b.svg": ""],
      """
      content/trang/b.svg:1:1: cảnh báo: tệp «b.svg» không bài nào dùng, nên không đăng [unused-file]
        gợi ý: thêm vào mục «tệp» của bài, hoặc chuyển tệp đi

      """),
    Case(
      "nobody's", ["trang/a.md": plain(), "trang/b.pdf": ""],
      """
      content/trang/b.pdf:1:1: cảnh báo: tệp «b.pdf» không bài nào dùng, nên không đăng [unused-file]
        gợi ý: thêm vào mục «tệp» của bài, hoặc chuyển tệp đi

      """),
  ])
  func `other files are told`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }

  @Test func `a file is at most 50 MiB`() throws {
    let read = try ReadFolder(bytes: ["trang/a.md": Array(plain("tệp: [b.zip, c.zip]").utf8)]) { folder in
      for (name, size) in [("b", 50 << 20), ("c", 50 << 20 + 1)] {
        let path = folder("content/trang/\(name).zip")
        try folder.write("PK", to: "content/trang/\(name).zip")
        try FileHandle(forWritingTo: URL(filePath: path)).truncate(atOffset: UInt64(size))
      }
    }
    expect(
      printed(read.checkingProblems),
      prints: """
        content/trang/a.md:3:14: lỗi: tệp «c.zip»: tệp nặng 51 MiB, nhiều nhất là 50 MiB [file-too-large]
          3 | tệp: [b.zip, c.zip]
            |              ^^^^^
          gợi ý: nén hoặc tách tệp; bản ghi hình thì đăng ở kênh khác rồi ghi đường dẫn

        """)
  }

  private static let papers = "chương trình:\n  - {tiêu đề: Dự toán, tài liệu: [%, Tờ trình, bao-cao]}"

  @Test(arguments: [
    ("to-trinh", "to-trinh.pdf"), ("to-trinh.pfd", "to-trinh.pdf"), ("to-trnh", "to-trinh.pdf"),
  ])
  func `a paper that is almost a file's name is told`(paper: String, meant: String) throws {
    let text = session(Self.papers.replacing("%", with: paper))
    let marks = String(repeating: "^", count: paper.count)
    try expect(
      checking: ["ky-hop/a/index.md": text, "ky-hop/a/to-trinh.pdf": ""],
      prints: """
        content/ky-hop/a/index.md:6:35: lỗi: không thấy tệp «\(paper)» trong ky-hop/a/ [missing-file]
          6 |   - {tiêu đề: Dự toán, tài liệu: [\(paper), Tờ trình, bao-cao]}
            |                                   \(marks)
          gợi ý: có phải bạn muốn viết «\(meant)»?

        """)
  }

  @Test func `a supervision's plan that is almost a file's name is told`() throws {
    let text = page(
      "tiêu đề: a\nhình thức: chuyên đề\nchủ thể giám sát: b\nnăm: 2026\nkế hoạch: ke-hoach-5")
    try expect(
      checking: [
        "giam-sat/a/index.md": text, "giam-sat/a/ke-hoach-5.pdf": "", "giam-sat/a/ke-hoach-6.pdf": "",
      ],
      prints: """
        content/giam-sat/a/index.md:6:11: lỗi: không thấy tệp «ke-hoach-5» trong giam-sat/a/ [missing-file]
          6 | kế hoạch: ke-hoach-5
            |           ^^^^^^^^^^
          gợi ý: có phải bạn muốn viết «ke-hoach-5.pdf»?

        """)
  }

  @Test func `words that are no file's name are no matter`() throws {
    try expect(checking: [
      "ky-hop/a/index.md": session(Self.papers.replacing("%", with: "nq-2")), "ky-hop/a/to-trinh-1.pdf": "",
      "ky-hop/a/nq-1.pdf": "",
    ])
  }
}
