import Council
import Testing

@testable import Handbook

struct SubjectTests {
  @Test func `A problem is told with what is wrong and what is right`() throws {
    #expect(
      try #require(Subject("invalid-timecode")).text == """
        invalid-timecode

        Thời điểm trong bản ghi hình viết phút:giây hoặc giờ:phút:giây, đặt trong nháy
        kép. Nhờ đó người xem bấm là tới đúng chỗ.

        Sai:
            thời điểm: 12 phút 40

        Đúng:
            thời điểm: "12:40"

        """)
  }

  @Test(arguments: [
    "nghi-quyet", "Nghị quyết", "resolution", "nghi-quyet.so-ky-hieu", "nghi-quyet.Số ký hiệu",
    "ky-hop.agenda.vote.for",
    "site.yaml", "site", "site.yaml.nhiem-ky.tu", "thoi-han.quy-dinh.can-cu", "MISSING-FIELD",
  ])
  func `Kinds, files, fields and problems are found in any spelling`(word: String) {
    #expect(Subject(word) != nil)
  }

  @Test(arguments: [
    ("nghi-quyett", "nghi-quyet"), ("nghi-quyet.so-ky-hieuu", "nghi-quyet.so-ky-hieu"),
    ("mising-field", "missing-field"), ("sit", "site"),
  ])
  func `A slip is met with what was meant`(word: String, meant: String) {
    #expect(Subject(word) == nil)
    #expect(Subject.nearest(to: word) == meant)
  }

  @Test(arguments: [
    ("nguoi-ky.txt", "nguoi-ky.txt: Khoá người ký"), ("nguoi-ky", "congkhai explain nguoi-ky.txt"),
    ("chung-thuc.pem", "BEGIN CERTIFICATE"), ("chứng thực", "chung-thuc.pem: Chứng thực"),
    ("so-dia-chi", "so-dia-chi.csv: Sổ địa chỉ"), ("SHA256SUMS", "sha256sum -c"),
  ])
  func `Files that are no records are found by their name and its words`(word: String, text: String) {
    #expect(Subject(word)?.text.contains(text) == true)
    #expect(HandbookPage.all.contains { $0.markdown.contains("nguoi-ky.txt") })
  }

  @Test func `Fields within a field are shown below it, as clerks write them`() {
    #expect(
      Subject("kien-nghi.tra-loi")?.text.hasSuffix(
        """
        Đúng:
            trả lời:
              ngày: 26/02/2026
              số ký hiệu: …
              nội dung: …

        """) == true)
    for kind in Kind.all {
      for field in kind.fields.fields where field.type.fields != nil {
        #expect(Subject("\(kind.kind.folder).\(field.id)")?.text.contains("{") == false, "\(field.id)")
      }
    }
    #expect(Subject("tiep-xuc-cu-tri.ends")?.text.contains("kết thúc: 26/02/2026 08:00") == true)
  }

  @Test func `Every field of every kind can be explained`() {
    for kind in Kind.all {
      for field in kind.fields.fields {
        let text = Subject("\(kind.kind.folder).\(field.id)")?.text
        #expect(text?.contains(field.help.prefix(20)) == true)
      }
    }
  }

  @Test func `What may be named all the same is shown with what, why and since when`() {
    #expect(
      Subject("cho phép nêu")?.text.contains(
        """
        Đúng:
            cho phép nêu:
              - nội dung: Nguyễn Văn Mẫu
                lý do: Người ấy đồng ý bằng văn bản
                ngày: 26/02/2026

        """) == true)
  }

  @Test func `A field that every kind has is said to be one`() {
    #expect(Subject("tóm tắt")?.text.hasPrefix("Mọi loại bài > Tóm tắt\n") == true)
    #expect(Subject("tóm tắt")?.text.contains("    tóm tắt: Bàn và thông qua") == true)
    #expect(Subject("tin-tuc.tom-tat")?.text.hasSuffix("\n\nMọi loại bài đều có mục này.\n") == true)
    #expect(Subject("nghi-quyet.nguoi-ky")?.text.contains("Mọi loại bài") == false)
    #expect(Subject("site.lien-he")?.text.contains("Mọi loại bài") == false)
    let kind = Subject("chat-van")?.text
    #expect(kind?.contains("\n\nNếu có, như ở mọi loại bài:\n  tóm tắt ") == true)
    #expect(kind?.contains("\n\nNếu có:\n  tóm tắt ") == false)
    let heading = "\n## Các mục mà mọi loại bài đều có\n\n### "
    #expect(HandbookPage.all.count { $0.markdown.contains(heading) } == Kind.all.count)
  }
}
