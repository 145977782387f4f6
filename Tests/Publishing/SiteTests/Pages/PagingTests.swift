import Fixtures
import Testing

@testable import Site

@Suite struct PagingTests {
  @Test(arguments: [(1, 1), (50, 1), (51, 2), (100, 2), (101, 3)])
  func `a year's records are shown fifty a page, each once`(count: Int, pages: Int) throws {
    let site = try site(count)
    let paths = (1...pages).map {
      $0 == 1 ? "nghi-quyet/nam-2026/index.html" : "nghi-quyet/nam-2026/trang-\($0)/index.html"
    }
    #expect(site.files.keys.filter { $0.hasPrefix("nghi-quyet/nam-2026/") }.sorted() == paths)
    #expect(paths.flatMap { links(in: site[$0]) }.count == count)
    #expect(Set(paths.flatMap { links(in: site[$0]) }).count == count)
    #expect(paths.map { links(in: site[$0]).count }.max() == min(count, 50))
  }

  @Test func `the kind's list shows the newest fifty, and the way to each year`() throws {
    let list = try site(51)["nghi-quyet/index.html"]
    #expect(links(in: list).count == 50)
    #expect(
      list.contains("href=\"../nghi-quyet/nam-2026/index.html\" data-loc=\"nam:2026\">2026 <small>51</small>")
    )
    #expect(!list.contains("class=\"pager\""))
  }

  @Test func `pages lead to the ones before and after`() throws {
    let site = try site(101)
    #expect(!site["nghi-quyet/nam-2026/index.html"].contains("rel=\"prev\""))
    #expect(
      site["nghi-quyet/nam-2026/index.html"].contains(
        "href=\"../../nghi-quyet/nam-2026/trang-2/index.html\" rel=\"next\""))
    let second = site["nghi-quyet/nam-2026/trang-2/index.html"]
    #expect(second.contains("href=\"../../../nghi-quyet/nam-2026/index.html\" rel=\"prev\""))
    #expect(second.contains("href=\"../../../nghi-quyet/nam-2026/trang-3/index.html\" rel=\"next\""))
    #expect(second.contains("aria-current=\"page\">2</a>"))
    #expect(!site["nghi-quyet/nam-2026/trang-3/index.html"].contains("rel=\"next\""))
  }

  private func site(_ count: Int) throws -> BuiltSite {
    let files = (1...count).map {
      ("nghi-quyet/n-\($0).md", page("tiêu đề: n\nsố: \($0)\nngày ban hành: 2026"))
    }
    return try BuiltSite(ReadFolder(Dictionary(uniqueKeysWithValues: files)), now: "20/11/2026")
  }

  /// The records to which a list leads.
  private func links(in page: String) -> [String] {
    page.matches(of: #/nghi-quyet\/(n-\d+)\/index\.html/#).map { String($0.1) }
  }
}
