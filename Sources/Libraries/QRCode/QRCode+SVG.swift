import XML

extension QRCode {
  /// The code as an SVG 1.1 document, in black on white with its quiet zone; also valid inside an HTML page.
  /// It has no styles, scripts or ids, so a strict content security policy lets it pass and one page may
  /// carry several.
  ///
  /// - Parameter label: what the code is for, as plain text; screen readers say it.
  public func svg(label: String) -> String {
    let side = size + 2 * Self.quietZone
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 \(side) \(side)" \
      width="\(side * 4)" height="\(side * 4)" shape-rendering="crispEdges">
      <title>\(label.escapedForXML)</title>
      <rect width="\(side)" height="\(side)" fill="#fff"/>
      <path d="\(path)"/>
      </svg>

      """
  }
}

extension QRCode {
  /// One rectangle for each run of dark modules: `M4 4h7v1h-7z`.
  private var path: String {
    var path = ""
    path.reserveCapacity(size * size * 4)
    for row in 0..<size {
      for run in darkRuns(inRow: row) {
        path += "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)h\(run.count)v1h-\(run.count)z"
      }
    }
    return path
  }
}
