import Council
import Diagnostics
import Reading
import Vietnamese

/// No person is named where a village is meant: who asks for something is never published.
func checkPersonsAsPlaces(_ context: CheckContext) -> [Diagnostic] {
  let known = Set((context.content.settings?.places ?? []).map(\.folded))
  return context.content.records.compactMap { record -> Diagnostic? in
    guard let place = (record.content as? Petition)?.place, !known.contains(place.folded),
      looksLikePerson(place)
    else { return nil }
    return .error(.personAsPlace(place), at: context.place(of: "place", in: record))
  }
}

/// The family names that nearly all Vietnamese bear.
private let familyNames = [
  "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô",
  "dương",
  "lý", "đinh", "mai", "trịnh", "đào", "đoàn", "lương", "lưu", "trương", "hà", "cao", "chu", "tạ", "tống",
  "quách",
]
/// What stands between a family name and a given name, and in the names of few places.
private let middleNames = ["văn", "thị", "đức", "hữu", "ngọc"]
private let titles: Set = ["ong", "ba", "anh", "chi", "co", "chu", "bac"]

/// `Ông Nguyễn Văn Mẫu`, `Trần Thị Mẫu`: a title before a family name, or a family name before a middle name.
private func looksLikePerson(_ text: String) -> Bool {
  let words = text.split(separator: " ").map { $0.lowercased() }
  let isTitled = words.count > 2 && titles.contains(words[0].folded)
  let name = isTitled ? Array(words.dropFirst()) : words
  guard (2...5).contains(name.count), isAmong(familyNames, name[0]) else { return false }
  return isTitled || (name.count > 2 && isAmong(middleNames, name[1]))
}

/// With its accents, or without any: đường is no Dương.
private func isAmong(_ names: [String], _ word: String) -> Bool {
  names.contains(word) || (word.utf8.allSatisfy { $0 < 0x80 } && names.contains { $0.folded == word })
}

extension Message {
  fileprivate static func personAsPlace(_ text: String) -> Message {
    Message(
      "person-as-place",
      Localized(
        vi: "«\(text)» giống họ tên người, ở đây chỉ ghi tên thôn, tổ dân phố",
        en: "“\(text)” looks like a person's name; this is for a village"),
      fix: Localized(
        vi: "ghi tên thôn; không đăng họ tên người kiến nghị",
        en: "write the village; never publish who asked"))
  }
}
