import Fixtures
import Testing

@testable import Site

@Suite struct DataFileTests {
  private func site(_ files: [String: String]) throws -> BuiltSite {
    try BuiltSite(ReadFolder(files), now: "20/11/2026")
  }

  /// What follows the bracket of a JSON file's records.
  private func records(_ text: String) -> String {
    String(text[(text.firstRange(of: "\"records\":[\n")?.upperBound ?? text.startIndex)...])
  }

  private let session = page(
    """
    tiêu đề: Kỳ họp thứ hai
    hình thức: thường lệ
    bắt đầu: 15/07/2026 07:30
    ghi hình: {đường dẫn: "https://v.vn/1", mốc: [{thời điểm: "1:02:15", tiêu đề: Khai mạc}]}
    đại biểu dự: {có mặt: 2, tổng số: 3, vắng mặt: [Bà Lê Thị C]}
    chương trình:
      - {tiêu đề: Nước sạch, cơ quan trình: Uỷ ban nhân dân, tài liệu: [a.pdf, {tệp: 1/NQ-HĐND, vai trò: căn cứ}, "Báo cáo, nói miệng"], biểu quyết: {tán thành: 2}, nghị quyết: 1/NQ-HĐND}
    """)
  private let resolution = page(
    """
    tiêu đề: "=1+1"
    số ký hiệu: 1/NQ-HĐND
    ngày ban hành: 26/02/2026
    quy phạm: có
    căn cứ: [Luật số 72/2025/QH15]
    ngày hiệu lực: 03/2026
    """)

