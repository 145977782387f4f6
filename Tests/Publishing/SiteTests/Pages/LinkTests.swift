import Fixtures
import Foundation
import Testing

@testable import Site

@Suite struct LinkTests {
  @Test(arguments: [
    [:],
    ["nghi-quyet/a.md": page("tiêu đề: a\nsố: 1\nngày ban hành: 2026\ngỡ bỏ: {ngày: 2026, lý do: sai}")],
    ["nghi-quyet/a.md": page("tiêu đề: a\nsố: 1\nngày ban hành: 2026\nbản nháp: có")],
    [
      "trang/a.md": page(
        "tiêu đề: a\nđịa chỉ cũ: [x/y/z/t/u/v, b.html]", "[danh sách](/ky-hop/), [nháp](b.md), [c](c/)"),
      "trang/b.md": page("tiêu đề: b\nbản nháp: có"), "trang/c/d.md": page("tiêu đề: d\nlĩnh vực: Đất đai"),
    ],
    ["ky-hop/2026/a/b/c.md": page("tiêu đề: a\nhình thức: thường lệ\nbắt đầu: 2026\nchương trình: [b]")],
  ])
  func `every link of every page leads to a file of the site`(files: [String: String]) throws {
    #expect(try BuiltSite(ReadFolder(files), now: "20/11/2026").brokenLinks == [])
  }

  @Test func `every link of a council's whole site leads to a file of it`() throws {
    #expect(try GoldenFolder.build().brokenLinks == [])
  }
}

extension BuiltSite {
  /// Relative links, and full ones to this site, that lead to no file, or to no element of it.
  fileprivate var brokenLinks: [String] {
    files.keys.filter { $0.hasSuffix(".html") }.sorted().flatMap { path in
      self[path].matches(of: #/(?:href|src)="([^"]*)"/#).compactMap { match -> String? in
        isBroken(String(match.1), on: path) ? "\(path): \(match.1)" : nil
      }
    }
  }

  private func isBroken(_ link: String, on page: String) -> Bool {
    let base = "https://bach-minh.example.vn/"
    guard let url = URL(string: link, relativeTo: URL(string: base + page))?.absoluteURL else { return true }
    guard url.absoluteString.hasPrefix(base) else { return url.scheme == "file" }
    var path = String(url.path(percentEncoded: false).dropFirst())
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    guard files[path] != nil || archives.contains(path) else { return true }
    guard let id = url.fragment(percentEncoded: false), !id.isEmpty, !id.hasPrefix("t=") else { return false }
    return !self[path].contains("id=\"\(id)\"")
  }
}
