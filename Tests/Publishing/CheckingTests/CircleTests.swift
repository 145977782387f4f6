import Fixtures
import Testing

@testable import Checking

@Suite struct CircleTests {
  @Test(arguments: [
    ([], []), ([[], []], [0, 1]), ([[1], [0]], [1, 1]), ([[1], [2], [0], [0]], [2, 2, 2, 3]),
    ([[1, 1], [2], [1, 3], [3]], [0, 1, 1, 3]), ([[1, 2], [3], [3], []], [0, 1, 2, 3]),
  ])
  func `nodes that lead to each other are one component`(edges: [[Int]], expected: [Int]) {
    let found = components(of: edges)
    let same = { (numbers: [Int]) in numbers.map { number in numbers.map { $0 == number } } }
    #expect(same(found) == same(expected))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a chain of 20.000 is walked once, closed to a circle or not`() {
    let count = 20_000
    let chain = (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] }
    #expect(Set(components(of: chain)).count == count)
    #expect(Set(components(of: chain.dropLast() + [[0]])).count == 1)
  }

  @Test func `organizations one below the other are no matter`() throws {
    try expect(checking: [
      "co-quan/a.md": organization("Ban A", "thuộc: Ban B"),
      "co-quan/b.md": organization("Ban B", "thuộc: Ban C"),
      "co-quan/c.md": organization("Ban C"), "co-quan/d.md": organization("Ban D", "thuộc: Ban C"),
    ])
  }

  @Test func `organizations that are above each other are told, each at its line`() throws {
    try expect(
      checking: [
        "co-quan/a.md": organization("Ban A", "thuộc: Ban B"),
        "co-quan/b.md": organization("Ban B", "thuộc: Ban A"),
        "co-quan/c.md": organization("Ban C", "thuộc: Ban A"),
      ],
      prints: """
        content/co-quan/a.md:3:8: lỗi: «Ban B» lại thuộc chính cơ quan này, trực tiếp hay qua cơ quan khác (content/co-quan/b.md) [circle]
          3 | thuộc: Ban B
            |        ^^^^^
          gợi ý: xoá dòng «cơ quan cấp trên» ở cơ quan cao nhất
        content/co-quan/b.md:3:8: lỗi: «Ban A» lại thuộc chính cơ quan này, trực tiếp hay qua cơ quan khác (content/co-quan/a.md) [circle]
          3 | thuộc: Ban A
            |        ^^^^^
          gợi ý: xoá dòng «cơ quan cấp trên» ở cơ quan cao nhất

        """)
  }
}
