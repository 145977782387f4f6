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
      let name = PortalSettings.shortName(of: source.name).folded
      if name.isEmpty || name.utf8.count > 200 {
        problems.append(.error(.noName(source.name), at: place(ofSource: index)))
      } else if !names.insert(name).inserted {
        problems.append(.error(.sameName(source.name), at: place(ofSource: index)))
      }
      switch (source.address, source.folder) {
      case (nil, nil): problems.append(.error(.noPlace(source.name), at: place(ofSource: index)))
      case (let address?, _) where address.text.contains(where: { "?#@".contains($0) }):
        problems.append(.error(.notPlain(address.text), at: place(ofSource: index)))
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

  fileprivate static func noName(_ name: String) -> Message {
    Message(
      "source-name", Localized(vi: "«\(name)» không phải là tên", en: "“\(name)” is no name"),
      fix: Localized(
        vi: "ghi tên của hội đồng, ít nhất một chữ, không quá 200 chữ",
        en: "give the council's name, of one letter at least and 200 at most"))
  }

  /// What the portal links to is an address alone: no password, no question, no place in a page.
  fileprivate static func notPlain(_ address: String) -> Message {
    Message(
      "source-address",
      Localized(
        vi: "địa chỉ «\(address)» có dấu ?, # hoặc @", en: "the address “\(address)” has a ?, # or @"),
      fix: Localized(vi: "chỉ ghi địa chỉ trang chủ của hội đồng", en: "give the address of the home page"))
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
