import Council
import Diagnostics
import SensitiveText

/// What is not for everybody's eyes, and where it is.
struct Leak: Sendable {
  let finding: SensitiveFinding
  let place: Place
  /// The records, by their index, whose disclosures hold for it.
  let owners: [Int]
  /// Nil for what stands in a text that one can edit.
  var inside: Inside?
  /// Whether one of the owners' disclosures is meant for it.
  var isDeclared = false
}

extension [Leak] {
  /// Each at its place; of what stands inside a file one for each sort.
  var problems: [Diagnostic] {
    let outside = Dictionary(grouping: self.filter { $0.inside == nil }) { Line(of: $0.place) }.values
    let insides = Dictionary(grouping: self.filter { $0.inside != nil }) { $0.inside?.file.path ?? "" }
    return outside.flatMap { leaks in
      let excerpt = leaks.excerpt
      return leaks.map { $0.problem(excerpt) }
    }
      + insides.values.flatMap { leaks -> [Diagnostic] in
        guard let place = leaks.first?.place else { return [] }
        let found = leaks.compactMap { leak in leak.inside.map { (finding: leak.finding, inside: $0) } }
        return insideProblems(found, at: place)
      }
  }
}

private struct Line: Hashable {
  let file: String
  let number: Int

  init(of place: Place) {
    (file, number) = (place.file, place.position.line)
  }
}

extension [Leak] {
  /// The line that all of them are on, with a glimpse of each; nil where it is not known of one where it ends there.
  fileprivate var excerpt: String? {
    guard allSatisfy({ $0.place.excerpt != nil }),
      var characters = first?.place.excerpt.map({ [Character]($0) })
    else { return nil }
    for leak in self {
      let position = leak.place.position
      let start = Swift.min(position.column - 1, characters.count)
      let glimpse = [Character](leak.finding.glimpse)
      let end = Swift.min(start + glimpse.count, characters.count)
      characters.replaceSubrange(start..<end, with: glimpse.prefix(end - start))
    }
    return String(characters)
  }
}

extension Leak {
  /// - Parameter excerpt: the line, without what nobody should read.
  fileprivate func problem(_ excerpt: String?) -> Diagnostic {
    .error(
      finding.kind == .secrecy
        ? .secrecyMark(finding.text, isDeclared: isDeclared) : .personalData(finding),
      at: Place(file: place.file, position: place.position, excerpt: excerpt))
  }
}

extension Message {
  /// - Parameter isDeclared: whether the record would have it disclosed, as personal data can be.
  fileprivate static func secrecyMark(_ text: String, isDeclared: Bool) -> Message {
    let vain = Localized(vi: ", khai ở «cho phép nêu» cũng không được", en: ", and no disclosure allows it")
    let drop = Localized(vi: "xoá ý ấy ở «cho phép nêu»; ", en: "delete that disclosure; ")
    let shown = { (part: Localized, language: Language) in isDeclared ? part[language] : "" }
    return Message(
      "secrecy-mark",
      Localized(
        vi:
          "«\(text)» là dấu chỉ độ mật hoặc lưu hành nội bộ: văn bản này không được đăng\(shown(vain, .vietnamese))",
        en:
          "“\(text)” marks what is secret or for the office alone: it must not be published\(shown(vain, .english))"
      ),
      fix: Localized(
        vi:
          "\(shown(drop, .vietnamese))đưa văn bản ra khỏi thư mục lưu bằng git, đã lên git thì báo ngay người phụ trách; chữ sót lại từ tệp mẫu thì xoá",
        en:
          "\(shown(drop, .english))take it out of the folder that git keeps, and if git already has it, tell whoever is in charge at once; if it is left over from a form, delete it"
      ))
  }

  fileprivate static func personalData(_ finding: SensitiveFinding) -> Message {
    let kind = PersonalData.allCases.first { $0.id == finding.kind.rawValue }?.rawValue ?? ""
    return Message(
      personalDataID,
      finding.isGuess
        ? Localized(
          vi: "«\(finding.glimpse)» giống \(kind), hoặc số tài khoản 12 chữ số: dữ liệu cá nhân, không đăng",
          en:
            "“\(finding.glimpse)” looks like a citizen's number, or an account's of 12 digits, and is not published"
        )
        : Localized(
          vi: "«\(finding.glimpse)» là \(kind): dữ liệu cá nhân, không đăng",
          en: "“\(finding.glimpse)” is personal data (\(finding.kind.rawValue)) and is not published"),
      fix: Localized(
        vi: "viết «\(finding.mask)»; được phép nêu thì khai ở mục «cho phép nêu», có lý do và ngày",
        en: "write “\(finding.mask)”; if it may be named, declare it in “disclosures” with reason and date"))
  }
}
