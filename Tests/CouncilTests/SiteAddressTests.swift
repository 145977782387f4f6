import Testing

@testable import Council

@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("KN-2026-014", "tra-cuu/kn-2026-014"), ("kn 2026 014", "tra-cuu/kn-2026-014"),
    ("KN2026014", "tra-cuu/kn-2026014"), ("12Đ/3", "tra-cuu/12-d-3"), ("…", nil),
    (String(repeating: "a", count: 101), nil),
  ])
  func `a code can be said on the phone`(code: String, address: String?) {
    #expect(SiteAddresses.lookup(code: code) == address)
  }
}
