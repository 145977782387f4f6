import Council

/// What keeps addresses good for which the site has no page of its own any more.
///
/// The office says where records, topics and villages went, and all that lay below them goes along: a session's sheets, a
/// topic's feeds, a record's files. A list, a month, a sheet that the site no longer makes leads to what is above it; a
/// file that its record no longer has, to the record.
struct FormerAddresses: Sendable {
  private let site: SiteContext
  /// What the site has by itself, by path.
  private let made: [String: Route]
  /// The addresses of all pages that are no mere sign.
  private let pages: Set<String>
  /// Where old addresses lead, by what the office says.
  private let moved: [String: String]
  /// Records of which nothing but name, day and reason stays: not even the names of their files.
  private let withdrawn: Set<String>
  private let records: Set<String>
  /// What the office calls what is at an address.
  private let names: [String: String]

  /// To these others may have subscribed, also beside a list that the site no longer makes.
  private static let subscribed = SiteAddresses.feeds(of: "") + [SiteAddresses.calendarName]

  /// Tells the paths of its files: whatever lay in a folder may lead on.
  static func mayHold(_ path: String) -> Bool { path == AddressBook.path || path.contains("/") }

  /// - Parameter made: all that the site has for what it holds today.
  init(_ site: SiteContext, made: [Route]) {
    self.site = site
    self.made = Dictionary(made.map { ($0.path, $0) }) { first, _ in first }
    var moved = Dictionary(site.council.settings.renamedAddresses) { first, _ in first }
    for record in site.council.records {
      for alias in record.common.aliases.compactMap(Alias.address) { moved[alias] = record.address }
    }
    self.moved = moved
    records = Set(site.council.records.map(\.address))
    withdrawn = Set(site.council.records.filter(\.isWithdrawn).map(\.address))
    var names: [String: String] = [:]
    for topic in site.council.settings.topics { names[SiteAddresses.topic(topic)] = topic }
    for place in site.council.settings.places {
      names[SiteAddresses.place(place)] = place
      names[SiteAddresses.speakUp(place)] = place
    }
    for record in site.council.records { names[record.address] = record.common.title }
    self.names = names
    pages = Set(made.compactMap { page($0.path) }).subtracting(moved.keys)
  }

  func routes() -> [Route] {
    let entries = site.council.addressBook.entries
    let former = Set(entries.filter { !$0.isFile }.map(\.address)).union(moved.keys).subtracting(pages)
    let companions = companions()
    let leading = former.sorted().flatMap { old -> [Route] in
      let (new, goesAlong) = successor(of: old)
      let names = goesAlong ? companions[new] ?? [] : old.contains("/") ? [] : Self.subscribed
      return sign(at: old, to: new)
        + names.compactMap { name in
          let path = "\(old)/\(name)"
          return made[path] == nil ? made[file(name, in: new)].map { Route(path, copying: $0) } : nil
        }
    }
    let files = entries.filter { $0.isFile && made[$0.address] == nil && !former.contains($0.address) }
      .flatMap(routes(ofFile:))
    let (pages, attached) = (leading.map(\.path), files.map { page($0.path) ?? $0.path })
    return leading + files + [Route(AddressBook.path) { book(pages: pages, files: attached).text }]
  }

  /// What is made beside each page and goes along with it, by the page's address: its feeds, a session's QR codes
  /// (`qr.svg`, `qr.png`) and its papers in one file.
  private func companions() -> [String: [String]] {
    guard !moved.isEmpty else { return [:] }
    var names: [String: [String]] = [:]
    for (path, route) in made where page(path) == nil && !route.isOfContent {
      guard let stroke = path.lastIndex(of: "/") else { continue }
      names[String(path[..<stroke]), default: []].append(String(path[path.index(after: stroke)...]))
    }
    return names.mapValues { $0.sorted() }
  }

  /// A file goes with its record: the one whose folder it lay in, or whose name it bears. Of other files nobody can tell
  /// whether they went with a record that was withdrawn.
  private func routes(ofFile entry: AddressBook.Entry) -> [Route] {
    let place = entry.places.first { moved[$0] != nil || records.contains($0) }
    guard let place else { return [] }
    let record = moved[place] == nil ? place : successor(of: place).address
    guard !withdrawn.contains(record) else { return [] }
    if let file = made[record + entry.address.dropFirst(place.count)], file.isOfContent {
      return [Route(entry.address, copying: file)]
    }
    return sign(at: entry.address, to: record)
  }

  /// Where somebody finds today what was at an address.
  /// - Returns: also whether the office says so, not only the place in the order of pages.
  private func successor(of old: String, steps: Int = 0) -> (address: String, isSaid: Bool) {
    var above = old[...]
    while !above.isEmpty {
      let address = String(above)
      if pages.contains(address) { return (address, false) }
      // What leads in a circle leads home.
      if let new = moved[address], steps <= moved.count {
        let now = new + old[above.endIndex...]
        return pages.contains(now) ? (now, true) : successor(of: now, steps: steps + 1)
      }
      above = above[..<(above.lastIndex(of: "/") ?? above.startIndex)]
    }
    return ("", false)
  }

  /// None where there is one already.
  private func sign(at old: String, to new: String) -> [Route] {
    let path = "\(old)/\(home)"
    guard made[path] == nil else { return [] }
    return [Route(path) { site.redirect(from: old, to: new, title: title(of: new)) }]
  }

  private func title(of address: String) -> String {
    let folder = address.prefix { $0 != "/" }
    return names[address] ?? site.sections.first { $0.folder == folder }?.title
      ?? site.words.content(site.council.settings.name)
  }

  /// All pages of the site by their present names, and all attached files.
  /// - Parameters:
  ///   - pages: the files of those that lead on.
  ///   - files: addresses of before that still answer.
  private func book(pages former: [String], files: [String]) -> AddressBook {
    var names = names
    for (old, new) in moved { names[old] = names[new] }
    let attached =
      files + made.values.filter { $0.isOfContent && FileType(ofName: $0.path) != nil }.map(\.path)
    let pages = (Array(made.keys) + former).compactMap { page($0) }
    return AddressBook(
      pages.map { AddressBook.Entry(address: $0, title: names[$0] ?? "") }
        + attached.map { AddressBook.Entry(address: $0, isFile: true) })
  }
}

extension Route {
  /// Whether it is a file that the office attached to a record.
  fileprivate var isOfContent: Bool {
    if case .file = content { !SiteAddresses.atTheTop.contains(path) } else { false }
  }
}

private let home = "index.html"

/// The address of a page; nil for another file.
private func page(_ path: String) -> String? {
  path == home ? "" : path.hasSuffix("/\(home)") ? String(path.dropLast(home.count + 1)) : nil
}

private func file(_ name: String, in address: String) -> String {
  address.isEmpty ? name : "\(address)/\(name)"
}
