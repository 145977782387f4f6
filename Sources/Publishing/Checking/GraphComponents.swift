/// For each node of a directed graph, which of its cycles it lies in.
///
/// Strongly connected components after Tarjan (1972), with a stack of its own: a chain may be as long as it likes, and
/// every edge is looked at once.
/// - Parameter edges: for each node, counted from 0, those to which it leads.
/// - Returns: one number for all nodes that lead to each other; a node in no cycle has its number to itself.
func components(of edges: [[Int]]) -> [Int] {
  var search = ComponentSearch(edges)
  for node in edges.indices { search.visit(from: node) }
  return search.component
}

private struct ComponentSearch {
  private let edges: [[Int]]
  private(set) var component: [Int]
  /// In which order nodes were reached, from 1; 0 for those that have not been.
  private var order: [Int]
  /// The earliest node of its component that a node is known to reach, by its order.
  private var lowest: [Int]
  private var open: [Int] = []
  private var count = 0

  init(_ edges: [[Int]]) {
    self.edges = edges
    component = Array(repeating: -1, count: edges.count)
    order = Array(repeating: 0, count: edges.count)
    lowest = order
  }

  mutating func visit(from start: Int) {
    guard order[start] == 0 else { return }
    reach(start)
    var way = [(node: start, next: 0)]
    while let (node, next) = way.last {
      if next < edges[node].count {
        way[way.count - 1].next += 1
        let other = edges[node][next]
        if order[other] == 0 {
          reach(other)
          way.append((other, 0))
        } else if component[other] < 0 {
          lowest[node] = min(lowest[node], order[other])
        }
      } else {
        way.removeLast()
        if let before = way.last?.node { lowest[before] = min(lowest[before], lowest[node]) }
        if lowest[node] == order[node] { close(node) }
      }
    }
  }

  private mutating func reach(_ node: Int) {
    count += 1
    order[node] = count
    lowest[node] = count
    open.append(node)
  }

  private mutating func close(_ root: Int) {
    while let node = open.popLast() {
      component[node] = root
      if node == root { return }
    }
  }
}
