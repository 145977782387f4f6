import Foundation
import ICalendar
import Testing

@Suite struct EventCalendarTests {
  @Test func `a calendar in full`() throws {
    let calendar = try EventCalendar(
      productIdentifier: "-//hdnd.example//congkhai//VI", name: "Lịch họp", refreshHours: 12,
      events: [
        Event(
          uid: "ky-hop-5@hdnd.example", stamp: moment("2026-02-01 01:30"),
          lastModified: moment("2026-02-02 00:00"), sequence: 2,
          span: .moments(
            from: moment("2026-02-26 08:00"), to: moment("2026-02-26 17:00"), in: zone("Asia/Ho_Chi_Minh")),
          summary: "Kỳ họp thứ 5", description: "Xem xét:\n1. Ngân sách; đất đai",
          location: "Hội trường, tầng 2",
          url: "https://hdnd.example/ky-hop/5/", status: .confirmed, categories: ["Kỳ họp", "Thường lệ"]),
        Event(
          uid: "tiep-xuc@hdnd.example", stamp: moment("2026-02-01 01:30"),
          span: .days(from: day("2026-02-27"), through: day("2026-02-28")), summary: "Tiếp xúc cử tri",
          status: .cancelled),
      ])
    let text = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//hdnd.example//congkhai//VI
      METHOD:PUBLISH
      NAME:Lịch họp
      X-WR-CALNAME:Lịch họp
      REFRESH-INTERVAL;VALUE=DURATION:PT12H
      BEGIN:VTIMEZONE
      TZID:Asia/Ho_Chi_Minh
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0700
      TZOFFSETTO:+0700
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      UID:ky-hop-5@hdnd.example
      DTSTAMP:20260201T013000Z
      DTSTART;TZID=Asia/Ho_Chi_Minh:20260226T080000
      DTEND;TZID=Asia/Ho_Chi_Minh:20260226T170000
      SEQUENCE:2
      LAST-MODIFIED:20260202T000000Z
      STATUS:CONFIRMED
      SUMMARY:Kỳ họp thứ 5
      DESCRIPTION:Xem xét:\\n1. Ngân sách\\; đất đai
      LOCATION:Hội trường\\, tầng 2
      URL:https://hdnd.example/ky-hop/5/
      CATEGORIES:Kỳ họp,Thường lệ
      END:VEVENT
      BEGIN:VEVENT
      UID:tiep-xuc@hdnd.example
      DTSTAMP:20260201T013000Z
      DTSTART;VALUE=DATE:20260227
      DTEND;VALUE=DATE:20260301
      SEQUENCE:0
      STATUS:CANCELLED
      SUMMARY:Tiếp xúc cử tri
      END:VEVENT
      END:VCALENDAR

      """
    #expect(String(decoding: calendar.bytes, as: UTF8.self) == text.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [nil, 0, -1])
  func `what is not given is left out`(refreshHours: Int?) {
    let calendar = EventCalendar(productIdentifier: "-//a//b//VI", refreshHours: refreshHours, events: [])
    #expect(
      String(decoding: calendar.bytes, as: UTF8.self)
        == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//VI\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n")
  }
}
