import Council
import Diagnostics
import Files
import Reading
import Vietnamese

/// A portal's settings with the text from which they were read.
package struct PortalFile: Sendable {
  package let settings: PortalSettings
  package let file: SourceFile

  /// Reads the settings of a portal.
  /// - Parameter shown: the file's name as the user gave it.
  package static func read(_ bytes: [UInt8], shown: String) -> (file: PortalFile?, problems: [Diagnostic]) {
    let (settings, file, problems) = readSettings(PortalSettings.self, bytes, name: shown)
    guard let settings, let file else { return (nil, problems) }
    let portal = PortalFile(settings: settings, file: file)
    return (portal, problems + portal.problems)
  }

  /// Where a source stands.
  package func place(ofSource index: Int) -> Place {
    file.place(of: FieldPath([.field("sources"), .item(index)]), inWhole: PortalSettings.self)
  }

  private var problems: [Diagnostic] {
    var names: Set<String> = []
    var problems: [Diagnostic] = []
    if settings.sources.isEmpty {
      problems.append(.error(.noSources, at: file.place()))
    }
    for (index, source) in settings.sources.enumerated() {
      if !names.insert(source.name.folded).inserted {
        problems.append(.error(.sameName(source.name), at: place(ofSource: index)))
      }
      switch (source.address, source.folder) {
      case (nil, nil): problems.append(.error(.noPlace(source.name), at: place(ofSource: index)))
      case (let address?, nil) where !address.text.lowercased().hasPrefix("https://"):
        problems.append(.error(.notSecure(address.text), at: place(ofSource: index)))
      default: break
      }
    }
    return problems
  }

  /// Two sources that say they are the same site.
  package func doubles(_ sources: [KnownSource]) -> [Diagnostic] {
    var seen: Set<String> = []
    return sources.compactMap { source in
      seen.insert(source.address.lowercased()).inserted
        ? nil : .error(.sameAddress(source.address), at: place(ofSource: source.index))
    }
  }
}

extension Message {
  fileprivate static let noSources = Message(
    "no-sources", Localized(vi: "chưa có nguồn nào", en: "there are no sources"),
    fix: Localized(
      vi: "ghi ở mục «nguồn» tên và địa chỉ của từng hội đồng", en: "give name and address of each council"))

  fileprivate static func sameName(_ name: String) -> Message {
    Message(
      "duplicate-source",
      Localized(vi: "hai nguồn cùng tên «\(name)»", en: "two sources are called “\(name)”"),
      fix: Localized(vi: "đặt tên khác nhau, để người dân phân biệt", en: "give them different names"))
  }

  fileprivate static func sameAddress(_ address: String) -> Message {
    Message(
      "duplicate-source",
      Localized(vi: "hai nguồn cùng địa chỉ «\(address)»", en: "two sources have the address “\(address)”"),
      fix: Localized(vi: "bỏ một, hoặc sửa địa chỉ", en: "take one away, or mend its address"))
  }

  fileprivate static func noPlace(_ name: String) -> Message {
    Message(
      "source-without-place",
      Localized(
        vi: "nguồn «\(name)» không có địa chỉ và cũng không có thư mục",
        en: "the source “\(name)” has neither address nor folder"),
      fix: Localized(vi: "ghi «địa chỉ: https://…»", en: "write “address: https://…”"))
  }

  fileprivate static func notSecure(_ address: String) -> Message {
    Message(
      "insecure-source",
      Localized(vi: "«\(address)» không phải địa chỉ https", en: "“\(address)” is no https address"),
      fix: Localized(
        vi: "ghi địa chỉ bắt đầu bằng https://, hoặc thêm thư mục",
        en: "give an address that begins with https://, or a folder"))
  }
}
