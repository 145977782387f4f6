import Fixtures
import Testing

@Suite struct AmountTests {
  @Test func `a total that no project costs lacks its unit`() throws {
    let files = ["du-an/a.md": page("tiêu đề: a\ntổng mức: 3.000")]
    #expect(
      printed(try ReadFolder(files).checkingProblems) == """
        content/du-an/a.md:3:11: cảnh báo: tổng mức của dự án chỉ là 3.000\u{A0}đồng [missing-unit]
          3 | tổng mức: 3.000
            |           ^^^^^
          gợi ý: thêm dòng «đơn vị tính: triệu đồng» (hoặc nghìn đồng, tỷ đồng)

        """)
  }

  @Test(arguments: ["tổng mức: 3.000\nđơn vị tính: triệu đồng", "tổng mức: 3.000.000.000", "giải ngân: 0"])
  func `an amount with its unit, or whole in đồng, is as it was meant`(fields: String) throws {
    #expect(printed(try ReadFolder(["du-an/a.md": page("tiêu đề: a\n" + fields)]).checkingProblems) == "")
  }
}
