import Council
import Diagnostics
import Drafting
import ShippedTemplates
import Vietnamese

/// A council that begins: what its office said of it.
package struct NewCouncil: Sendable {
  package var form = Form(CouncilSettings.schema.set)
  let today: WrittenDate

  package init(today: WrittenDate) {
    self.today = today
  }

  /// What is asked, by id; the rest stands in the file to be filled in later.
  package static let questions = ["name", "level", "province", "places", "baseURL"]

  /// What an empty answer stands for.
  package var proposals: [String: String] {
    ["level": level(in: name), "baseURL": Placeholder.baseURL]
  }

  /// What is asked for in the words of the unit that the office said it is: a ward has no villages.
  /// - Returns: nil where the field's own help will do.
  package func question(about id: String) -> Localized? {
    guard id == "places", case .text(let level)? = form.values["level"] else { return nil }
    let (villages, quarters) = ("Đông Hạ, Gò Sen, Ấp 3", "Khu phố 1, Tổ dân phố 2")
    let (what, example) =
      switch AdministrativeLevel.allCases.first(where: { $0.id == level }) {
      case .ward: ("Khu phố, tổ dân phố", quarters)
      case .specialZone: ("Thôn, khu phố, tổ dân phố", "Đông Hạ, Khu phố 1")
      case .province, .city: ("Xã, phường", "Xã Bạch Minh, Phường Hạ Lam")
      default: ("Thôn, bản, ấp, xóm, làng…", villages)
      }
    return Localized(
      vi: "\(what) ở đây, ví dụ: \(example). Chưa kể hết được thì bỏ trống, bổ sung sau.",
      en: "The parts of this area (\(what)), for example: \(example). May be left empty for now.")
  }

  /// Everything with which its folder begins.
  package var files: [StarterFile] {
    [
      StarterFile("README.md", readme),
      StarterFile("content/site.yaml", settings),
      StarterFile("content/trang/cach-dung.md", howTo),
      StarterFile("content/trang/lien-he.md", contact),
      StarterFile("content/\(example.path(beside: [], codes: []))", example.text),
      StarterFile(".gitignore", Self.ignored),
      StarterFile(".gitattributes", Self.attributes),
      StarterFile(".editorconfig", Self.editor),
    ]
  }

  /// The templates, for those who will change them.
  package static var templates: [StarterFile] {
    ShippedTemplates.files.map { StarterFile("site-templates/\($0.path)", $0.bytes) }
  }

  var name: String {
    guard case .text(let name)? = form.values["name"] else { return "" }
    return name
  }

  private func level(in name: String) -> String {
    let word = name.folded
    let levels = AdministrativeLevel.allCases.map(\.rawValue)
    return levels.first { word.contains("-\($0.folded)-") } ?? levels[0]
  }
}

extension NewCouncil {
  private var settings: String {
    """
    # Cơ quan là ai, trang ở đâu. Sửa xong thì chạy: congkhai check
    \(form.text)
    """
  }

  /// A resolution that nobody took, to be written over or deleted.
  private var example: Draft {
    var draft = Draft(Resolution.self, settings: nil)
    for (key, text) in [
      ("title", "Ví dụ: thay bằng trích yếu của một nghị quyết"), ("number", "00/NQ-HĐND"),
      ("issued", today.dayOnly.short), ("draft", "có"),
    ] {
      _ = draft.form.fill(key, with: text, from: key)
    }
    return draft
  }
}
