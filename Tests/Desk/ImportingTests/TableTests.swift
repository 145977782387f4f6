import Council
import OfficeFiles
import Testing
import Vietnamese

@testable import Importing

@Suite struct TableTests {
  @Test(arguments: [
    (1.0, false, "1900-01-01"), (59, false, "1900-02-28"), (61, false, "1900-03-01"),
    (46079, false, "2026-02-26"),
    (44617, true, "2026-02-26"), (0, true, "1904-01-01"), (46079.354_166_666_7, false, "2026-02-26T08:30"),
  ])
  func `A serial number is the day that Excel shows`(serial: Double, isFrom1904: Bool, iso: String) {
    #expect(excelDate(serial, isFrom1904: isFrom1904)?.iso == iso)
  }

  @Test(arguments: [0.0, 60, -1, 1e9, .infinity])
  func `What is no day is none`(serial: Double) {
    #expect(excelDate(serial, isFrom1904: false) == nil)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")])
  func `Columns are named as Excel names them`(index: Int, name: String) {
    #expect(columnName(index) == name)
  }

  @Test func `Columns are found by folding, also those of fields within fields`() {
    let columns = TableColumns(
      ["STT", "MÃ", "ngay tiep nhan", "Trả lời > Ngày", "Cơ quan trả lời", "Họ tên", "Lạ", "code", ""],
      of: Petition.fields, personalKeys: Petition.personalKeys)
    #expect(columns.columns.map(\.index) == [1, 2, 4, 3])
    #expect(columns.columns.map { $0.inner?.id ?? $0.field.id } == ["code", "received", "owner", "date"])
    #expect(columns.personal.map(\.title) == ["Họ tên"] && columns.unknown.map(\.title) == ["Lạ"])
    #expect(columns.doubled.map(\.index) == [7])
  }

  @Test func `A row knows which of its lines come from which column`() {
    let columns = TableColumns(
      ["Họ và tên", "Chức vụ > Vai trò", "Chức vụ > Từ", "Nghề nghiệp"], of: Deputy.fields)
    let row = Sheet.Row(number: 2, cells: ["Lý Văn Mít", "Đại biểu", "28/03/2026", "Nông dân:\ncấy lúa"])
    let record = TableRecord(row, columns)
    #expect(
      record.text == """
        ---
        họ và tên: Lý Văn Mít
        nghề nghiệp: |-
          Nông dân:
          cấy lúa
        chức vụ:
          - vai trò: Đại biểu
            từ: 28/03/2026
        ---

        """)
    #expect((1...9).map { record.column(ofLine: $0)?.index } == [nil, 0, 3, 3, 3, 1, 1, 2, nil])
  }
}
