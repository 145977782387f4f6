import Vietnamese

/// A kind of record: where it lives, what it is called, which fields it has.
package protocol RecordKind: Composite {
  static var kind: Kind { get }
  var common: Common { get set }
  /// The day that the record is about: lists and feeds go by it. Nil where it has none.
  var date: WrittenDate? { get }
  /// The year under which lists have it: of its date, unless it is about another.
  var listYear: Int? { get }
  /// What people and organizations are called, which is also their page's title.
  var name: String { get }
  /// Keys, folded, that a clerk may think of to name a person whom records of this kind never name.
  static var personalKeys: Set<String> { get }
  /// Ids of fields of which at least one must be given, though none is required for itself.
  static var oneOf: [String] { get }
}

extension RecordKind {
  package var listYear: Int? { date?.year }
  package var name: String { "" }
  package static var personalKeys: Set<String> { [] }
  package static var oneOf: [String] { [] }

  /// The fields' declarations, also where the kind is known only at run time.
  package static var fields: FieldSet { schema.set }

  /// The fields of which at least one must be given, the likeliest first. A single one may stand below instead, as the
  /// record's text.
  package static var alternatives: [FieldDeclaration] { oneOf.compactMap { fields[$0] } }

  /// One field's value; nil where it is not given or the kind has no such field.
  package func value(of id: String) -> Value? {
    Self.schema.value(of: id, in: self)
  }

  /// The values of all its fields, in their order: for whoever needs most of them.
  package var values: [Value?] {
    Self.schema.list(of: self)
  }
}

/// What there is to know of a kind without any record of it.
package struct Kind: Sendable, Hashable {
  /// English, as in schema names and data files.
  package let id: String
  /// The top folder, in content and on the site.
  package let folder: String
  package let label: String
  /// Whether addresses leave the folder's name out, and no list, feed or year is made.
  package var isBare = false
  /// Whether its list goes by name rather than by year: people and bodies rather than what they did.
  package var isDirectory = false

  /// Every kind that the tool knows, in the order of a site's navigation.
  package static let all: [any RecordKind.Type] = [
    Session.self, Resolution.self, OfficialDocument.self, Supervision.self, Question.self,
    BudgetDisclosure.self, Project.self, LandPlan.self, Petition.self, VoterMeeting.self, Deputy.self,
    Organization.self, Event.self, News.self, Report.self, PlainPage.self,
  ]
}

/// What every kind of record may say.
package struct Common: Composite {
  package var title = ""
  package var summary: String?
  package var plain: String?
  package var topics: [String] = []
  package var published: WrittenDate?
  package var draft = false
  package var files: [AttachedFile] = []
  package var related: [Reference] = []
  package var aliases: [String] = []
  package var corrections: [Correction] = []
  package var withdrawn: Withdrawal?
  package var posted: Posting?
  package var disclosures: [Disclosure] = []

  package init() {}

  package static let schema = Schema<Common>([
    Field(
      \.title, "title", "Tiêu đề", also: ["Trích yếu", "Tên bài", "Về việc"], isRequired: true,
      "Tên của bài, như người dân sẽ đọc trong danh sách."),
    Field(\.summary, "summary", "Tóm tắt", also: ["Tóm lược"], "Một, hai câu nói bài này về việc gì."),
    Field(
      \.plain, "plain", "Nói dễ hiểu",
      "Việc gì thay đổi, với ai, từ khi nào, hỏi ai: bằng lời thường ngày."),
    Field(
      \.topics, "topics", "Lĩnh vực", also: ["Chủ đề"], type: .list(.listed(.topics)),
      "Một hay nhiều lĩnh vực trong danh sách ở site.yaml."),
    Field(
      \.published, "published", "Ngày đăng", also: ["Ngày đăng tải", "Ngày công bố"],
      "Ngày bài lên trang; ngày chưa tới thì bài chưa hiện."),
    Field(\.draft, "draft", "Bản nháp", also: ["Nháp"], isPublic: false, "Có: bài chưa lên trang."),
    Field(
      \.files, "files", "Tệp",
      also: ["Tệp đính kèm", "Đính kèm", "File", "File đính kèm", "Tập tin", "Tài liệu đính kèm"],
      "Các tệp đi cùng bài, mỗi dòng một tệp."),
    Field(\.related, "related", "Liên quan", also: ["Bài liên quan"], "Các bài khác có liên quan."),
    Field(\.aliases, "aliases", "Địa chỉ cũ", "Những địa chỉ trước đây, nay dẫn về bài này."),
    Field(\.corrections, "corrections", "Đính chính", "Mỗi lần đính chính: ngày và nội dung."),
    Field(\.withdrawn, "withdrawn", "Gỡ bỏ", "Ngày và lý do gỡ bài; trang còn lại lời báo, tệp không còn."),
    Field(
      \.posted, "posted", "Niêm yết", also: ["Niêm yết công khai"],
      "Niêm yết ở đâu, từ ngày nào đến ngày nào, nếu có."),
    Field(
      \.disclosures, "disclosures", "Cho phép nêu", also: ["Được phép nêu"], isPublic: false,
      "Dữ liệu cá nhân được nêu trong bài này: chữ nào hoặc loại nào, vì sao, từ ngày nào."),
  ])
}

extension Common {
  /// With a name for its title where none is given.
  func titled(_ name: String) -> Common {
    guard title.isEmpty else { return self }
    var common = self
    common.title = name
    return common
  }
}

/// A file with the words by which it is offered.
package struct AttachedFile: Composite {
  package var file = FileName("")
  package var title: String?
  package var role: String?

  package init() {}
  package static let shorthand: String? = "file"

  package static let schema = Schema<AttachedFile>([
    Field(\.file, "file", "Tệp", isRequired: true, "Tên tệp trong thư mục của bài, hoặc tep/tên-tệp."),
    Field(\.title, "title", "Tiêu đề", also: ["Tên"], "Tên để người dân đọc thay cho tên tệp."),
    Field(\.role, "role", "Vai trò", "Tệp này là gì: bản ký, phụ lục, bản đọc máy…"),
  ])
}

/// One correction of what was published.
package struct Correction: Composite, Hashable {
  package var date = WrittenDate.missing
  package var text = ""

  package init() {}

  package static let schema = Schema<Correction>([
    Field(\.date, "date", "Ngày", isRequired: true, "Ngày đính chính."),
    Field(\.text, "text", "Nội dung", isRequired: true, "Sửa gì, từ thế nào thành thế nào."),
  ])
}

/// That a record was taken from the site, when and why.
package struct Withdrawal: Composite, Hashable {
  package var date = WrittenDate.missing
  package var reason = ""

  package init() {}

  package static let schema = Schema<Withdrawal>([
    Field(\.date, "date", "Ngày", isRequired: true, "Ngày gỡ bài."),
    Field(\.reason, "reason", "Lý do", isRequired: true, "Vì sao gỡ, để người dân đọc."),
  ])
}

/// Niêm yết: that a record also hangs on a notice board.
package struct Posting: Composite {
  package var from = WrittenDate.missing
  package var to: WrittenDate?
  package var place: String?

  package init() {}
  package static let shorthand: String? = "from"

  package static let schema = Schema<Posting>([
    Field(
      \.from, "from", "Từ", also: ["Từ ngày", "Ngày niêm yết"], isRequired: true, "Ngày bắt đầu niêm yết."),
    Field(\.to, "to", "Đến", also: ["Đến ngày"], "Ngày cuối cùng niêm yết."),
    Field(\.place, "place", "Nơi", also: ["Địa điểm", "Nơi niêm yết"], "Niêm yết ở đâu."),
  ])
}
