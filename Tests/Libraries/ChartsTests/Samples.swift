import Charts

let words = ChartWords(
  amount: written, share: { "\(written($0 * 100))\u{A0}%" }, rest: "khác", empty: "Chưa có số liệu")

/// With a decimal comma and one digit behind it, if it is not 0.
func written(_ number: Double) -> String {
  guard number.magnitude < 1e15 else { return "\(number)" }
  let tenths = Int((number * 10).rounded())
  let whole = (tenths < 0 ? "−" : "") + String(tenths.magnitude / 10)
  return tenths % 10 == 0 ? whole : "\(whole),\(tenths.magnitude % 10)"
}

func amounts(_ numbers: [Double?]) -> [Amount?] {
  numbers.map { $0.map { Amount($0, written($0)) } }
}

let names = [
  "Thu", "Chi thường xuyên", "Sự nghiệp giáo dục, đào tạo và dạy nghề", "Quốc phòng, an ninh",
  "Chi hỗ trợ phát triển sản xuất từ nguồn bổ sung có mục tiêu của ngân sách cấp trên cho ngân sách cấp xã",
  "Nướcsạchvàvệsinhmôitrườngnôngthônnướcsạchvàvệsinhmôitrường", "",
]

/// Numbers that are the same on every run, from 0 to 1.
struct Dice {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func roll() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  mutating func index(_ count: Int) -> Int { min(Int(roll() * Double(count)), count - 1) }
}

/// Amounts that a council has no use for, and a chart must bear.
let wild: [Double] = [
  0, -0.0, 1, -1, 1e-9, .leastNormalMagnitude, 1e16, 9e15, 1e300, -1e300, .greatestFiniteMagnitude,
  .leastNonzeroMagnitude,
  .infinity,
  -.infinity, .nan,
]
