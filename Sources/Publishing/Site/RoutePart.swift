import Council

/// A part of the table of routes, made when somebody first asks for a file that may be in it.
struct RoutePart: Sendable {
  private let mayHold: @Sendable (_ path: String) -> Bool
  private let made: Once<[Route]>
  private let find: @Sendable (_ path: String) -> Route?

  /// A part that may hold any file.
  init(_ make: @escaping @Sendable () -> [Route]) {
    self.init(where: { _ in true }, make)
  }

  /// A part whose files lie in some folders of the site's root, or are files there.
  init(in names: [String], _ make: @escaping @Sendable () -> [Route]) {
    let names = Set(names)
    self.init(where: { names.contains(String($0.prefix { $0 != "/" })) }, make)
  }

  /// - Parameter mayHold: tells the paths that the part may hold without making it.
  init(where mayHold: @escaping @Sendable (String) -> Bool, _ make: @escaping @Sendable () -> [Route]) {
    self.mayHold = mayHold
    let made = Once(make)
    self.made = made
    let byPath = Once { Dictionary(made.value.map { ($0.path, $0) }) { first, _ in first } }
    find = { byPath.value[$0] }
  }

  /// The files of records, each record's made by themselves where one of them is asked for.
  /// - Parameter records: by address.
  init(of records: [Record], _ make: @escaping @Sendable (Record) -> [Route]) {
    let all = RoutePart { records.flatMap(make) }
    mayHold = all.mayHold
    made = all.made
    find = { path in
      var address = path[...]
      while let stroke = address.lastIndex(of: "/") {
        address = address[..<stroke]
        guard let record = records.first(at: address) else { continue }
        if let route = make(record).first(where: { $0.path == path }) { return route }
      }
      // Under an earlier address.
      return all.find(path)
    }
  }

  var routes: [Route] { made.value }

  func route(at path: String) -> Route? {
    mayHold(path) ? find(path) : nil
  }
}

extension [Record] {
  /// - Parameter address: by which the records are sorted.
  fileprivate func first(at address: Substring) -> Record? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].address == address ? self[low] : nil
  }
}
