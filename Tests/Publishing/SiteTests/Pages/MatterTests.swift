import Fixtures
import Testing

@testable import Site

@Suite struct MatterTests {
  private static func question(_ more: String) -> String {
    page(
      "tiêu đề: Đèn đường\nngày hỏi: 15/07/2026\nngười hỏi: Bà Trần Thị Mẫu, Tổ đại biểu số 1\nngười trả lời: UBND xã\nkỳ họp: k\n\(more)",
      "Bao giờ có đèn?")
  }

  private static func site(_ more: String, rules: String? = nil, petition: Bool = false) throws -> BuiltSite {
    var files = [
      "chat-van/q.md": question(more), "dai-bieu/m.md": page("họ và tên: Trần Thị Mẫu"),
      "ky-hop/k.md": page("tiêu đề: Kỳ họp\nhình thức: thường lệ\nbắt đầu: 15/07/2026"),
    ]
    files["thoi-han.yaml"] = rules
    if petition {
      files["kien-nghi/k.md"] = page(
        "tiêu đề: Đèn\nngày tiếp nhận: 10/04/2026\ntrạng thái: tiếp nhận\nhạn: 30/11/2026", "Đèn.")
    }
    let read = try ReadFolder(files)
    #expect(printed(read.readingProblems + read.checkingProblems) == "")
    return try BuiltSite(read, now: "20/11/2026")
  }

