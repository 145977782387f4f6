import Fixtures
import Testing

@testable import Site

/// What a calendar program reads of one record.
@Suite struct CalendarEventTests {
  @Test func `a session, with what is public of its agenda`() throws {
    let file = try calendar(
      of: "ky-hop/a.md",
      """
      tiêu đề: Kỳ họp thứ ba
      hình thức: thường lệ
      bắt đầu: 07:30 08/12/2026
      kết thúc: 16:30 09/12/2026
      địa điểm: Hội trường, tầng 2
      trạng thái: dự kiến
      ngày đăng: 08:15 06/11/2026
      lĩnh vực: [Đất đai]
      chương trình:
        - Dự toán; danh mục
        - {tiêu đề: Công tác nhân sự, công khai: không}
      """)
    expect(
      file,
      prints: """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//bach-minh.example.vn//congkhai//VI
        METHOD:PUBLISH
        BEGIN:VTIMEZONE
        TZID:Asia/Ho_Chi_Minh
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0700
        TZOFFSETTO:+0700
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:ky-hop/a@bach-minh.example.vn
        DTSTAMP:20261106T011500Z
        DTSTART;TZID=Asia/Ho_Chi_Minh:20261208T073000
        DTEND;TZID=Asia/Ho_Chi_Minh:20261209T163000
        SEQUENCE:0
        STATUS:TENTATIVE
        SUMMARY:Kỳ họp thứ ba
        DESCRIPTION:Kỳ họp thường lệ\\nChương trình:\\n1. Dự toán\\; danh mục\\n2. Nội dung không công khai\\nhttps://bach-minh.example.vn/ky-hop/a/
        LOCATION:Hội trường\\, tầng 2
        URL:https://bach-minh.example.vn/ky-hop/a/
        CATEGORIES:Kỳ họp,Đất đai
        END:VEVENT
        END:VCALENDAR

        """)
  }

  @Test func `a meeting that was moved: the correction raises its sequence and is read`() throws {
    let file = try calendar(
      of: "tiep-xuc-cu-tri/a.md",
      """
      tiêu đề: Gặp cử tri
      bắt đầu: 14:00 26/11/2026
      hình thức: trực tuyến
      đường dẫn: https://hop.example.vn/a
      ngày đăng: 10/11/2026
      đính chính: [{ngày: 19/11/2026, nội dung: "Dời từ 8 giờ sang 14 giờ."}]
      """)
    expect(
      event(in: file),
      prints: """
        UID:tiep-xuc-cu-tri/a@bach-minh.example.vn
        DTSTAMP:20261118T170000Z
        DTSTART;TZID=Asia/Ho_Chi_Minh:20261126T140000
        SEQUENCE:2
        STATUS:CONFIRMED
        SUMMARY:Gặp cử tri
        DESCRIPTION:Tiếp xúc cử tri (trực tuyến)\\nĐường dẫn: https://hop.example.vn/a\\nĐính chính 19/11/2026: Dời từ 8 giờ sang 14 giờ.\\nhttps://bach-minh.example.vn/tiep-xuc-cu-tri/a/
        URL:https://bach-minh.example.vn/tiep-xuc-cu-tri/a/
        CATEGORIES:Tiếp xúc cử tri
        """)
  }

  @Test(arguments: [("huỷ", "Huỷ"), ("hoãn", "Hoãn")])
  func `what is called off is cancelled, also for readers that show it like the rest`(
    state: String, word: String
  ) throws {
    let file = try calendar(
      of: "lich/a.md",
      """
      tiêu đề: Khảo sát
      bắt đầu: 08:00 30/11/2026
      cơ quan chủ trì: Ban Kinh tế
      trạng thái: \(state)
      """)
    expect(
      event(in: file),
      prints: """
        UID:lich/a@bach-minh.example.vn
        DTSTAMP:20261130T010000Z
        DTSTART;TZID=Asia/Ho_Chi_Minh:20261130T080000
        SEQUENCE:1
        STATUS:CANCELLED
        SUMMARY:\(word): Khảo sát
        DESCRIPTION:Lịch công tác\\nCơ quan chủ trì: Ban Kinh tế\\nhttps://bach-minh.example.vn/lich/a/
        URL:https://bach-minh.example.vn/lich/a/
        CATEGORIES:Lịch công tác
        """)
  }

