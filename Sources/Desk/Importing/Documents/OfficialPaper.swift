import Vietnamese

/// An official document as decree 30/2020/NĐ-CP (appendix I) lays it out: what was read of each of its parts.
package struct OfficialPaper: Sendable {
  /// Tên loại, in small letters: `nghị quyết`, `kế hoạch`.
  package var type: Found?
  /// Trích yếu.
  package var abstract: Found?
  package var issuer: Found?
  package var number: Found?
  /// The symbol of a paper on which the number itself was left open: `/KH-HĐND`.
  package var openNumber: String?
  /// Địa danh.
  package var place: Found?
  package var issued: FoundDate?
  var effective: EffectiveDate?
  /// Căn cứ, without that word.
  package var bases: [String] = []
  /// The council's term and session, as a resolution gives them below its abstract.
  package var session: String?
  package var signer: Found?
  /// Quyền hạn, chức vụ, as `TM. Thường trực HĐND - KT. Chủ tịch - Phó Chủ tịch`.
  package var capacity: Found?
  package var recipients: [String] = []
  /// Markdown.
  package var body = ""
  /// Whether words that are the same on every paper came out misspelt: then all the others may be, too.
  package var isNoisy = false

  package init() {}

  /// What speaks against anything that was read.
  var scanDoubt: String? { isNoisy ? "bản quét có thể sai chữ" : nil }
}

/// Something that was read, and why a person should look at it again.
package struct Found: Sendable, Hashable {
  package var text: String
  /// In Vietnamese, for the clerk; nil where nothing speaks against it.
  package var doubt: String?

  package init(_ text: String, doubt: String? = nil) {
    self.text = text
    self.doubt = doubt
  }
}

package struct FoundDate: Sendable, Hashable {
  package let date: WrittenDate
  package let doubt: String?
}

/// How a text came to be, which says what its lines are.
package enum PaperForm: Sendable {
  /// Markdown out of pandoc: a paragraph a line.
  case markdown
  /// Lines as they stand on the page, columns side by side.
  case page
}

/// What the office knows by name already, so that a poor scan of such a name is recognised.
package struct KnownNames: Sendable {
  package var organizations: [String]
  package var people: [String]

  package init(organizations: [String] = [], people: [String] = []) {
    self.organizations = organizations
    self.people = people
  }
}

/// Reads a paper. What is not found stays nil; nothing is made up.
/// - Parameters:
///   - isScan: whether letters were recognised in a picture, so that all of them are doubted.
///   - known: names to be recognised where the text is poor.
package func readPaper(
  _ text: String, form: PaperForm, isScan: Bool = false, known: KnownNames = KnownNames()
) -> OfficialPaper {
  let lines = paperLines(text, form: form)
  var paper = OfficialPaper()
  let head = Letterhead(lines, form: form)
  let tail = Closing(lines, from: head.end, form: form)
  paper.isNoisy = isScan || head.isNoisy || tail.isNoisy
  head.fill(&paper, known)
  tail.fill(&paper, known)
  let inner = head.end < tail.start ? Array(lines[head.end..<tail.start]) : []
  let body = PaperBody(inner, form: form)
  paper.bases = body.bases
  paper.session = body.session
  paper.effective = EffectiveDate(
    in: inner.map(\.text).joined(separator: form == .markdown ? ". " : " "), issued: paper.issued?.date)
  paper.body = body.markdown + PaperBody(Array(lines[tail.end...]), form: form).markdown
  return paper
}
