import Council
import Diagnostics
import Testing

@testable import Formatting

/// What becomes of a resolution's front matter.
private func tidied(_ fields: String, body: String = "\nNội dung.\n") -> String {
  let before = "---\n\(fields)\n---\n\(body)"
  return switch TidyFile(Array(before.utf8), name: "a.md", as: Resolution.fields) {
  case .unchanged: before
  case .tidied(let bytes): String(decoding: bytes, as: UTF8.self)
  case .refused(let problems): problems.map(\.message.id).joined(separator: " ")
  }
}

struct TidyFileTests {
  @Test func `Fields stand in the order of their declaration, under their labels`() {
    #expect(
      tidied(
        """
        NGAY_BAN_HANH:   26/2/2026
        number:  33/NQ-HĐND
        Trích yếu: "Về: phí"
        """) == """
          ---
          tiêu đề: "Về: phí"
          số ký hiệu: 33/NQ-HĐND
          ngày ban hành: 26/2/2026
          ---

          Nội dung.

          """)
  }

  @Test func `Comments stay with the line below them or the line that they end`() {
    #expect(
      tidied(
        """
        # hỏi lại anh Tư
        số: 33/NQ-HĐND  # theo sổ
        tiêu đề: Phí
        # cuối
        """) == """
          ---
          tiêu đề: Phí
          # hỏi lại anh Tư
          số ký hiệu: 33/NQ-HĐND  # theo sổ
          # cuối
          ---

          Nội dung.

          """)
  }

  @Test func `Fields within fields go two spaces in, in their own order`() {
    #expect(
      tidied(
        """
        tiêu đề: Phí
        tệp:
        - vai trò: phụ lục
          # bản ký
          tệp: a.pdf
        -
            tệp: b.pdf
        người ký:
              chức vụ: TM.
              họ và tên: Trần Thị Bình
        biểu quyết: {against: 1, TAN THANH: 27}
        """) == """
          ---
          tiêu đề: Phí
          tệp:
            # bản ký
            - tệp: a.pdf
              vai trò: phụ lục
            - tệp: b.pdf
          người ký:
            họ và tên: Trần Thị Bình
            chức vụ: TM.
          biểu quyết: {không tán thành: 1, tán thành: 27}
          ---

          Nội dung.

          """)
  }

  @Test func `Values over several lines keep their lines`() {
    #expect(
      tidied(
        """
        số: 33/NQ-HĐND
        nói dễ hiểu: |
            Một.

              # hai
            Ba.

        tóm tắt: "một
          # hai
          ba"
        tiêu đề: Nghị quyết
          về phí
        """) == """
          ---
          tiêu đề: Nghị quyết
            về phí

          tóm tắt: "một
            # hai
            ba"
          nói dễ hiểu: |
              Một.

                # hai
              Ba.
          số ký hiệu: 33/NQ-HĐND
          ---

          Nội dung.

          """)
  }

  @Test func `A key that is no field stays behind the field that it followed`() {
    #expect(
      tidied("người ký:\nhọ và tên: A\nchức vụ: B\ntiêu đề: Phí")
        == "---\ntiêu đề: Phí\nngười ký:\nhọ và tên: A\nchức vụ: B\n---\n\nNội dung.\n")
  }

  @Test(arguments: [
    ("tiêu đề: [một", "yaml-open-bracket"), ("tiêu đề: Phí\n\tsố: 3", "yaml-tab"),
    ("tiêu đề: Phí\ntiêu đề: Phí", "duplicate-field"),
  ])
  func `A file with errors of syntax is left alone`(fields: String, id: String) {
    #expect(tidied(fields) == id)
  }

  @Test func `A field under two names is left as it is`() {
    let fields = "title: Một\ntiêu đề: Hai\nsố: 33/NQ-HĐND"
    #expect(tidied(fields).contains("title: Một\ntiêu đề: Hai\n"))
  }

  @Test func `Everything but the fields keeps its bytes, line ends and mark`() {
    let before = "\u{FEFF}--- \r\nsố: 3\r\ntiêu đề: Phí\r\n---\t\r\nNo\u{302}\u{323}i dung  \nÐông\r"
    guard case .tidied(let bytes) = TidyFile(Array(before.utf8), name: "a.md", as: Resolution.fields) else {
      Issue.record("It should be tidied.")
      return
    }
    #expect(
      bytes
        == Array(
          "\u{FEFF}--- \r\ntiêu đề: Phí\r\nsố ký hiệu: 3\r\n---\t\r\nNo\u{302}\u{323}i dung  \nÐông\r".utf8))
  }
}
