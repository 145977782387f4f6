import FlyingFox
import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  private func parsed(_ lines: String...) -> RequestHead? {
    RequestHead(lines.joined(separator: "\r\n").utf8)
  }

  @Test func `A request is its first line and its headers`() throws {
    let head = try #require(parsed("GET /a%20b?c=d HTTP/1.1", "Host: 127.0.0.1:8080", "Accept:*/*"))
    #expect(head.method == "GET" && head.target == "/a%20b?c=d" && !head.isLast)
    let request = head.request(from: nil)
    #expect(request.target.path() == "/a%20b" && request.headers[.host] == "127.0.0.1:8080")
    #expect(request.headers[HTTPHeader("accept")] == "*/*")
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", "GET / / HTTP/1.1", "GET / HTTP/2", "GET / HTTP/1.1\r\nHost",
    "GET / HTTP/1.1\r\n: a", "GET / HTTP/1.1\r\nHo st: a", "GET / HTTP/1.1\r\nHost: a\r\n b",
  ])
  func `Anything else is none`(text: String) {
    #expect(RequestHead(text.utf8) == nil)
  }

  @Test func `What is no text is none`() {
    #expect(RequestHead(Array("GET / HTTP/1.1\r\nA: ".utf8) + [0xFF]) == nil)
  }

  @Test func `A hundred headers are enough`() {
    let headers = (0..<RequestHead.mostHeaders).map { "A\($0): b" }
    #expect(RequestHead((["GET / HTTP/1.1"] + headers).joined(separator: "\r\n").utf8) != nil)
    #expect(RequestHead((["GET / HTTP/1.1", "B: c"] + headers).joined(separator: "\r\n").utf8) == nil)
  }

  @Test func `Two hosts are none that is known`() {
    #expect(parsed("GET / HTTP/1.1", "Host: a", "host: b")?.headers == [.host: "a, b"])
  }

  @Test func `After a body, and where it is wished, nothing follows`() {
    #expect(parsed("POST / HTTP/1.1", "Content-Length: 5")?.isLast == true)
    #expect(parsed("POST / HTTP/1.1", "Transfer-Encoding: chunked")?.isLast == true)
    #expect(parsed("POST / HTTP/1.1", "Content-Length: 0")?.isLast == false)
    #expect(parsed("GET / HTTP/1.0")?.isLast == true)
    #expect(parsed("GET / HTTP/1.1", "Connection: Close")?.isLast == true)
  }
}
