import Testing

@testable import Council

@Suite struct PlacesTests {
  @Test(arguments: [
    ("Gò Sen", ["Gò Sen"]), ("gò sen", ["Gò Sen"]), ("Thôn Gò Sen", ["Gò Sen"]),
    ("Nhà văn hoá thôn Bờ Đình, xã Bạch Minh", ["Bờ Đình"]), ("Nhà văn hoá tổ dân phố 5", ["5"]),
    ("Đường trục thôn Đông Hạ – thôn Gò Sen", ["Đông Hạ", "Gò Sen"]),
    ("Trụ sở xã, số 5 đường Gò Sen", []), ("Thôn Cầu Mây Thượng", ["Cầu Mây Thượng"]), ("", []),
    ("Đường thôn Cầu Mây, thôn Cầu Mây Thượng", ["Cầu Mây", "Cầu Mây Thượng"]),
  ])
  func `a text names the places that it calls so`(text: String, named: [String]) {
    #expect(
      Places(["Đông Hạ", "Bờ Đình", "Gò Sen", "5", "Cầu Mây", "Cầu Mây Thượng"]).named(by: text).sorted()
        == named.sorted())
  }
}
