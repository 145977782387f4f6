import Council
import Diagnostics
import Foundation
import Reading
import Vietnamese

/// Longer ones make QR codes too fine to read.
private let longestBaseURL = 300

/// The settings make sense together.
func checkSettings(_ context: CheckContext) -> [Diagnostic] {
  guard let settings = context.content.settings, let file = context.content.settingsFile else { return [] }
  var diagnostics: [Diagnostic] = []
  if TimeZone(identifier: settings.timeZone) == nil {
    diagnostics.append(
      .error(
        .unknownTimeZone(settings.timeZone),
        at: file.place(of: FieldPath([.field("timeZone")]), inWhole: CouncilSettings.self)))
  }
  if let address = settings.baseURL?.text,
    address.utf8.count > longestBaseURL || address.contains(where: { "?#".contains($0) })
  {
    diagnostics.append(
      .error(
        .unfitBaseURL(address),
        at: file.place(of: FieldPath([.field("baseURL")]), inWhole: CouncilSettings.self)))
  }
  for (field, items) in [("topics", settings.topics), ("places", settings.places)] {
    var seen: Set<String> = []
    for (index, item) in items.enumerated() {
      let place = { file.place(of: FieldPath([.field(field), .item(index)]), inWhole: CouncilSettings.self) }
      if let problem = addressProblem(of: item) {
        diagnostics.append(.error(problem, at: place()))
      } else if field == "places", item.folded == SiteAddresses.sheet {
        // The form on paper lies there.
        diagnostics.append(.error(.takenName(item), at: place()))
      } else if !seen.insert(item.folded).inserted {
        diagnostics.append(.error(.listedTwice(item), at: place()))
      }
    }
  }
  return diagnostics + checkRenamings(settings, file)
}

/// What was renamed is none of today's names, and leads to one.
private func checkRenamings(_ settings: CouncilSettings, _ file: SourceFile) -> [Diagnostic] {
  let names = settings.topics + settings.places
  return settings.renamed.enumerated().compactMap { index, renaming in
    let place = { (field: String) in
      file.place(
        of: FieldPath([.field("renamed"), .item(index), .field(field)]), inWhole: CouncilSettings.self)
    }
    if names.contains(where: { $0.folded == renaming.from.folded }) {
      return .error(.stillNamed(renaming.from), at: place("from"))
    }
    return settings.presentName(of: renaming.to, among: names) == nil
      ? .error(.renamedToNothing(renaming.to), at: place("to")) : nil
  }
}

extension Message {
  fileprivate static func unknownTimeZone(_ text: String) -> Message {
    Message(
      "unknown-time-zone", Localized(vi: "không có múi giờ «\(text)»", en: "there is no time zone “\(text)”"),
      fix: Localized(
        vi: "viết Asia/Ho_Chi_Minh, hoặc bỏ mục này", en: "write Asia/Ho_Chi_Minh, or leave it out"))
  }

  fileprivate static func unfitBaseURL(_ text: String) -> Message {
    Message(
      "invalid-address",
      Localized(
        vi: "«\(text)» không dùng làm địa chỉ trang được", en: "“\(text)” cannot be the site's address"),
      fix: Localized(
        vi: "viết địa chỉ ngắn, không có ? và #, ví dụ https://xa.tinh.gov.vn/hdnd/",
        en: "write a short address without ? and #, for example https://commune.example.org/council/"))
  }

  fileprivate static func takenName(_ item: String) -> Message {
    Message(
      "reserved-address",
      Localized(
        vi: "«\(item)» trùng với một địa chỉ của trang",
        en: "“\(item)” would get an address that the site makes"),
      fix: Localized(vi: "viết tên đầy đủ hơn, ví dụ thôn \(item)", en: "write a fuller name"))
  }

  fileprivate static func stillNamed(_ name: String) -> Message {
    Message(
      "not-renamed",
      Localized(
        vi: "«\(name)» vẫn còn trong lĩnh vực hoặc thôn",
        en: "“\(name)” is still among the topics or villages"),
      fix: Localized(vi: "xoá một trong hai chỗ", en: "delete it in one of the two places"))
  }

  fileprivate static func renamedToNothing(_ name: String) -> Message {
    Message(
      "not-renamed",
      Localized(
        vi: "«\(name)» không có trong lĩnh vực, cũng không trong thôn",
        en: "“\(name)” is neither a topic nor a village"),
      fix: Localized(
        vi: "viết đúng tên bây giờ, như ở mục lĩnh vực hoặc thôn", en: "write the name as it is listed now"))
  }

  fileprivate static func listedTwice(_ item: String) -> Message {
    Message(
      "listed-twice",
      Localized(vi: "«\(item)» có hai lần trong danh sách", en: "“\(item)” is in the list twice"),
      fix: Localized(vi: "xoá một dòng", en: "delete one of them"))
  }
}
