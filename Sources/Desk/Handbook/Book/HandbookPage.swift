import Council
import Vietnamese

/// A page of the handbook (sổ tay), in Markdown.
package struct HandbookPage: Sendable {
  /// The file's name without its ending, and its id in the page that holds all of them.
  package let name: String
  package let title: String
  /// What stands below the title.
  let body: String

  package var markdown: String { "# \(title)\n\n\(body)" }

  package static var all: [HandbookPage] {
    let rest = Kind.all.map { HandbookPage($0) } + [settings, mistakes]
    return [first(rest)] + rest
  }
}

// MARK: - Kinds and settings

extension HandbookPage {
  private init(_ kind: any RecordKind.Type) {
    let example = ExampleRecord.all[kind.kind.folder]
    let others = kind.alternatives.map { "«\($0.key)»" }
    let required =
      kind.fields.fields.filter(\.isRequired).map { "«\($0.key)»" }
      + (others.isEmpty
        ? [] : [others.joined(separator: " hoặc ") + (others.count > 1 ? "" : " (hay viết ở dưới)")])
    var parts = [
      "Bài nằm trong thư mục `\(kind.kind.folder)/`. Bắt buộc phải có: \(required.joined(separator: ", ")). "
        + "Viết bài mới: `congkhai new \(kind.kind.folder)`."
    ]
    if let example { parts += ["## Ví dụ", "`\(example.path)`", Self.code(example.text)] }
    let common = kind.fields.fields.filter { field in
      !field.isRequired && Common.schema.set[field.id] != nil
        && !kind.alternatives.contains { $0.id == field.id }
    }
    let own = kind.fields.fields.filter { field in !common.contains { $0.id == field.id } }
    parts += ["## Các mục"] + own.flatMap { Self.field($0, example, kind.alternatives) }
    parts += ["## Các mục mà mọi loại bài đều có"] + common.flatMap { Self.field($0, example) }
    self.init(name: kind.kind.folder, title: kind.kind.label, body: Self.joined(parts))
  }

  private static var settings: HandbookPage {
    let intro = "Bốn tệp nằm ngay trong thư mục hồ sơ. Chỉ `site.yaml` là phải có."
    let files = SettingsFile.all.flatMap { file in
      ["## \(file.path)", file.help] + file.fields.fields.flatMap { field($0, nil) }
    }
    let others = PlainFile.all.flatMap { file in
      ["### \(file.path)", "\(file.label). \(file.help)"] + [file.example.map(code)].compactMap(\.self)
    }
    return HandbookPage(
      name: "cai-dat", title: "Các tệp cài đặt", body: joined([intro] + files + ["## Tệp khác"] + others))
  }

  private static func field(
    _ field: FieldDeclaration, _ example: ExampleRecord?, _ alternatives: [FieldDeclaration] = []
  ) -> [String] {
    let words = FieldWords(field, alternatives: alternatives)
    let duty = field.isRequired ? "**\(words.duty)**" : words.duty
    let also =
      field.also.isEmpty ? "" : " Cũng viết được: \(field.also.map { "«\($0)»" }.joined(separator: ", "))."
    return [
      "### \(field.label)", "\(duty) \(field.help)\(also)",
      "Nhận: \(words.takes)", field.type.fields.map(table), code(example?.lines(of: field) ?? words.example),
    ].compactMap(\.self)
  }

  /// The fields within a field.
  private static func table(_ set: FieldSet) -> String {
    let rows = set.fields.map { field in
      "| \(field.key) | \(field.isRequired ? "có" : "") | \(cell(field.help)) | \(cell(field.type.words)) |"
    }
    return (["| mục nhỏ | bắt buộc | là gì | nhận |", "|---|---|---|---|"] + rows).joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : String($0) }.joined()
  }
}

// MARK: - Mistakes

extension HandbookPage {
  private static var mistakes: HandbookPage {
    let intro = """
      Khi có gì sai, công cụ nói ở tệp nào, dòng nào, cột nào và sửa thế nào; trang cũ giữ nguyên cho đến khi hết lỗi. \
      Chữ trong ngoặc vuông ở cuối lời báo là mã của lời báo: tìm mã ấy ở đây, hoặc gõ `congkhai explain` và mã.
      """
    let groups = ExplanationGroup.all.flatMap { group in
      ["## \(group.title)"]
        + group.explanations.flatMap { explanation in
          [
            "### \(explanation.id)", explanation.text.escapedMarkdown,
            explanation.wrong.map { "Sai:\n\n\(code($0))" }, explanation.right.map { "Đúng:\n\n\(code($0))" },
          ].compactMap(\.self)
        }
    }
    return HandbookPage(name: "loi-bao", title: "Các lời báo và cách sửa", body: joined([intro] + groups))
  }

  static func code(_ text: String) -> String {
    // Longer than any fence within.
    let fence = text.contains("```") ? "~~~~" : "```"
    return "\(fence)\n\(text.hasSuffix("\n") ? text : text + "\n")\(fence)"
  }

  static func joined(_ parts: [String]) -> String { parts.joined(separator: "\n\n") + "\n" }
}

extension String {
  /// With a stroke before what Markdown would take for markup.
  fileprivate var escapedMarkdown: String {
    map { "\\`*_[]<>#&".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
