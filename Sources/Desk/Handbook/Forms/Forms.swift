import Council
import JSON
import Vietnamese

/// `admin/config.yml`: the forms of a CMS that works on the repository itself. Decap CMS
/// (https://decapcms.org/docs/configuration-options/) and Sveltia CMS read the same file.
///
/// The names of fields are their labels in lower case, as the records have them, so that both are one. Dates and numbers
/// are texts with a pattern: the CMS's own widgets would write them anew in another form.
package struct Forms: Sendable {
  package struct Repository: Sendable {
    /// `github`, `gitlab`, `gitea` …
    let backend: String
    /// `owner/name`
    let name: String
    let branch: String

    package init(backend: String, name: String, branch: String) {
      self.backend = backend
      self.name = name
      self.branch = branch
    }
  }

  let repository: Repository
  /// The content folder, from the root of the repository.
  let content: String
  let settings: CouncilSettings?

  package init(_ repository: Repository, content: String, settings: CouncilSettings?) {
    self.repository = repository
    self.content = content
    self.settings = settings
  }

  package var file: DeskFile {
    DeskFile(path: "admin/config.yml", text: config.yaml, isMade: false)
  }

  private var config: JSONValue {
    [
      "backend": [
        "name": .string(repository.backend), "repo": .string(repository.name),
        "branch": .string(repository.branch),
      ],
      "locale": "vi",
      "site_url": settings?.baseURL.map { .string($0.text) },
      "media_folder": .string("\(content)/tep"), "public_folder": "tep",
      "slug": ["encoding": "ascii", "clean_accents": true],
      "collections": .array(Kind.all.map(collection) + [settingsFiles]),
    ]
  }

  /// A record of its own folder, so that the files that are put into a form lie beside it; people, bodies and pages, of
  /// which there are few, without a year.
  private func collection(_ kind: any RecordKind.Type) -> JSONValue {
    let kindOf = kind.kind
    let isFlat = kindOf.isDirectory || kindOf.isBare
    let title = kind.fields["name"] ?? kind.fields["title"]
    return [
      "name": .string(kindOf.folder), "label": .string(kindOf.label), "label_singular": .string(kindOf.label),
      "folder": .string("\(content)/\(kindOf.folder)"), "create": true, "extension": "md",
      "format": "yaml-frontmatter", "slug": "{{slug}}",
      "path": .string(isFlat ? "{{slug}}/index" : "{{year}}/{{slug}}/index"),
      "media_folder": "", "public_folder": "", "identifier_field": .string(title?.key ?? ""),
      "summary": .string("{{\(title?.key ?? "")}}"),
      "fields": .array(
        kind.fields.fields.map { field($0) } + [
          ["name": "body", "label": "Nội dung bài", "widget": "markdown", "required": false]
        ]),
    ]
  }

  private var settingsFiles: JSONValue {
    let file = SettingsFile.all[0]
    return [
      "name": "cai-dat", "label": "Cài đặt",
      "files": [
        [
          "name": .string(file.name), "label": .string(file.label),
          "file": .string("\(content)/\(file.path)"),
          "fields": .array(file.fields.fields.map { field($0) }),
        ]
      ],
    ]
  }
}

// MARK: - Fields

extension Forms {
  private func field(_ field: FieldDeclaration) -> JSONValue {
    .pairs(
      [
        ("name", .string(field.key)), ("label", .string(field.label)),
        ("hint", .string(field.help)), ("required", .bool(field.isRequired)),
      ] + widget(field.type, of: field))
  }

  private func widget(_ type: FieldType, of field: FieldDeclaration) -> [(String, JSONValue?)] {
    switch type {
    case .text where Self.long.contains(field.id): [("widget", "text")]
    case .text, .citation, .paper: [("widget", "string")]
    case .flag: select(["có", "không"])
    case .count(let range) where range.upperBound <= 9999:
      [
        ("widget", "number"), ("value_type", "int"), ("min", .integer(range.lowerBound)),
        ("max", .integer(range.upperBound)), ("step", 1),
      ]
    case .count: text(ValuePatterns.count, type)
    case .amount: text(ValuePatterns.amount, type)
    case .date: text(ValuePatterns.plainDate, type)
    case .timecode: text(ValuePatterns.timecode, type)
    case .address: text(ValuePatterns.address, type)
    case .choice(let options): select(options.map(\.label))
    case .listed(let list): listed(list)
    case .reference(let folders): relation(folders, by: "number")
    case .named(let folders): relation(folders, by: "name")
    case .file: [("widget", field.id == "photo" ? "image" : "file")]
    case .list(.listed(let list)): listed(list, isMultiple: true)
    case .list(.named(let folders)): relation(folders, by: "name", isMultiple: true)
    case .list(.object(let set, _)): [("widget", "list"), ("collapsed", true), ("fields", fields(set))]
    case .list(let element):
      [
        ("widget", "list"),
        ("field", .pairs([("name", "y"), ("label", "Ý"), ("required", true)] + widget(element, of: field))),
      ]
    case .object(let set, _): [("widget", "object"), ("collapsed", true), ("fields", fields(set))]
    }
  }

  /// Fields that take several sentences.
  private static let long: Set = ["summary", "plain", "text", "roadmap", "promise", "reason"]

  private func fields(_ set: FieldSet) -> JSONValue { .array(set.fields.map { field($0) }) }

  private func select(_ values: [String], isMultiple: Bool = false) -> [(String, JSONValue?)] {
    [
      ("widget", "select"), ("options", .array(values.map(JSONValue.string))),
      ("multiple", isMultiple ? true : nil),
    ]
  }

  private func text(_ pattern: String, _ type: FieldType) -> [(String, JSONValue?)] {
    [
      ("widget", "string"),
      ("pattern", .array([.string("^\\s*(?:\(pattern))\\s*$"), .string("Viết \(type.words)")])),
    ]
  }

  private func listed(_ list: FieldType.SettingsList, isMultiple: Bool = false) -> [(String, JSONValue?)] {
    let items = list == .topics ? settings?.topics : settings?.places
    if let items, !items.isEmpty { return select(items, isMultiple: isMultiple) }
    return isMultiple
      ? [("widget", "list"), ("field", ["name": "y", "label": "Ý", "widget": "string"])]
      : [("widget", "string")]
  }

  /// Another record, chosen by the text that names it in files. A CMS looks through one collection; where a field takes
  /// records of several kinds, or of one that has no such text, it is typed.
  private func relation(_ folders: [String], by id: String, isMultiple: Bool = false) -> [(
    String, JSONValue?
  )] {
    let kind = folders.count == 1 ? Kind.all.first { $0.kind.folder == folders[0] } : nil
    let known = kind?.fields[id] ?? (id == "name" ? kind?.fields["title"] : nil)
    guard let kind, let known else {
      return isMultiple
        ? [("widget", "list"), ("field", ["name": "y", "label": "Ý", "widget": "string"])]
        : [("widget", "string")]
    }
    let title = kind.fields["title"].map { [$0.key] } ?? []
    let shown = id == "name" ? [known.key] : [known.key] + title
    return [
      ("widget", "relation"), ("collection", .string(kind.kind.folder)), ("value_field", .string(known.key)),
      ("search_fields", .array(shown.map(JSONValue.string))),
      ("display_fields", .array(shown.map(JSONValue.string))), ("multiple", isMultiple ? true : nil),
    ]
  }
}
