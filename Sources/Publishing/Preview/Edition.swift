import Council
import Files
import Site

/// The site as it was at one moment, with the folder out of which its files are read.
struct Edition: Sendable {
  /// Differs from that of every other edition, also of another run of the program.
  let name: String
  let table: RouteTable
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
