import Council
import JSON
import Vietnamese

extension SiteContext {
  /// A record as one object: where it is, then every field that it gives under its English id.
  /// - Parameter fields: all that it has in data files.
  func json(of record: Record, _ fields: [OpenField]) -> JSONValue {
    let full = Hrefs.absolute(baseURL)
    if let withdrawal = record.common.withdrawn {
      return [
        "id": .string(record.address), "url": .string(full.page(record.address)),
        "recordKind": .string(record.kind.id), "deleted": true,
        "date": .string(clock.iso(withdrawal.date)), "reason": .string(withdrawal.reason),
      ]
    }
    var pairs: [(String, JSONValue)] = [
      ("id", .string(record.address)), ("url", .string(full.page(record.address))),
      ("recordKind", .string(record.kind.id)),
    ]
    for field in fields { pairs.append((field.declaration.id, json(of: field.value))) }
    pairs.append(("markdown", .string(full.file(SiteAddresses.twin(of: record)))))
    return .object(pairs)
  }

  private func json(of value: OpenValue) -> JSONValue {
    switch value {
    case .text(let text): .string(text)
    // An object, like the record that might stand in its place.
    case .words(let text): ["text": .string(text)]
    case .flag(let flag): .bool(flag)
    case .count(let count): .integer(count)
    case .amount(let amount): .decimal(amount)
    case .date(let date): .string(clock.iso(date))
    case .timecode(let timecode): .integer(timecode.seconds)
    case .choice(let option): .string(option.id)
    case .record(let target, let words): json(of: target, words: words)
    case .paper(let paper): json(of: paper)
    case .list(let items): .array(items.map { json(of: $0) })
    case .object(let fields): .object(fields.map { ($0.declaration.id, json(of: $0.value)) })
    }
  }

  private func json(of target: Record, words: String?) -> JSONValue {
    [
      "id": .string(target.address), "url": .string(Hrefs.absolute(baseURL).page(target.address)),
      "title": .string(target.common.title), "text": words.map(JSONValue.string),
    ]
  }

  private func json(of paper: OpenPaper) -> JSONValue {
    let full = Hrefs.absolute(baseURL)
    let (title, role) = (paper.title.map(JSONValue.string), paper.role.map(JSONValue.string))
    switch paper.target {
    case .file(let file):
      return [
        "url": .string(full.file(file.address)), "title": title,
        "type": .string(file.type?.mediaType ?? ""), "size": size(ofPublished: file).map(JSONValue.integer),
        "sha256": digest(ofPublished: file).map { .string($0.description) }, "role": role,
      ]
    case .record(let target):
      return [
        "id": .string(target.address), "url": .string(full.page(target.address)),
        "title": title ?? .string(target.common.title), "role": role,
      ]
    case .words(let text): return ["text": .string(text), "title": title, "role": role]
    }
  }
}

extension FileType {
  /// The media type that IANA has registered for it.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .odp: "application/vnd.oasis.opendocument.presentation"
    case .csv: "text/csv"
    case .txt: "text/plain"
    case .epub: "application/epub+zip"
    case .zip: "application/zip"
    case .jpg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .svg: "image/svg+xml"
    case .mp3: "audio/mpeg"
    case .mp4: "video/mp4"
    case .webm: "video/webm"
    case .vtt: "text/vtt"
    }
  }
}
