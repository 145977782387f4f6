import Testing

@testable import Council

@Suite struct RuleTests {
  @Test(arguments: [
    ("kien-nghi", "Hạn", "Trả lời > Ngày đăng"), ("Kiến nghị cử tri", "due", "answer>published"),
    ("petition", "Ngày tiếp nhận", "tra-loi > ngay"), ("ngan-sach", "Kỳ họp > Bắt đầu", "Ngày đăng"),
    ("ngan-sach", "Hết thời gian thực hiện", "Ngày đăng"), ("nghi-quyet", "Ngày ký", "Niêm yết > Từ"),
  ])
  func `a rule's words mean fields by label or id`(kind: String, trigger: String, done: String) throws {
    _ = try CompiledRule(rule(kind: kind, trigger: trigger, done: done))
  }

  @Test(arguments: [
    ("nghi quyet hdnd", "Ngày ban hành", "Ngày đăng", [], "unknownKind"),
    ("nghi-quyet", "Trích yếu", "Ngày đăng", [], "noDate trigger"),
    ("nghi-quyet", "Kỳ họp", "Ngày đăng", [], "noDate trigger"),
    ("nghi-quyet", "Kỳ họp > Tiêu đề", "Ngày đăng", [], "noDate trigger"),
    ("nghi-quyet", "Hết thời gian thực hiện", "Ngày đăng", [], "noDate trigger"),
    ("kien-nghi", "Hạn", "Trả lời > Nội dung", [], "noDate done"),
    ("kien-nghi", "Hạn", "Trả lời", [], "noDate done"),
    ("kien-nghi", "Hạn", "Diễn biến > Ngày", [], "noDate done"),
    ("kien-nghi", "Hạn > Ngày", "Ngày đăng", [], "noDate trigger"),
    ("kien-nghi", "Hạn", "Ngày đăng", [("Màu", "đỏ")], "unknownField 0"),
    ("kien-nghi", "Hạn", "Ngày đăng", [("Thôn", "Đông Hạ"), ("Trạng thái", "xong")], "unknownValue 1 xong"),
  ])
  func `what means nothing is said`(
    kind: String, trigger: String, done: String, conditions: [(String, String)], failure: String
  ) {
    do throws(RuleFailure) {
      _ = try CompiledRule(rule(kind: kind, trigger: trigger, done: done, when: conditions))
      #expect(Bool(false), "\(failure) is not found")
    } catch {
      let found =
        switch error {
        case .unknownKind: "unknownKind"
        case .noDate(let field, _): "noDate \(field)"
        case .unknownField(let index, _): "unknownField \(index)"
        case .unknownValue(let index, let text, _): "unknownValue \(index) \(text)"
        }
      #expect(found == failure)
    }
  }

  @Test(arguments: [
    ("Trạng thái", "đã chuyển", true), ("Trạng thái", "transferred", true), ("status", "tiếp nhận", false),
    ("Thôn", "gò sen", true), ("Thôn", "Đông Hạ", false), ("Lĩnh vực", "Y tế", true),
    ("Lĩnh vực", "Đất đai", true),
    ("Lĩnh vực", "Giáo dục", false), ("Bản nháp", "không", true), ("Bản nháp", "có", false),
    ("Cơ quan giải quyết", "UBND xã", false),
  ])
  func `a rule applies where every field has one of its values`(field: String, value: String, applies: Bool)
    throws
  {
    let petition = record("kien-nghi/a.md") { (petition: inout Petition) in
      petition.status = .transferred
      petition.place = "Gò Sen"
      petition.common.topics = ["Y tế", "Đất đai"]
    }
    let one = try CompiledRule(
      rule(kind: "kien-nghi", trigger: "Hạn", done: "Ngày đăng", when: [(field, value)]))
    #expect(one.applies(to: petition) == applies)
    let two = try CompiledRule(
      rule(
        kind: "kien-nghi", trigger: "Hạn", done: "Ngày đăng",
        when: [("Trạng thái", "đã chuyển"), (field, value)]))
    #expect(two.applies(to: petition) == applies)
  }

  @Test func `a later rule of the same id takes the place of an earlier one, and may end it`() {
    let first = file([rule(id: "a", days: 5), rule(id: "b", days: 6)])
    let book = Rulebook([first, file([rule(id: "A", days: 7)])], holidays: [])
    #expect(book.rules(of: Resolution.kind).map(\.rule.days) == [7, 6])
    var off = rule(id: "b")
    off.off = true
    #expect(Rulebook([first, file([off])], holidays: []).rules(of: Resolution.kind).map(\.rule.days) == [5])
    #expect(Rulebook([first], holidays: []).rules(of: Petition.kind).isEmpty)
  }

  @Test func `criteria too are replaced and ended by their ids`() {
    let first = criteria([("a", "Một", false), ("b", "Hai", false)])
    #expect(Criterion.merged([first]).map(\.name) == ["Một", "Hai"])
    #expect(
      Criterion.merged([first, criteria([("B", "Ba", false), ("c", "Bốn", false)])]).map(\.name) == [
        "Một", "Ba", "Bốn",
      ])
    #expect(Criterion.merged([first, criteria([("a", "Một", true)])]).map(\.name) == ["Hai"])
  }

  /// Compared each with each, these took hours.
  @Test(.timeLimit(.minutes(1))) func `a long file takes no longer by the line than a short one`() {
    let ids = (0..<50_000).map { "tiêu chí \($0)" }
    let file = criteria(ids.map { ($0, $0, false) })
    let last = criteria([(ids[7], "Mới", false)])
    #expect(Criterion.merged([file, last]).map(\.name) == ids[..<7] + ["Mới"] + ids[8...])
  }

  private func file(_ rules: [Rule]) -> RuleFile {
    var file = RuleFile()
    file.rules = rules
    return file
  }

  private func criteria(_ criteria: [(id: String, name: String, off: Bool)]) -> CriterionFile {
    var file = CriterionFile()
    file.criteria = criteria.map { id, name, off in
      var criterion = Criterion()
      (criterion.id, criterion.name, criterion.off) = (id, name, off)
      return criterion
    }
    return file
  }
}
