import Testing

@testable import Inspecting

@Suite struct PDFStructureTests {
  @Test func `Keys and names say what a PDF holds`() {
    let structure = PDFStructure(
      json: Array(
        #"""
        {
          "qpdf": [
            {
              "obj:1 0 R": {
                "value": {
                  "/Author": "u:Nguy\u1ec5n V\u0103n M\u1eabu",
                  "/Contents": "u:Xem l\u1ea1i \"s\u1ed1\" n\u00e0y",
                  "/JS": "u:app.alert(1)",
                  "/Subtype": "/Text",
                  "/Title": "u:"
                }
              },
              "obj:2 0 R": {
                "value": {
                  "/EF": {
                    "/F": "12 0 R"
                  },
                  "/F": "u:luong.xlsx",
                  "/Type": "/Filespec"
                }
              },
              "obj:3 0 R": {
                "value": {
                  "/Contents": "11 0 R",
                  "/S": "/Launch",
                  "/Subtype": "/Image"
                }
              }
            }
          ]
        }
        """#.utf8))
    #expect(structure.properties.map(\.0) == [.author])
    #expect(structure.properties.map(\.1) == ["Nguyễn Văn Mẫu"])
    #expect(structure.notes == ["Xem lại \"số\" này"])
    #expect(structure.titles.isEmpty)
    #expect(structure.comments == 1)
    #expect(structure.embedded == ["luong.xlsx"])
    #expect(structure.scripts == [.javaScript, .launch])
    #expect(structure.hasPictures)
  }

  @Test func `What is read aloud in place of a picture is read`() {
    let structure = PDFStructure(
      json: Array(
        #"""
        "/ActualText": "u:HỎA TỐC",
        "/Alt": "u:TUYỆT MẬT",
        "/Alt": "u:TUYỆT MẬT"
        """#.utf8))
    #expect(structure.spoken == ["TUYỆT MẬT", "HỎA TỐC"])
  }

  @Test func `What a form offers is read, and how large the pictures of each page are`() {
    let structure = PDFStructure(
      json: Array(
        #"""
        "pages": [
          {
            "images": [],
            "pageposfrom1": 1
          },
          {
            "images": [
              {
                "height": 1754,
                "name": "/image",
                "width": 1240
              },
              {
                "height": 10,
                "width": 10
              }
            ],
            "pageposfrom1": 2
          }
        ],
        "qpdf": [
          {
            "value": {
              "/DV": "u:một",
              "/Opt": [
                "u:hai",
                [
                  "u:b",
                  "u:ba"
                ]
              ],
              "/T": "u:tên"
            }
          }
        ]
        """#.utf8))
    #expect(structure.dots == [0, 1754 * 1240 + 100])
    #expect(structure.notes == ["một", "hai", "b", "ba"])
  }

  @Test func `A text that looks like a name is none`() {
    let json = #"""
        "/Title": "u:\n\"/S\": \"/JavaScript\"",
        "/Subject": "u:/Image",
        "u:/JS": 1
      """#
    let structure = PDFStructure(json: Array(json.utf8))
    #expect(structure.scripts.isEmpty && !structure.hasPictures)
  }

  /// Of each page the text, and how many dots its pictures have.
  @Test(arguments: [
    ([(text, 0), ("TM. UBND XÃ CHỦ TỊCH (Đã ký) Nguyễn Văn Mẫu", 40_000)], false),
    ([("GIẤY MỜI Kính mời đại biểu dự họp lúc 8 giờ", 40_000)], false),
    ([(text, 10_000), ("", 0)], false),
    ([(dotted, 2_000_000)], true), ([("Trang 1/2", 40_000), ("Trang 2/2", 40_000)], true),
    ([("Ký bởi: UBND xã Bạch Minh, ngày 19/11/2026", 2_000_000)], true),
    // Within drawings.
    ([("Đến số 12", 0), ("", 0)], true),
  ])
  func `A scan is told from a paper of few words`(pages: [(String, Int)], isScan: Bool) {
    var inspection = FileInspection()
    inspection.take(pages.map { Substring($0.0) }, dots: pages.map(\.1))
    #expect(inspection.lacksText == isScan && inspection.pagesWithoutText.isEmpty)
  }

  @Test func `An appendix of dotted lines is a scan`() {
    var inspection = FileInspection()
    inspection.take(["\(text)", "\(text)", "\(dotted)"], dots: [0, 0, 2_000_000])
    #expect(inspection.pagesWithoutText == [3])
  }

  @Test(arguments: ["", "{", "\"/Author\": \"u:", "\"/Author\": \"u:\\ud800\"", "\"/EF\": {"])
  func `What is cut off does no harm`(json: String) {
    let structure = PDFStructure(json: Array(json.utf8))
    #expect(structure.properties.isEmpty)
    #expect(structure.embedded.count <= 1)
  }
}

private let text = String(repeating: "Hội đồng nhân dân quyết nghị. ", count: 10)
private let dotted = String(repeating: "..... ", count: 50) + "3"
