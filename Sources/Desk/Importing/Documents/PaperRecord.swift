import Checking
import Council
import Vietnamese

/// A paper as a record that a clerk goes on with: where it lies in content, and its text.
package struct PaperRecord: Sendable {
  package let kind: Kind
  /// The record's folder below content: `nghi-quyet/2026/33-nq-hdnd`.
  package let folder: String
  package let text: String

  /// - Parameters:
  ///   - kind: where the clerk said it; else the paper's type tells.
  ///   - folder: where the clerk said it.
  ///   - original: the file's name beside the record.
  ///   - council: its name, to be offered where the paper does not say who issued it.
  package init(
    _ paper: OfficialPaper, kind given: Kind?, folder: String?, original: String, council: String = ""
  ) {
    let isResolution = paper.type?.text == Resolution.kind.label.lowercased()
    kind = given ?? (isResolution ? Resolution.kind : OfficialDocument.kind)
    self.folder = folder ?? Self.folder(of: paper, kind)
    var front = FrontMatterText()
    front.addComment(
      "Viết từ «\(original)» bằng congkhai import: sửa các dòng \(reviewMark) rồi bỏ dòng «bản nháp».")
    if paper.isNoisy { front.addReview("bản quét mờ: đọc lại cả bài, nội dung cũng vậy") }
    Self.addTitle(paper, to: &front)
    Self.addIdentity(paper, kind, council, to: &front)
    Self.addSigner(paper, to: &front)
    Self.addList("basis", paper.bases, paper, to: &front)
    Self.addList("recipients", paper.recipients, paper, to: &front)
    front.addList(Common.schema.key("files"))
    front.add("- \(AttachedFile.schema.key("file"))", original, indent: 2)
    front.add(AttachedFile.schema.key("role"), "bản gốc", indent: 4)
    front.add(Common.schema.key("draft"), "có")
    text = "---\n" + front.lines.map { $0 + "\n" }.joined() + "---\n\n" + paper.body
  }
}

extension Schema {
  /// A field's label as a clerk types it.
  func key(_ id: String) -> String { label(id).lowercased() }
}

// MARK: - Where it lies

extension PaperRecord {
  private static func folder(of paper: OfficialPaper, _ kind: Kind) -> String {
    let words = (paper.number?.text ?? "\(paper.type?.text ?? "") \(paper.abstract?.text ?? "")").folded
    var name = ""
    for word in words.split(separator: "-") where name.count + word.count < 70 {
      name += (name.isEmpty ? "" : "-") + word
    }
    let year = paper.issued.map { "\($0.date.year)/" } ?? ""
    return "\(kind.folder)/\(year)\(name.isEmpty ? "van-ban-moi" : name)"
  }
}

// MARK: - Fields

extension PaperRecord {
  private static func addTitle(_ paper: OfficialPaper, to front: inout FrontMatterText) {
    let key = Common.schema.key("title")
    guard let abstract = paper.abstract else {
      return front.addMissing(key, paper.type?.text.capitalizedFirst ?? "", why: "chưa đọc được trích yếu")
    }
    let type = paper.type?.text ?? ""
    var words = abstract.text
    // A word in capitals is an abbreviation and stays one.
    if words.dropFirst().first?.isLowercase == true {
      words = words.prefix(1).lowercased() + words.dropFirst()
    }
    let title = words.folded.hasPrefix(type.folded) ? words : "\(type) \(words)"
    front.add(key, title.trimmed.capitalizedFirst, doubt: abstract.doubt)
  }

  private static func addIdentity(
    _ paper: OfficialPaper, _ kind: Kind, _ council: String, to front: inout FrontMatterText
  ) {
    let (number, issued) = (Instrument.schema.key("number"), Instrument.schema.key("issued"))
    if kind == OfficialDocument.kind {
      let key = OfficialDocument.schema.key("type")
      if let type = paper.type {
        front.add(key, type.text, doubt: type.doubt)
      } else {
        front.addMissing(key, why: "chưa đọc được loại văn bản")
      }
    }
    if let found = paper.number {
      front.add(number, found.text, doubt: found.doubt)
    } else {
      let why = paper.openNumber == nil ? "chưa đọc được số ký hiệu" : "văn bản để trống số"
      front.addMissing(number, paper.openNumber.map { "…\($0)" } ?? "", why: why)
    }
    if let found = paper.issued {
      front.add(issued, found.date.short, doubt: found.doubt)
    } else {
      front.addMissing(issued, why: "chưa đọc được ngày ban hành")
    }
    addEffective(paper, to: &front)
    if kind == OfficialDocument.kind {
      let key = OfficialDocument.schema.key("issuer")
      if let issuer = paper.issuer {
        front.add(key, issuer.text, doubt: issuer.doubt)
      } else {
        front.addMissing(key, council, why: "chưa đọc được cơ quan ban hành")
      }
    } else if let issuer = paper.issuer {
      front.addComment("cơ quan ban hành: \(issuer.text)" + (issuer.doubt.map { " (\($0))" } ?? ""))
    }
    if let place = paper.place {
      front.addComment("địa danh: \(place.text)" + (place.doubt.map { " (\($0))" } ?? ""))
    }
    if let session = paper.session {
      front.addMissing(
        Instrument.schema.key("session"), why: "văn bản ghi «\(session)»: ghi đường dẫn của kỳ họp")
    }
  }

  private static func addEffective(_ paper: OfficialPaper, to front: inout FrontMatterText) {
    let key = Instrument.schema.key("effective")
    switch paper.effective {
    case .found(let day): front.add(key, day.short, doubt: paper.scanDoubt)
    case .open(let words, let day):
      front.addMissing(key, day?.short ?? "", why: "văn bản ghi «\(words.singleSpaced)»")
    case nil: break
    }
  }

  private static func addSigner(_ paper: OfficialPaper, to front: inout FrontMatterText) {
    let key = Instrument.schema.key("signer")
    let (name, capacity) = (Signer.schema.key("name"), Signer.schema.key("capacity"))
    guard let signer = paper.signer else {
      let fields = paper.capacity.map { "{\(name): …, \(capacity): \($0.text.asYAMLItem)}" } ?? ""
      return front.addMissing(key, fields, why: "chưa đọc được họ tên người ký")
    }
    front.addList(key)
    front.add(name, signer.text, doubt: signer.doubt, indent: 2)
    if let found = paper.capacity { front.add(capacity, found.text, doubt: found.doubt, indent: 2) }
  }

  private static func addList(
    _ id: String, _ items: [String], _ paper: OfficialPaper, to front: inout FrontMatterText
  ) {
    guard !items.isEmpty else { return }
    front.addList(Instrument.schema.key(id), doubt: paper.scanDoubt)
    for item in items { front.addItem(item) }
  }
}
