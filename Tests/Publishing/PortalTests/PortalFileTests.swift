import Diagnostics
import Testing

@testable import Portal

@Suite struct PortalFileTests {
  private static let head = "tên cổng: Các hội đồng tỉnh Mẫu\nđịa chỉ trang: https://mau.example.vn/\n"

  private func ids(_ text: String) -> [String] {
    PortalFile.read(Array(text.utf8), shown: "portal.yaml").problems.map {
      "\($0.message.id) \($0.place.position.line)"
    }
  }

  @Test func `a portal is read`() throws {
    let text =
      Self.head
      + "nguồn:\n  - {tên: Xã A, địa chỉ: \"https://a.example.vn/\"}\n  - {tên: Xã B, thư mục: b/output}\n"
    let file = try #require(PortalFile.read(Array(text.utf8), shown: "portal.yaml").file)
    #expect(ids(text).isEmpty)
    #expect(file.settings.sources.map(\.name) == ["Xã A", "Xã B"])
    #expect(file.settings.asOwner.name == "Các hội đồng tỉnh Mẫu")
  }

  @Test(arguments: [
    ("nguồn: []\n", ["no-sources 1"]),
    ("nguồn:\n  - {tên: Xã A}\n", ["source-without-place 4"]),
    ("nguồn:\n  - {tên: Xã A, địa chỉ: \"http://a.example.vn/\"}\n", ["insecure-source 4"]),
    ("nguồn:\n  - {tên: Xã A, địa chỉ: \"https://a:b@a.example.vn/\"}\n", ["source-address 4"]),
    ("nguồn:\n  - {tên: Xã A, địa chỉ: \"https://a.example.vn/?a\"}\n", ["source-address 4"]),
    ("nguồn:\n  - {tên: \"…\", thư mục: a}\n", ["source-name 4"]),
    (
      "nguồn:\n  - {tên: Xã A, thư mục: a}\n  - {tên: Hội đồng nhân dân xã A, thư mục: b}\n",
      ["duplicate-source 5"]
    ),
    ("nguồn:\n  - {tên: Xã A, địa chỉ: \"file:///etc/passwd\"}\n", ["invalid-address 4"]),
    (
      "nguồn:\n  - {tên: Xã A, thư mục: a}\n  - {tên: xã a, thư mục: b}\n", ["duplicate-source 5"]
    ),
  ]) func `what is wrong with the sources stands at its line`(text: String, expected: [String]) {
    #expect(ids(Self.head + text) == expected)
  }
}
