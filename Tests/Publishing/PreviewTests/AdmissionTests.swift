import FlyingFox
import Testing

@testable import Preview

@Suite struct AdmissionTests {
  private let alone = Admission(port: 8080, network: nil)
  private let inNetwork = Admission(port: 8080, network: ("192.168.1.5", "secret"))

  private func verdict(
    _ admission: Admission, at path: String = "/", from address: String = "127.0.0.1",
    _ headers: [HTTPHeader: String] = [.host: "127.0.0.1:8080"], method: HTTPMethod = .GET
  ) -> Admission.Verdict {
    let request = HTTPRequest(
      method: method, version: .http11, target: .init(path: path, query: ""), headers: HTTPHeaders(headers),
      body: .init(), remoteAddress: .ip4(address, port: 50000))
    return admission.verdict(on: request, path: path)
  }

  @Test(arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
  func `This machine is known by its own names`(host: String) {
    #expect(verdict(alone, [.host: host]) == .admitted)
  }

  @Test(arguments: ["a.vn", "a.vn:8080", "127.0.0.1", "127.0.0.1:80", "192.168.1.5:8080", ""])
  func `No other name leads here`(host: String) {
    #expect(verdict(alone, [.host: host]) == .refused(.forbidden, "Host"))
  }

  @Test func `Who asks by no name is refused`() {
    #expect(verdict(alone, [:]) == .refused(.forbidden, "Host"))
  }

  @Test func `Nothing but looking is done`() {
    #expect(verdict(alone, method: .POST) == .refused(.methodNotAllowed, "GET, HEAD"))
    #expect(verdict(alone, method: .HEAD) == .admitted)
  }

  @Test func `In the network the token opens, and a cookie keeps it open`() {
    let host = [HTTPHeader.host: "192.168.1.5:8080"]
    #expect(verdict(inNetwork, from: "192.168.1.9", host) == .refused(.forbidden, "QR"))
    #expect(
      verdict(inNetwork, at: "/.congkhai/vao/other", from: "192.168.1.9", host) == .refused(.forbidden, "QR"))
    #expect(verdict(inNetwork, at: "/.congkhai/vao/secret", from: "192.168.1.9", host) == .enters)
    for (cookie, verdict) in [
      ("a=b; congkhai-preview=secret", Admission.Verdict.admitted),
      ("congkhai-preview=secre", .refused(.forbidden, "QR")),
    ] {
      #expect(
        self.verdict(inNetwork, from: "192.168.1.9", host.merging([.cookie: cookie]) { $1 }) == verdict)
    }
    #expect(verdict(inNetwork) == .admitted)
  }

  @Test(arguments: [("bytes=0-0", 0..<1), ("bytes=5-", 5..<10), ("bytes=-3", 7..<10), ("bytes=8-99", 8..<10)])
  func `One part of a file can be asked for`(header: String, range: Range<Int>) {
    #expect(ByteRange.parse(header, size: 10) == range)
  }

  @Test(arguments: [
    "bytes=10-", "bytes=5-4", "bytes=0-1,3-4", "bytes=", "bytes=-", "bytes=-0", "lines=1-2", "bytes=a-b",
    "bytes=--1",
  ])
  func `Other wishes bring the whole`(header: String) {
    #expect(ByteRange.parse(header, size: 10) == nil)
  }

  @Test func `Private addresses go first`() {
    #expect(["10.0.0.1", "172.16.0.1", "172.31.9.9", "192.168.0.1"].allSatisfy(LocalNetwork.isPrivate))
    #expect(!["8.8.8.8", "172.32.0.1", "192.169.0.1", "a.b.c.d"].contains(where: LocalNetwork.isPrivate))
  }
}
