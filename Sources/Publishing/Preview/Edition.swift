import Council
import Files
import Site

/// The site as it was at one moment, with the folder out of which its files are read.
struct Edition: Sendable {
  /// Differs from that of every other edition, also of another run of the program.
  let name: String
  /// The one page of the edition to come that can be seen already, and that edition's name.
  private(set) var ahead: (path: String, name: String)?
  private(set) var table: RouteTable
  let tree: FileTree
  /// Why what is shown here is not on the site yet, by the path of the record's page.
  let withheld: [String: Record.Withholding]

  init(name: String, table: RouteTable, tree: FileTree, council: PeoplesCouncil) {
    self.name = name
    self.table = table
    self.tree = tree
    withheld = Dictionary(
      council.records.compactMap { record in
        record.withholding(at: council.now).map { ("\(record.address)/index.html", $0) }
      }
    ) { first, _ in first }
  }

  /// This edition with one page of the next: that of a record of which only the text has changed.
  func ahead(to name: String, _ record: Record, as revision: Record) -> Edition {
    var edition = self
    edition.table = table.revising(record, as: revision)
    edition.ahead = ("\(record.address)/index.html", name)
    return edition
  }

  /// The name of the edition from which a page is.
  func name(ofPage path: String) -> String {
    ahead.flatMap { $0.path == path ? $0.name : nil } ?? name
  }

  enum Outcome {
    case found(Route)
    /// The page lies in a folder of that name, below the site's root.
    case folder(String)
    case missing
  }

  /// - Parameter path: as in an address, decoded, without the stroke before it. The table is all there is: nothing of
  ///   the path reaches the disk.
  func find(_ path: String) -> Outcome {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    if let route = table.route(at: isFolder ? "\(path)index.html" : path) { return .found(route) }
    return !isFolder && table.route(at: "\(path)/index.html") != nil ? .folder(path) : .missing
  }
}