  @Test func `an organizer is called by the name of its record`() throws {
    let context = try context(of: [
      "lich/a.md": page("tiêu đề: a\nbắt đầu: 30/11/2026\ncơ quan chủ trì: co-quan/ban-kinh-te"),
      "co-quan/ban-kinh-te.md": page("tên: Ban Kinh tế - Ngân sách"),
    ])
    let event = try #require(context.occasions.all.first.flatMap { context.calendarEvent(of: $0) })
    #expect(event.description?.contains("\nCơ quan chủ trì: Ban Kinh tế - Ngân sách\n") == true)
  }

  @Test func `days without a time are whole days`() throws {
    let file = try calendar(
      of: "lich/a.md", "tiêu đề: Khảo sát\nbắt đầu: 30/11/2026\nkết thúc: 01/12/2026\nngày đăng: 12/11/2026")
    expect(
      file,
      prints: """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//bach-minh.example.vn//congkhai//VI
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:lich/a@bach-minh.example.vn
        DTSTAMP:20261111T170000Z
        DTSTART;VALUE=DATE:20261130
        DTEND;VALUE=DATE:20261202
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Khảo sát
        DESCRIPTION:Lịch công tác\\nhttps://bach-minh.example.vn/lich/a/
        URL:https://bach-minh.example.vn/lich/a/
        CATEGORIES:Lịch công tác
        END:VEVENT
        END:VCALENDAR

        """)
  }

  @Test(
    arguments: [
      // An end without a time is the end of its day, unless that is the first day.
      ("08:00 30/11/2026", "01/12/2026", ["20261130T080000", "20261202T000000"]),
      ("08:00 30/11/2026", "30/11/2026", ["20261130T080000"]),
      ("08:00 30/11/2026", "12/2026", ["20261130T080000"]),
      ("30/11/2026", "12/2026", ["20261130", "20261201"]),
      ("30/11/2026", "11:00 30/11/2026", ["20261130", "20261201"]),
    ] as [(String, String, [String])])
  func `an end is of the same kind as the start`(starts: String, ends: String, expected: [String]) throws {
    let file = try calendar(of: "lich/a.md", "tiêu đề: a\nbắt đầu: \(starts)\nkết thúc: \(ends)")
    let lines = event(in: file).split(separator: "\n").filter {
      $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND")
    }
    #expect(lines.compactMap { $0.split(separator: ":").last.map(String.init) } == expected)
  }

  @Test func `councils that share a host share no event`() throws {
    let record = ["lich/a.md": page("tiêu đề: a\nbắt đầu: 2026-11-30")]
    let uids = try [
      "https://tinh.example.vn/xa-a/", "https://Tinh.example.vn:8080/xa-b", "https://tinh.example.vn",
    ]
    .map { baseURL -> String? in
      let context = try context(of: record, baseURL: baseURL)
      return context.occasions.all.first.flatMap { context.calendarEvent(of: $0)?.uid }
    }
    #expect(uids == ["xa-a/lich/a@tinh.example.vn", "xa-b/lich/a@tinh.example.vn", "lich/a@tinh.example.vn"])
  }

  @Test func `a new day after a calling off goes beyond it`() throws {
    let sequence = { (fields: String) -> Int? in
      let context = try context(of: ["lich/a.md": page("tiêu đề: a\nbắt đầu: 30/11/2026\n\(fields)")])
      return context.occasions.all.first.flatMap { context.calendarEvent(of: $0)?.sequence }
    }
    let correction = "đính chính: [{ngày: 19/11/2026, nội dung: Họp lại.}]"
    let sequences = try ["", "trạng thái: hoãn", correction, "\(correction)\ntrạng thái: huỷ"].map(sequence)
    #expect(sequences == [0, 1, 2, 3])
  }

  /// The record's own file with its lines put together again.
  private func calendar(of path: String, _ fields: String) throws -> String {
    let site = try BuiltSite(ReadFolder([path: page(fields)]), now: "20/11/2026")
    return site[path.replacing(".md", with: "/lich.ics")].replacing("\r\n ", with: "")
      .replacing("\r\n", with: "\n")
  }

  /// What stands between the first lines and the last ones of a file of one event.
  private func event(in file: String) -> String {
    let lines = file.split(separator: "\n")
    return lines.drop { $0 != "BEGIN:VEVENT" }.dropFirst().prefix { $0 != "END:VEVENT" }.joined(
      separator: "\n")
  }
}
