import Vietnamese

/// A topic or a village that has another name by now, or was merged into another one.
package struct Renaming: Composite {
  package var from = ""
  package var to = ""

  package init() {}

  package static let schema = Schema<Renaming>([
    Field(
      \.from, "from", "Từ", also: ["Tên cũ"], isRequired: true,
      "Tên trước đây, như đã ghi ở lĩnh vực hoặc thôn."),
    Field(
      \.to, "to", "Thành", also: ["Tên mới"], isRequired: true, "Tên bây giờ, có trong lĩnh vực hoặc thôn."),
  ])
}

extension CouncilSettings {
  /// What a topic or village is called now, after all renamings; nil where none leads to a name of the lists.
  package func presentName(of name: String, among names: [String]) -> String? {
    var key = name.folded
    // As many steps as there are renamings, and no more where they lead in a circle.
    for _ in 0...renamed.count {
      if let name = names.first(where: { $0.folded == key }) { return name }
      guard let next = renamed.first(where: { $0.from.folded == key }) else { return nil }
      key = next.to.folded
    }
    return nil
  }

  /// Addresses that renamings changed, and where each leads now.
  package var renamedAddresses: [(from: String, to: String)] {
    renamed.flatMap { renaming -> [(from: String, to: String)] in
      let old = renaming.from
      var moves: [(from: String, to: String)] = []
      if let topic = presentName(of: old, among: topics) {
        moves.append((SiteAddresses.topic(old), SiteAddresses.topic(topic)))
      }
      if let place = presentName(of: old, among: places) {
        moves.append((SiteAddresses.place(old), SiteAddresses.place(place)))
        moves.append((SiteAddresses.speakUp(old), SiteAddresses.speakUp(place)))
      }
      return moves.filter { $0.from != $0.to }
    }
  }
}