  @Test func `a question names who asked whom, with links to those on record`() throws {
    let site = try Self.site("hạn: 01/12/2026")
    #expect(
      facts(site["chat-van/q/index.html"]) == [
        "Ngày hỏi: 15/07/2026", "Người chất vấn: [Trần Thị Mẫu](../../dai-bieu/m/index.html)",
        "Người trả lời: UBND xã",
        "Kỳ họp: [Kỳ họp](../../ky-hop/k/index.html)", "Hạn: 01/12/2026",
      ])
    #expect(groups(site["dai-bieu/m/index.html"]) == ["Đã chất vấn: Đèn đường"])
    #expect(groups(site["ky-hop/k/index.html"]) == ["Chất vấn tại kỳ họp: Đèn đường"])
  }

  @Test(arguments: [
    ("hạn: 01/12/2026", "going", "Chưa trả lời", "status 2026-12-01 11", "Hạn trả lời", "Còn 11 ngày"),
    ("hạn: 20/11/2026", "going", "Chưa trả lời", "status 2026-11-20 0", "Hạn trả lời", "Hạn là hôm nay"),
    ("hạn: 19/11/2026", "late", "Quá hạn 1 ngày", "status 2026-11-19 -1", "Hạn trả lời", "Quá hạn 1 ngày"),
    (
      "hạn: 30/11/2026\ntrả lời: {ngày: 16/07/2026, nội dung: a}\nlời hứa: b", "going", "Đang thực hiện",
      "status 2026-11-30 10", "Hạn thực hiện lời hứa", "Còn 10 ngày"
    ),
  ])
  func `an open matter counts its days where the page says so`(
    fields: String, tone: String, word: String, counted: String, title: String, left: String
  ) throws {
    let page = try Self.site(fields)["chat-van/q/index.html"]
    let parts = counted.split(separator: " ")
    #expect(
      page.contains(
        "<p class=\"meta\"><span class=\"state \(tone)\" data-count=\"\(parts[0])\" data-due=\"\(parts[1])\" data-left=\"\(parts[2])\">\(word)</span></p>"
      ))
    let card = try #require(page.firstMatch(of: #/<ul class="list duties">(?s:.*?)<\/section>/#))
    #expect(card.0.contains("<h3>\(title)</h3>"))
    #expect(
      card.0.contains("data-count=\"duty\" data-due=\"\(parts[1])\" data-left=\"\(parts[2])\">\(left)</span>")
    )
    #expect(
      card.0.contains("Số liệu tính đến ngày <time data-as-of datetime=\"2026-11-20\">20/11/2026</time>"))
  }

  @Test(arguments: [
    ("31/07/2026", "25/07/2026", "<span class=\"state done\">Đúng hạn</span>"),
    ("31/07/2026", "01/08/2026", "<span class=\"state late\">Chậm 1 ngày</span>"),
  ])
  func `a kept promise counts nothing any more`(due: String, kept: String, state: String) throws {
    let page = try Self.site(
      "hạn: \(due)\ntrả lời: {ngày: 16/07/2026, nội dung: a}\nlời hứa: b\ntrạng thái: hoàn thành\ndiễn biến: [{ngày: \(kept), nội dung: c}]"
    )["chat-van/q/index.html"]
    #expect(page.contains(state))
    #expect(!page.contains("data-count") && !page.contains("data-as-of"))
    #expect(page.contains("<p class=\"meta\"><span class=\"state done\">Hoàn thành</span></p>"))
  }

  @Test func `a rule gives its source beside the day, and its own publication is not the answer's day`()
    throws
  {
    let rules = """
      quy định:
        - {mã: a, tên: Đăng chất vấn, căn cứ: Quy chế, loại bài: chat-van, tính từ: Ngày hỏi, số ngày: 5, phải có: Ngày đăng}
      """
    let page = try Self.site("ngày đăng: 16/07/2026", rules: rules)["chat-van/q/index.html"]
    #expect(page.contains("<h3>Đăng chất vấn</h3>"))
    #expect(page.contains("<p class=\"meta\">Căn cứ: Quy chế</p>"))
    // Nobody said by when it must be answered.
    #expect(page.contains("<p class=\"meta\"><span class=\"state going\">Chưa trả lời</span></p>"))
  }

  @Test func `questions and projects are news when something is done`() throws {
    let files = [
      "chat-van/q.md": page(
        "tiêu đề: Q\nngày hỏi: 15/07/2026\nngười hỏi: A\nngười trả lời: B\ntrả lời: {ngày: 16/09/2026, nội dung: Trả lời đây}\nlời hứa: Hứa đây",
        "Hỏi."),
      "du-an/d.md": page(
        "tiêu đề: D\ntừ: 01/02/2026\ndiễn biến: [{ngày: 01/10/2026, nội dung: a}, {ngày: 01/12/2026, nội dung: b}]"
      ),
    ]
    let feed = try BuiltSite(ReadFolder(files), now: "20/11/2026")["rss.xml"]
    #expect(
      feed.matches(of: #/<item>\n<title>(.*?)<\/title>(?s:.*?)<pubDate>(.*?) 00:00/#).map {
        "\($0.1) \($0.2)"
      } == [
        "D Thu, 01 Oct 2026", "Q Wed, 16 Sep 2026",
      ])
    #expect(feed.contains("Trả lời đây") && feed.contains("Hứa đây"))
  }

  @Test func `what is still to be done says so where it is the page's own`() throws {
    let page = try Self.site("hạn: 01/12/2026\nliên quan: kien-nghi/k", petition: true)[
      "chat-van/q/index.html"]
    #expect(page.contains("<p><strong>Hạn trả lời</strong> (bài này)</p>"))
    #expect(
      page.contains("<p><strong>Hạn trả lời</strong> <a href=\"../../kien-nghi/k/index.html\">Đèn</a></p>"))
  }

  @Test func `a story marks the page at hand and says a state once a record`() throws {
    let page = try BuiltSite(
      ReadFolder([
        "kien-nghi/k.md": page(
          "tiêu đề: Đèn\nngày tiếp nhận: 10/04/2026\ntrạng thái: đã giải quyết xong\ntrả lời: {ngày: 20/04/2026, nội dung: a}\ndự án: d",
          "Đèn."),
        "du-an/d.md": page(
          "tiêu đề: Cột đèn\ntừ: 15/04/2026\nđến: 30/11/2026\nchủ đầu tư: UBND xã\ntrạng thái: đang thực hiện"
        ),
      ]), now: "20/11/2026")["kien-nghi/k/index.html"]
    let story = try #require(page.firstMatch(of: #/<section class="card story"(?s:.*?)<\/section>/#))
    #expect(
      story.0.matches(of: #/<li( class="now")?><time [^>]*>(.*?)<\/time> (<strong>(?s:.*?))<\/li>/#).map {
        "\($0.1 == nil ? "" : "*")\($0.2) \(plain($0.3).split(separator: "\n").joined(separator: " "))"
      } == [
        "*10/04/2026 Cử tri kiến nghị Đèn (bài này)", "15/04/2026 Bắt đầu dự án Cột đèn Đang thực hiện",
        "*20/04/2026 Trả lời Đèn (bài này) Đã giải quyết xong",
      ])
    #expect(
      story.0.matches(of: #/<p class="meta">(.*?)<\/p>/#).map { plain($0.1) } == [
        "Còn 10 ngày UBND xã"
      ])
  }
}
