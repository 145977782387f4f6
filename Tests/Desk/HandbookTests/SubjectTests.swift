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

  @Test func `Every field of every kind can be explained`() {
    for kind in Kind.all {
      for field in kind.fields.fields {
        let text = Subject("\(kind.kind.folder).\(field.id)")?.text
        #expect(text?.contains(field.help.prefix(20)) == true)
      }
    }
  }
}
