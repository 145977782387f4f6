import Testing
import Vietnamese

@testable import Importing

// The council, the people and the papers are invented; the noise is that of real scans.

private let resolution = """
  HỘI ĐỒNG NHÂN DÂN                    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
     XÃ SƠN KHÊ                             Độc lập - Tự do - Hạnh phúc
  ---------------                          ---------------------------
   Số: 07/NQ-HĐND                        Sơn Khê, ngày 05 tháng 3 năm 2026

                                NGHỊ QUYẾT
              Về mức hỗ trợ làm đường ngõ xóm
                          trên địa bàn xã
                             ___________

                 HỘI ĐỒNG NHÂN DÂN XÃ SƠN KHÊ
                    KHOÁ I, KỲ HỌP THỨ HAI

      Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
      Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;
      Xét Tờ trình số 12/TTr-UBND ngày 20 tháng 02 năm 2026 của Uỷ ban nhân dân
  xã; báo cáo thẩm tra của Ban Kinh tế - Ngân sách,

                              QUYẾT NGHỊ:

      Điều 1. Mức hỗ trợ
      1. Xã hỗ trợ xi măng và 30 triệu đồng một ki-lô-mét đường ngõ xóm, tính theo
  chiều dài được duyệt.
      a) Đường rộng từ 2 m.
      Điều 2. Nghị quyết này có hiệu lực từ ngày 15 tháng 3 năm 2026./.

  Nơi nhận:                                        TM. HỘI ĐỒNG NHÂN DÂN
  - Như Điều 2;                                          CHỦ TỊCH
  - Thường trực Hội đồng nhân dân tỉnh
  (để báo cáo);
  - Lưu: VT.                                          Đào Thị Mận
  """