  @Test func `a session as JSON`() throws {
    let site = try site([
      "ky-hop/hai/index.md": session, "ky-hop/hai/a.pdf": "", "nghi-quyet/1.md": resolution,
      "dai-bieu/c.md": page("họ và tên: Lê Thị C"),
    ])
    #expect(
      site["du-lieu/ky-hop.json"].hasPrefix(
        #"{"title":"Kỳ họp – Hội đồng nhân dân xã Bạch Minh","description":"Kỳ họp: mọi bài đã đăng, mỗi bài một mục, kể cả bài đã gỡ (chỉ còn ngày và lý do).","made":"2026-11-20","license":{"name":"Creative Commons Ghi công 4.0 (CC BY 4.0)","url":"https://creativecommons.org/licenses/by/4.0/"},"source":"https://bach-minh.example.vn/","documentation":"https://bach-minh.example.vn/du-lieu/","records":["#
      ))
    #expect(
      records(site["du-lieu/ky-hop.json"]) == #"""
        {"id":"ky-hop/hai","url":"https://bach-minh.example.vn/ky-hop/hai/","recordKind":"session","title":"Kỳ họp thứ hai","kind":"regular","starts":"2026-07-15T07:30:00+07:00","video":{"url":"https://v.vn/1","chapters":[{"at":3735,"title":"Khai mạc"}]},"attendance":{"present":2,"total":3,"absent":[{"id":"dai-bieu/c","url":"https://bach-minh.example.vn/dai-bieu/c/","title":"Lê Thị C"}]},"agenda":[{"title":"Nước sạch","submitter":{"text":"Uỷ ban nhân dân"},"documents":[{"url":"https://bach-minh.example.vn/ky-hop/hai/a.pdf","title":"a.pdf","type":"application/pdf","size":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},{"id":"nghi-quyet/1","url":"https://bach-minh.example.vn/nghi-quyet/1/","title":"=1+1","role":"căn cứ"},{"text":"Báo cáo, nói miệng"}],"vote":{"for":2},"resolution":{"id":"nghi-quyet/1","url":"https://bach-minh.example.vn/nghi-quyet/1/","title":"=1+1"}}],"state":"held","markdown":"https://bach-minh.example.vn/ky-hop/hai/index.md"}
        ]}

        """#)
  }

  @Test func `a session as tables`() throws {
    let site = try site([
      "ky-hop/hai/index.md": session, "ky-hop/hai/a.pdf": "", "nghi-quyet/1.md": resolution,
      "dai-bieu/c.md": page("họ và tên: Lê Thị C"),
    ])
    #expect(
      site["du-lieu/ky-hop.chuong-trinh.csv"]
        == "\u{FEFF}record,item,title,submitter,submitter.id,public,documents,vote.for,vote.against,vote.abstain,result,resolution,at\r\n"
        + "ky-hop/hai,1,Nước sạch,Uỷ ban nhân dân,,,\"https://bach-minh.example.vn/ky-hop/hai/a.pdf | https://bach-minh.example.vn/nghi-quyet/1/ | Báo cáo, nói miệng\",2,,,,nghi-quyet/1,\r\n"
    )
    #expect(
      site["du-lieu/ky-hop.ghi-hinh-moc.csv"]
        == "\u{FEFF}record,item,at,title\r\nky-hop/hai,1,3735,Khai mạc\r\n")
    let lines = site["du-lieu/ky-hop.csv"].split(separator: "\r\n")
    let cells = Dictionary(
      uniqueKeysWithValues: zip(
        lines[0].split(separator: ","), lines[1].split(separator: ",", omittingEmptySubsequences: false)))
    #expect(cells["attendance.absent"] == "Lê Thị C")
    #expect(cells["attendance.absent.id"] == "dai-bieu/c")
    #expect(cells["starts"] == "2026-07-15T07:30:00+07:00")
    #expect(cells["state"] == "held")
    #expect(site.files["du-lieu/ky-hop.dinh-chinh.csv"] == nil)
  }

  @Test func `what a spreadsheet could run is shown`() throws {
    let site = try site(["nghi-quyet/1.md": resolution])
    #expect(site["du-lieu/nghi-quyet.csv"].contains(",'=1+1,"))
    #expect(site["du-lieu/nghi-quyet.json"].contains(#""title":"=1+1""#))
  }

  @Test func `steps of recommendations say of which one they are`() throws {
    let site = try site([
      "giam-sat/a.md": page(
        """
        tiêu đề: a
        hình thức: chuyên đề
        chủ thể giám sát: Ban Pháp chế
        năm: 2026
        kiến nghị sau giám sát:
          - {nội dung: một}
          - {nội dung: hai, diễn biến: [{ngày: 01/02/2026, nội dung: xong}]}
        """)
    ])
    #expect(
      site["du-lieu/giam-sat.kien-nghi-sau-giam-sat.dien-bien.csv"]
        == "\u{FEFF}record,parent,item,date,text,file\r\ngiam-sat/a,2,1,2026-02-01,xong,\r\n")
  }

  @Test func `budget lines are in đồng, exact, without shares`() throws {
    let site = try site([
      "ngan-sach/a/index.md": page(
        "tiêu đề: a\nnăm: 2026\ngiai đoạn: quyết toán\nđơn vị tính: triệu đồng\nbiểu: [{tệp: thu.csv, chiều: thu}]"
      ),
      "ngan-sach/a/thu.csv":
        "Mã,Nội dung,Dự toán,Quyết toán,So sánh (%)\n,Tổng số,\"1.234,567891\",20,50\nA,Thuế,20,,50\n",
    ])
    #expect(
      site["du-lieu/ngan-sach.dong.csv"]
        == "\u{FEFF}record,year,phase,direction,table,tableTitle,row,code,label,level,memo,column,amount\r\n"
        + "ngan-sach/a,2026,settled,revenue,1,,1,,Tổng số,0,false,Dự toán,1234567891\r\n"
        + "ngan-sach/a,2026,settled,revenue,1,,1,,Tổng số,0,false,Quyết toán,20000000\r\n"
        + "ngan-sach/a,2026,settled,revenue,1,,2,A,Thuế,1,false,Dự toán,20000000\r\n")
  }

  @Test func `a column is of dates where all its cells are days`() throws {
    let days = try site(["nghi-quyet/1.md": resolution])
    #expect(days["du-lieu/datapackage.json"].contains("\"name\": \"issued\""))
    #expect(type(of: "issued", in: days) == "\"date\"")
    #expect(type(of: "effective", in: days) == "\"string\"")
    let moments = try site([
      "ky-hop/hai/index.md": session, "ky-hop/hai/a.pdf": "", "nghi-quyet/1.md": resolution,
    ])
    #expect(type(of: "starts", in: moments) == "\"datetime\"")
  }

  /// The first such column's type, as the data package has it.
  private func type(of column: String, in site: BuiltSite) -> String? {
    let lines = site["du-lieu/datapackage.json"].split(separator: "\n")
    guard let start = lines.firstIndex(where: { $0.hasSuffix("\"name\": \"\(column)\",") }) else {
      return nil
    }
    return lines[start...].first { $0.contains("\"type\": ") }?.split(separator: ": ").last.map {
      String($0.drop { $0 == " " }.prefix { $0 != "," })
    }
  }
}
