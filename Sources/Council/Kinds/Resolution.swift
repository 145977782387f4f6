import Vietnamese

/// Nghị quyết.
package struct Resolution: RecordKind {
  package static let kind = Kind(id: "resolution", folder: "nghi-quyet", label: "Nghị quyết")

  package var common = Common()
  package var instrument = Instrument()

  package init() {}
  package var date: WrittenDate? { instrument.issued }

  package static let schema = Schema<Resolution>(
    Schema.part(\.common, Common.schema)
      + Schema.part(\.instrument, Instrument.schema, requiring: ["number", "issued"]))
}

/// Văn bản: an official document of another type (kế hoạch, báo cáo, tờ trình…).
package struct OfficialDocument: RecordKind {
  package static let kind = Kind(id: "document", folder: "van-ban", label: "Văn bản")

  package var common = Common()
  package var type = ""
  package var issuer: Name?
  package var received: WrittenDate?
  package var instrument = Instrument()

  package init() {}
  package var date: WrittenDate? { instrument.issued ?? common.published }

  package static let oneOf = ["issued", "published"]

  package static let schema = Schema<OfficialDocument>(
    Schema.part(\.common, Common.schema) + [
      Field(
        \.type, "type", "Loại văn bản", also: ["Loại"], isRequired: true,
        "Kế hoạch, báo cáo, thông báo, quyết định, tờ trình, kết luận, công văn, chương trình, biên bản…"),
      Field(
        \.issuer, "issuer", "Cơ quan ban hành", also: ["Nơi ban hành"],
        type: .named([Organization.kind.folder]), "Cơ quan ký văn bản."),
      Field(
        \.received, "received", "Ngày nhận", also: ["Ngày đến"],
        "Ngày xã nhận, nếu là văn bản nơi khác gửi đến."),
    ] + Schema.part(\.instrument, Instrument.schema))
}

/// What a resolution and any other official document have in common.
package struct Instrument: Composite {
  package var number: String?
  package var issued: WrittenDate?
  package var effective: WrittenDate?
  package var expires: WrittenDate?
  package var normative: Bool?
  package var session: Reference?
  package var signer: Signer?
  package var vote: Vote?
  package var amends: [Reference] = []
  package var replaces: [Reference] = []
  package var repeals: [Reference] = []
  package var basis: [Citation] = []
  package var recipients: [String] = []

  package init() {}

  private static let instruments: FieldType = .list(
    .reference([Resolution.kind.folder, OfficialDocument.kind.folder]))

  package static let schema = Schema<Instrument>([
    Field(
      \.number, "number", "Số ký hiệu", also: ["Số", "Số hiệu", "Số và ký hiệu", "Số văn bản"],
      "Như trên văn bản, ví dụ 33/NQ-HĐND."),
    Field(
      \.issued, "issued", "Ngày ban hành", also: ["Ngày ký", "Ngày văn bản", "Ngày tháng"],
      "Ngày ghi trên văn bản."),
    Field(
      \.effective, "effective", "Ngày hiệu lực",
      also: ["Ngày có hiệu lực", "Hiệu lực từ", "Có hiệu lực từ", "Hiệu lực"],
      "Ngày bắt đầu có hiệu lực."),
    Field(
      \.expires, "expires", "Hết hiệu lực", also: ["Ngày hết hiệu lực", "Hết hiệu lực từ"],
      "Ngày hết hiệu lực, nếu đã định."),
    Field(
      \.normative, "normative", "Quy phạm", also: ["Văn bản quy phạm pháp luật"],
      "Có: văn bản quy phạm pháp luật."),
    Field(\.session, "session", "Kỳ họp", type: .reference([Session.kind.folder]), "Kỳ họp đã thông qua."),
    Field(\.signer, "signer", "Người ký", "Họ tên và chức vụ người ký."),
    Field(\.vote, "vote", "Biểu quyết", "Số phiếu khi thông qua."),
    Field(
      \.amends, "amends", "Sửa đổi bổ sung", also: ["Sửa đổi"], type: instruments,
      "Văn bản được sửa đổi, bổ sung."),
    Field(\.replaces, "replaces", "Thay thế", type: instruments, "Văn bản bị thay thế."),
    Field(\.repeals, "repeals", "Bãi bỏ", type: instruments, "Văn bản bị bãi bỏ."),
    Field(\.basis, "basis", "Căn cứ", also: ["Căn cứ pháp lý"], "Căn cứ pháp lý, mỗi dòng một căn cứ."),
    Field(\.recipients, "recipients", "Nơi nhận", "Nơi nhận văn bản, mỗi dòng một nơi."),
  ])
}

/// Người ký.
package struct Signer: Composite, Hashable {
  package var name = ""
  package var capacity: String?

  package init() {}
  package static let shorthand: String? = "name"

  package static let schema = Schema<Signer>([
    Field(\.name, "name", "Họ và tên", also: ["Tên", "Họ tên"], isRequired: true, "Họ và tên người ký."),
    Field(\.capacity, "capacity", "Chức vụ", also: ["Tư cách"], "Chức vụ, với TM. hoặc KT. nếu có."),
  ])
}
