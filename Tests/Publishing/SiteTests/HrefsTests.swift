import Testing

@testable import Site

@Suite struct HrefsTests {
  @Test(arguments: [
    ("", ""), ("ky-hop", "../"), ("ky-hop/2026", "../../"), ("ky-hop/2026/giua-nam/in", "../../../../"),
  ])
  func `a page finds the root by as many steps as it lies deep`(address: String, root: String) {
    let hrefs = Hrefs.relative(from: address)
    #expect(hrefs.root == root)
    #expect(hrefs.page("") == root + "index.html")
    #expect(hrefs.page("a/b") == root + "a/b/index.html")
    #expect(hrefs.page("a/b", "c") == root + "a/b/index.html#c")
    #expect(hrefs.file("tep/a.pdf") == root + "tep/a.pdf")
  }

  @Test func `elsewhere pages are known by their full address`() {
    let hrefs = Hrefs.absolute("https://a.vn/hdnd/")
    #expect(hrefs.page("") == "https://a.vn/hdnd/")
    #expect(hrefs.page("a/b", "c") == "https://a.vn/hdnd/a/b/#c")
    #expect(hrefs.file("rss.xml") == "https://a.vn/hdnd/rss.xml")
  }
}
