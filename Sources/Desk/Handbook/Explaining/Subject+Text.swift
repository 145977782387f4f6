import Council
import Vietnamese

private let everyKind = "Mọi loại bài"

extension Subject {
  /// For a terminal of 80 columns.
  package var text: String {
    switch self {
    case .problem(let problem): Self.text(problem)
    case .kind(let kind): Self.text(kind)
    case .settings(let file): Self.text(file)
    case .field(let field, let names): Self.text(field, names)
    case .file(let file): Self.text(file)
    case .shared(let forms):
      forms.map { Self.text($0.field, $0.kinds) }.joined(separator: "\n")
        + (PlainFile.named(forms[0].field.label).map { "\nCó cả tệp tên ấy: congkhai explain \($0.path)\n" }
          ?? "")
    }
  }

  /// What there is to ask for.
  package static var overview: String {
    let kinds = Kind.all.map { "  \(padded($0.kind.folder, to: 18))\($0.kind.label)" }
    let files = SettingsFile.all.map { "  \(padded($0.path, to: 18))\($0.label)" }
    let others = PlainFile.all.map { "  \(padded($0.path, to: 24))\($0.label)" }
    return paragraphs([
      "Gõ «congkhai explain» rồi một trong các chữ sau.",
      "Loại bài:\n" + kinds.joined(separator: "\n"), "Tệp cài đặt:\n" + files.joined(separator: "\n"),
      "Tệp khác:\n" + others.joined(separator: "\n"),
      "Một mục của loại bài: nghi-quyet.so-ky-hieu; hoặc chỉ tên mục: \"Số ký hiệu\"",
      "Một lời báo: chữ trong ngoặc vuông ở cuối lời báo, ví dụ missing-field",
    ])
  }

  private static func text(_ problem: Explanation) -> String {
    paragraphs([
      problem.id, wrapped(problem.text), problem.wrong.map { "Sai:\n\(indented($0))" },
      problem.right.map { "Đúng:\n\(indented($0))" },
    ])
  }

  private static func text(_ kind: any RecordKind.Type) -> String {
    paragraphs([
      "\(kind.kind.label): bài trong thư mục \(kind.kind.folder)/",
      fields(kind.fields, kind.alternatives, common: Common.schema.set),
      ExampleRecord.all[kind.kind.folder].map { "Ví dụ \($0.path):\n\(indented($0.text))" },
      "Xem kỹ một mục: congkhai explain \(kind.kind.folder).\((kind.fields.fields.first?.label ?? "").folded)",
    ])
  }

  private static func text(_ file: SettingsFile) -> String {
    paragraphs([
      "\(file.path): \(file.label)", wrapped(file.help), fields(file.fields),
      "Xem kỹ một mục: congkhai explain \(file.name).\((file.fields.fields.first?.label ?? "").folded)",
    ])
  }

  private static func text(_ file: PlainFile) -> String {
    paragraphs([
      "\(file.path): \(file.label)", wrapped(file.help), file.example.map { "Ví dụ:\n\(indented($0))" },
    ])
  }

  private static func fields(_ set: FieldSet) -> String { fields(set, [], common: FieldSet([])) }

  /// - Parameter common: those that the others of its sort have as well.
  private static func fields(
    _ set: FieldSet, _ alternatives: [FieldDeclaration], common: FieldSet
  ) -> String {
    let others = Set(alternatives.map(\.id))
    // What may stand below instead is as needed as the others.
    let required = { (field: FieldDeclaration) in
      field.isRequired || others.count == 1 && others.contains(field.id)
    }
    let width = (set.fields.map(\.key.count).max() ?? 0) + 2
    func list(_ fields: [FieldDeclaration], _ title: String) -> String? {
      fields.isEmpty
        ? nil
        : "\(title):\n"
          + fields.map {
            wrapped(
              $0.help, first: "  \(padded($0.key, to: width))", rest: String(repeating: " ", count: width + 2)
            )
          }.joined(separator: "\n")
    }
    let optional = set.fields.filter { !$0.isRequired && !others.contains($0.id) }
    return [
      list(set.fields.filter(required), "Bắt buộc"),
      others.count > 1 ? list(alternatives, "Bắt buộc một trong") : nil,
      list(optional.filter { common[$0.id] == nil }, "Nếu có"),
      list(optional.filter { common[$0.id] != nil }, "Nếu có, như ở mọi loại bài"),
    ]
    .compactMap(\.self).joined(separator: "\n\n")
  }

  private static func text(_ field: FieldDeclaration, _ kinds: [any RecordKind.Type]) -> String {
    guard kinds.count < Kind.all.count else { return text(field, [everyKind]) }
    let names = kinds.map { $0.kind.folder }.joined(separator: ", ")
    return text(field, [kinds[0].kind.label]) + "\n" + wrapped("Có ở loại bài: \(names).") + "\n"
  }

  private static func text(_ field: FieldDeclaration, _ names: [String]) -> String {
    let kind = names.count == 1 ? Kind.all.first { $0.kind.label == names[0] } : nil
    let words = FieldWords(field, alternatives: kind?.alternatives ?? [])
    let inner = field.type.fields.map(fields)
    return paragraphs([
      (names + [field.label]).joined(separator: " > "), wrapped("\(field.help) \(words.duty)"),
      wrapped("Nhận: \(words.takes)"), inner,
      field.also.isEmpty ? nil : wrapped("Cũng viết được: \(field.also.joined(separator: ", "))."),
      field.type.mistake.map { "Sai:\n    \(field.key): \($0)" },
      "Đúng:\n\(indented(example(of: field, names) ?? words.example))",
      kind != nil && Common.schema.set[field.id] != nil ? "Mọi loại bài đều có mục này." : nil,
    ])
  }

  /// A field of a kind as the kind's example has it; one of every kind as the first does that has it.
  private static func example(of field: FieldDeclaration, _ names: [String]) -> String? {
    guard names.count == 1 else { return nil }
    return Kind.all.lazy.filter { [$0.kind.label, everyKind].contains(names[0]) }
      .compactMap { ExampleRecord.all[$0.kind.folder]?.lines(of: field) }.first
  }
}

// MARK: - Lines

extension Subject {
  private static func paragraphs(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
      .joined(separator: "\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func wrapped(_ text: String, first: String = "", rest: String = "") -> String {
    var lines = [first]
    for word in text.split(separator: " ") {
      let isStart = lines.count == 1 ? lines[0] == first : lines[lines.count - 1] == rest
      if !isStart, lines[lines.count - 1].count + 1 + word.count > 80 {
        lines.append(rest + word)
      } else {
        lines[lines.count - 1] += isStart ? String(word) : " \(word)"
      }
    }
    return lines.joined(separator: "\n")
  }
}
