/// A part of the table of routes, made when somebody first asks for a file that may be in it.
struct RoutePart: Sendable {
  private let mayHold: @Sendable (_ path: String) -> Bool
  private let made: Once<[Route]>
  private let byPath: Once<[String: Route]>

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
    byPath = Once { Dictionary(made.value.map { ($0.path, $0) }) { first, _ in first } }
  }

  var routes: [Route] { made.value }

  func route(at path: String) -> Route? {
    mayHold(path) ? byPath.value[path] : nil
  }
}
