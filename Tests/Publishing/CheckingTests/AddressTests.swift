import Fixtures
import Testing

@Suite struct AddressTests {
  @Test func `records, old addresses and files each have an address of their own`() throws {
    try expect(checking: [
      "trang/a.md": plain("địa chỉ cũ: [tin/a/, Gioi-Thieu.html, /a/b/index.html]"), "trang/b/a.md": plain(),
      "trang/c/index.md": plain(), "trang/c/A.pdf": "", "trang/c/b.pdf": "",
      "nghi-quyet/nam-2026/1.md": resolution("1"), "lich/thang-2026-11/1.md": event(),
      "tin-tuc/thang-2026-11.md": page("tiêu đề: a\nngày đăng: 01/11/2026"),
    ])
  }

  @Test(arguments: [
    Case(
      "two records", ["trang/Giới thiệu.md": plain(), "trang/gioi-thieu/index.md": plain()],
      """
      content/trang/gioi-thieu/index.md:1:1: lỗi: địa chỉ /gioi-thieu trùng với content/trang/Giới thiệu.md [duplicate-address]
        1 | ---
          | ^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "no letters", ["trang/！.md": plain()],
      """
      content/trang/！.md:1:1: lỗi: tên tệp hoặc thư mục không có chữ cái hay chữ số nào [empty-address]
        1 | ---
          | ^
        gợi ý: đổi tên, ví dụ 33-nq-hdnd.md

      """),
    Case(
      "no letters in a folder", ["trang/--/a.md": plain()],
      """
      content/trang/--/a.md:1:1: lỗi: tên tệp hoặc thư mục không có chữ cái hay chữ số nào [empty-address]
        1 | ---
          | ^
        gợi ý: đổi tên, ví dụ 33-nq-hdnd.md

      """),
    Case(
      "a kind's folder", ["trang/ky-hop.md": plain(), "ky-hop/index.md": session()],
      """
      content/ky-hop/index.md:1:1: lỗi: địa chỉ /ky-hop đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này
      content/trang/ky-hop.md:1:1: lỗi: địa chỉ /ky-hop đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a page of the site", ["trang/Theo dõi.md": plain()],
      """
      content/trang/Theo dõi.md:1:1: lỗi: địa chỉ /theo-doi đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a year's page", ["nghi-quyet/Năm 2026.md": resolution("1")],
      """
      content/nghi-quyet/Năm 2026.md:1:1: lỗi: địa chỉ /nghi-quyet/nam-2026 đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "the second page of a year", ["nghi-quyet/Năm 2026/Trang 2.md": resolution("1")],
      """
      content/nghi-quyet/Năm 2026/Trang 2.md:1:1: lỗi: địa chỉ /nghi-quyet/nam-2026/trang-2 đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a budget year's page", ["ngan-sach/Năm 2026.md": budget("ngày quyết định: 01/07/2027")],
      """
      content/ngan-sach/Năm 2026.md:1:1: lỗi: địa chỉ /ngan-sach/nam-2026 đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a session's sheet for the door",
      ["ky-hop/a.md": session(), "ky-hop/a/in.md": session("địa điểm: B\n")],
      """
      content/ky-hop/a/in.md:1:1: lỗi: địa chỉ /ky-hop/a/in đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a month's page", ["lich/Tháng 2026-11.md": event(), "lich/thang-11.md": event("địa điểm: B\n")],
      """
      content/lich/Tháng 2026-11.md:1:1: lỗi: địa chỉ /lich/thang-2026-11 đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a record as Markdown", ["trang/a.md": plain(), "trang/b.md": plain("địa chỉ cũ: a/index.md/x")],
      """
      content/trang/b.md:3:13: lỗi: địa chỉ /a/index.md đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: a/index.md/x
          |             ^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address that is a month's, where there is no calendar",
      ["trang/a.md": plain("địa chỉ cũ: lich/thang-2031-01")],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /lich/thang-2031-01 đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: lich/thang-2031-01
          |             ^^^^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address below the calendar's file", ["trang/a.md": plain("địa chỉ cũ: lich/lich.ics/a")],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /lich/lich.ics đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: lich/lich.ics/a
          |             ^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address that is an event's file",
      ["lich/a.md": event(), "ky-hop/b.md": session("địa chỉ cũ: [lich/a/lich.ics, ky-hop/b/lich.ics]")],
      """
      content/ky-hop/b.md:5:14: lỗi: địa chỉ /lich/a/lich.ics đã có sẵn trên trang [reserved-address]
        5 | địa chỉ cũ: [lich/a/lich.ics, ky-hop/b/lich.ics]
          |              ^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này
      content/ky-hop/b.md:5:31: lỗi: địa chỉ /ky-hop/b/lich.ics đã có sẵn trên trang [reserved-address]
        5 | địa chỉ cũ: [lich/a/lich.ics, ky-hop/b/lich.ics]
          |                               ^^^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "open data",
      [
        "trang/a.md": plain("địa chỉ cũ: du-lieu/ky-hop.csv\ntệp: du-lieu/ky-hop.csv"),
        "trang/du-lieu/ky-hop.csv": "",
      ],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /du-lieu/ky-hop.csv đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: du-lieu/ky-hop.csv
          |             ^^^^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này
      content/trang/du-lieu/ky-hop.csv:1:1: lỗi: địa chỉ /du-lieu/ky-hop.csv đã có sẵn trên trang [reserved-address]
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "what language models look for", ["trang/a.md": plain("tệp: llms.txt"), "trang/llms.txt": ""],
      """
      content/trang/llms.txt:1:1: lỗi: địa chỉ /llms.txt đã có sẵn trên trang [reserved-address]
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address that is another's", ["trang/a.md": plain("địa chỉ cũ: /b/"), "trang/b.md": plain()],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /b trùng với content/trang/b.md [duplicate-address]
        3 | địa chỉ cũ: /b/
          |             ^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "an old address of two",
      ["trang/a.md": plain("địa chỉ cũ: x"), "trang/b.md": plain("địa chỉ cũ: /x/")],
      """
      content/trang/b.md:3:13: lỗi: địa chỉ /x trùng với content/trang/a.md [duplicate-address]
        3 | địa chỉ cũ: /x/
          |             ^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "an old address that is the new one", ["trang/a.md": plain("địa chỉ cũ: a/index.html")],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /a trùng với content/trang/a.md [duplicate-address]
        3 | địa chỉ cũ: a/index.html
          |             ^^^^^^^^^^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "an old address that the site needs", ["trang/a.md": plain("địa chỉ cũ: [rss.xml, ky-hop]")],
      """
      content/trang/a.md:3:14: lỗi: địa chỉ /rss.xml đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: [rss.xml, ky-hop]
          |              ^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này
      content/trang/a.md:3:23: lỗi: địa chỉ /ky-hop đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: [rss.xml, ky-hop]
          |                       ^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "no address", ["trang/a.md": plain("địa chỉ cũ: [ok, ../x, 'a?b=1']")],
      """
      content/trang/a.md:3:18: lỗi: «../x» không dùng làm địa chỉ cũ được [invalid-alias]
        3 | địa chỉ cũ: [ok, ../x, 'a?b=1']
          |                  ^^^^
        gợi ý: viết phần sau địa chỉ trang, ví dụ tin/nghi-quyet-33/
      content/trang/a.md:3:24: lỗi: «a?b=1» không dùng làm địa chỉ cũ được [invalid-alias]
        3 | địa chỉ cũ: [ok, ../x, 'a?b=1']
          |                        ^^^^^^^
        gợi ý: viết phần sau địa chỉ trang, ví dụ tin/nghi-quyet-33/

      """),
    Case(
      "files of one address", ["trang/a/index.md": plain(), "trang/a/B.pdf": "", "trang/a/b.PDF": ""],
      """
      content/trang/a/b.PDF:1:1: lỗi: địa chỉ /a/b.PDF trùng với content/trang/a/B.pdf [duplicate-address]
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "files of one address after folding",
      ["trang/a/index.md": plain(), "trang/a/tờ trình.pdf": "", "trang/a/to-trinh.pdf": ""],
      """
      content/trang/a/tờ trình.pdf:1:1: lỗi: địa chỉ /a/to-trinh.pdf trùng với content/trang/a/to-trinh.pdf [duplicate-address]
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "a file where a code lies", ["ky-hop/a/index.md": session(), "ky-hop/a/qr.png": ""],
      """
      content/ky-hop/a/qr.png:1:1: lỗi: địa chỉ /ky-hop/a/qr.png đã có sẵn trên trang [reserved-address]
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "a file that the site makes", ["trang/a.md": plain("tệp: robots.txt"), "trang/robots.txt": ""],
      """
      content/trang/robots.txt:1:1: lỗi: địa chỉ /robots.txt đã có sẵn trên trang [reserved-address]
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address that is a file's",
      ["trang/a.md": plain("địa chỉ cũ: tep/a.pdf\ntệp: tep/a.pdf"), "tep/a.pdf": ""],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /tep/a.pdf trùng với content/tep/a.pdf [duplicate-address]
        3 | địa chỉ cũ: tep/a.pdf
          |             ^^^^^^^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "an old address that differs in case only",
      ["nghi-quyet/a.md": resolution("1"), "trang/b.md": plain("địa chỉ cũ: Nghi-Quyet/A")],
      """
      content/trang/b.md:3:13: lỗi: địa chỉ /Nghi-Quyet/A trùng với content/nghi-quyet/a.md [duplicate-address]
        3 | địa chỉ cũ: Nghi-Quyet/A
          |             ^^^^^^^^^^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "two old addresses that differ in case only",
      ["trang/a.md": plain("địa chỉ cũ: Tin"), "trang/b.md": plain("địa chỉ cũ: tin")],
      """
      content/trang/b.md:3:13: lỗi: địa chỉ /tin trùng với content/trang/a.md [duplicate-address]
        3 | địa chỉ cũ: tin
          |             ^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "a page in a folder of the site", ["trang/linh-vuc/giao-thong.md": plain()],
      """
      content/trang/linh-vuc/giao-thong.md:1:1: lỗi: địa chỉ /linh-vuc/giao-thong đã có sẵn trên trang [reserved-address]
        1 | ---
          | ^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address that is a topic's", ["trang/a.md": plain("địa chỉ cũ: Linh-vuc/Dat-dai")],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /Linh-vuc/Dat-dai đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: Linh-vuc/Dat-dai
          |             ^^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address below a feed",
      ["nghi-quyet/a.md": resolution("1"), "trang/a.md": plain("địa chỉ cũ: nghi-quyet/rss.xml/cu")],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /nghi-quyet/rss.xml đã có sẵn trên trang [reserved-address]
        3 | địa chỉ cũ: nghi-quyet/rss.xml/cu
          |             ^^^^^^^^^^^^^^^^^^^^^
        gợi ý: đổi tên tệp, hoặc bỏ địa chỉ cũ này

      """),
    Case(
      "an old address below a file",
      ["trang/a.md": plain("địa chỉ cũ: tep/a.pdf/b\ntệp: tep/a.pdf"), "tep/a.pdf": ""],
      """
      content/trang/a.md:3:13: lỗi: địa chỉ /tep/a.pdf trùng với content/tep/a.pdf [duplicate-address]
        3 | địa chỉ cũ: tep/a.pdf/b
          |             ^^^^^^^^^^^
        gợi ý: đổi tên một trong hai (chữ hoa, dấu và dấu cách không phân biệt địa chỉ)

      """),
    Case(
      "a file without a letter", ["trang/a/index.md": plain(), "trang/a/！.pdf": "", "trang/a/--/b.pdf": ""],
      """
      content/trang/a/--/b.pdf:1:1: lỗi: tên tệp hoặc thư mục không có chữ cái hay chữ số nào [empty-address]
        gợi ý: đổi tên, ví dụ 33-nq-hdnd.md
      content/trang/a/！.pdf:1:1: lỗi: tên tệp hoặc thư mục không có chữ cái hay chữ số nào [empty-address]
        gợi ý: đổi tên, ví dụ 33-nq-hdnd.md

      """),
  ])
  func `an address that is not its own is told`(content: Case) throws {
    try expect(checking: content.files, prints: content.message)
  }

  @Test func `addresses are at most 500 bytes`() throws {
    let part = String(repeating: "a", count: 166)
    let folder = "\(part)/\(part)"
    try expect(checking: [
      "trang/\(folder)/\(part).md": plain(), "trang/\(folder)/\(part.dropLast(4)).pdf": "",
      "trang/b.md": plain(
        "tệp: [\(folder)/\(part.dropLast(4)).pdf]\nđịa chỉ cũ: \(folder)/\(part.dropLast())b"),
    ])
    let read = try ReadFolder(bytes: [
      "trang/\(folder)/\(part)a.md": Array(plain().utf8),
      "trang/b.md": Array(plain("địa chỉ cũ: \(folder)/\(part)b").utf8),
      "trang/\(folder)/\(part).pdf": Array("%PDF-1.7".utf8),
    ])
    let long = read.checkingProblems.filter { $0.message.id == "address-too-long" }
    #expect(long.count == 3)
  }
}