@Suite struct OfficialPaperTests {
  @Test func `A resolution in two columns yields all its parts`() {
    let paper = readPaper(resolution, form: .page)
    #expect(paper.type?.text == "nghị quyết")
    #expect(paper.abstract?.text == "Về mức hỗ trợ làm đường ngõ xóm trên địa bàn xã")
    #expect(paper.issuer?.text == "Hội đồng nhân dân xã Sơn Khê")
    #expect(paper.number?.text == "07/NQ-HĐND")
    #expect(paper.place?.text == "Sơn Khê")
    #expect(paper.issued?.date.iso == "2026-03-05")
    #expect(paper.session == "KHOÁ I, KỲ HỌP THỨ HAI")
    #expect(
      paper.bases == [
        "Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "Luật Ngân sách nhà nước số 89/2025/QH15",
      ])
    #expect(paper.signer?.text == "Đào Thị Mận")
    #expect(paper.capacity?.text == "TM. Hội đồng nhân dân - Chủ tịch")
    #expect(
      paper.recipients == ["Như Điều 2", "Thường trực Hội đồng nhân dân tỉnh (để báo cáo)", "Lưu: VT"])
    #expect(!paper.isNoisy)
  }

  @Test func `Its body keeps articles, clauses and points`() {
    #expect(
      readPaper(resolution, form: .page).body == """
        Xét Tờ trình số 12/TTr-UBND ngày 20 tháng 02 năm 2026 của Uỷ ban nhân dân xã; báo cáo thẩm tra của Ban Kinh tế - Ngân sách,

        **QUYẾT NGHỊ:**

        ## Điều 1. Mức hỗ trợ

        1. Xã hỗ trợ xi măng và 30 triệu đồng một ki-lô-mét đường ngõ xóm, tính theo chiều dài được duyệt.

        a) Đường rộng từ 2 m.

        ## Điều 2

        Nghị quyết này có hiệu lực từ ngày 15 tháng 3 năm 2026./.

        """)
  }

  @Test func `A poor scan is read by the words that every paper has, and all of it is doubted`() throws {
    let paper = readPaper(
      """
      HQI PONG NHAN DAN CONG HOA XA HQI CHU NGHIA VIET NAM

      XA SON KHE DPoc 1ap - Tw do - Hanh phic
      S6:09 /KH-TTHPND Son Khe, ngay17 thdang 4 nam 2026
      KE HOACH

      Gidm sat viéc thu gom rac nim 2026

      I. MUC DICH

      - Nam tinh hinh.
      Il. NOI DUNG

      Noi nhin: TM. THUONG TRU'C HPND
      - TT HDND tinh (dé b/c); KT. CHfJ TICH
      - UBND x3; (- .
      - Céc Ban HDND x4; oRQ CHU TICH
      - Luu: VT. Ngo Vian Mit
      """, form: .page,
      known: KnownNames(
        organizations: ["Hội đồng nhân dân xã Sơn Khê"], people: ["Ngô Văn Mít", "Đào Thị Mận"]))
    #expect(paper.isNoisy)
    #expect(
      paper.issuer
        == Found("Hội đồng nhân dân xã Sơn Khê", doubt: "bản quét đọc được «HQI PONG NHAN DAN XA SON KHE»"))
    #expect(paper.number == Found("09/KH-TTHĐND", doubt: "bản quét đọc được «S6:09 /KH-TTHPND»"))
    #expect(paper.issued?.date.iso == "2026-04-17")
    #expect(paper.place?.text == "Sơn Khê")
    #expect(paper.capacity?.text == "TM. Thường trực HĐND - KT. Chủ tịch - Phó Chủ tịch")
    #expect(paper.signer == Found("Ngô Văn Mít", doubt: "bản quét đọc được «Ngo Vian Mit»"))
    #expect(paper.recipients.count == 4)
    #expect(paper.body.contains("## II. NOI DUNG"))
    #expect([paper.abstract?.doubt, paper.issued?.doubt, paper.capacity?.doubt].allSatisfy { $0 != nil })
  }

  @Test func `What a paper leaves open stays open`() {
    let paper = readPaper(
      """
      Số:    /KH-HĐND
      Sơn Khê, ngày    tháng 7 năm 2026
      KẾ HOẠCH
      Tiếp xúc cử tri

      Nội dung.
      """, form: .page)
    #expect(paper.number == nil && paper.openNumber == "/KH-HĐND")
    #expect(
      paper.issued == FoundDate(date: try! WrittenDate(year: 2026, month: 7), doubt: "văn bản để trống ngày"))
    #expect(paper.signer == nil && paper.capacity == nil && paper.issuer == nil && paper.recipients.isEmpty)
  }

  @Test func `An official letter says what it is about below its number`() {
    let paper = readPaper(
      """
      HỘI ĐỒNG NHÂN DÂN            C Ộ N G  H O À  X Ã  H Ộ I  C H Ủ  N G H Ĩ A  V I Ệ T  N A M
          XÃ SƠN KHÊ                       Độc lập - Tự do - Hạnh phúc

       Số: 38/HĐND-VP                    Sơn Khê, ngày 09 tháng 10 năm 2026
      V/v đôn đốc trả lời
       kiến nghị của cử tri

                Kính gửi: Uỷ ban nhân dân xã Sơn Khê.
      Đề nghị trả lời đúng hạn./.
      """, form: .page)
    #expect(paper.type?.text == "công văn")
    #expect(paper.abstract?.text == "đôn đốc trả lời kiến nghị của cử tri")
    #expect(paper.number?.text == "38/HĐND-VP")
    #expect(paper.issuer?.text == "Hội đồng nhân dân xã Sơn Khê")
    #expect(paper.body.hasPrefix("Kính gửi: Uỷ ban nhân dân xã Sơn Khê."))
  }

  @Test(arguments: [
    ("Số: 33/NQ-HĐND", "33/NQ-HĐND"), ("Số: 08/2026/NQ-HĐND", "08/2026/NQ-HĐND"),
    ("So: 5 /QD-UBND", "5/QĐ-UBND"),
    ("S6:02 /KH-TTHPND", "02/KH-TTHĐND"), ("Sb: 33 /KH-HPND", "33/KH-HĐND"),
    ("Số: 12/BC-BKTNS", "12/BC-BKTNS"),
  ]) func `A number is read in spite of slips`(line: String, number: String) {
    #expect(readPaper("\(line)\nKẾ HOẠCH\nCông tác năm\n", form: .page).number?.text == number)
  }

  @Test func `Numbers and dates of other papers are not taken for its own`() {
    let paper = readPaper(
      """
      Thực hiện Nghị quyết số 03/NQ-CP có hiệu lực từ ngày 01 tháng 7 năm 2026
      Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Uỷ ban nhân dân xã.
      """, form: .page)
    #expect(paper.number == nil && paper.issued == nil && paper.place == nil)
  }

  @Test func `Another commune's name, one letter away, stays that commune's`() {
    let paper = readPaper(
      "HỘI ĐỒNG NHÂN DÂN\nXÃ SƠN KHE\nSố: 1/TB-HĐND\nTHÔNG BÁO\nLịch họp\n", form: .page,
      known: KnownNames(organizations: ["Hội đồng nhân dân xã Sơn Kha"]))
    #expect(paper.issuer?.text == "Hội đồng nhân dân xã Sơn Khe")
  }

  @Test func `Markdown out of Word keeps lists and tables and gets headings`() {
    let paper = readPaper(
      #"""
      **HỘI ĐỒNG NHÂN DÂN**

      **XÃ SƠN KHÊ**

      Số: 21/BC-HĐND

      **CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM**

      **Độc lập - Tự do - Hạnh phúc**

      *Sơn Khê, ngày 01 tháng 12 năm 2026*

      **BÁO CÁO**

      **Kết quả giám sát thu gom rác**

      *Căn cứ Nghị quyết số 02/NQ-HĐND;*

      **Chương I**

      **TÌNH HÌNH**

      **Điều 1. Số liệu**

      | Thôn | Số hộ |
      |------|-------|
      | A    | 12    |

      1\. Nhận xét *quan trọng* về số liệu.

      \- Ý thứ nhất;

      \- Ý thứ hai.

      *Nơi nhận:*

      \- Lưu: VT.

      **KT. CHỦ TỊCH**

      **PHÓ CHỦ TỊCH**

      **Ngô Văn Mít**
      """#, form: .markdown)
    #expect(paper.number?.text == "21/BC-HĐND")
    #expect(paper.issuer?.text == "Hội đồng nhân dân xã Sơn Khê")
    #expect(paper.capacity?.text == "KT. Chủ tịch - Phó Chủ tịch")
    #expect(paper.signer?.text == "Ngô Văn Mít")
    #expect(paper.recipients == ["Lưu: VT"])
    #expect(
      paper.body == """
        ## Chương I. TÌNH HÌNH

        ### Điều 1. Số liệu

        | Thôn | Số hộ |
        |------|-------|
        | A    | 12    |

        1. Nhận xét *quan trọng* về số liệu.

        - Ý thứ nhất;
        - Ý thứ hai.

        """)
  }

  @Test(arguments: [
    "", " ", "\n\n", "Không phải văn bản nào cả.", "KẾ HOẠCH", "Nơi nhận:", "Số: /", "| a |\n|",
  ])
  func `What is no official document yields no field that it does not have`(text: String) {
    for form in [PaperForm.page, .markdown] {
      let paper = readPaper(text, form: form)
      #expect(paper.number == nil && paper.issued == nil && paper.signer == nil && paper.issuer == nil)
    }
  }
}
