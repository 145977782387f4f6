extension BarChart {
  private static let thickness = 14.0

  public func draw(on drawing: inout Drawing) {
    let bars = shown
    guard !bars.isEmpty else { return drawing.empty(words) }
    let stacked = bars.contains { $0.parts.count { $0.amount.drawable > 0 } > 1 }
    let patterns = Patterns(tones: stacked ? tones(of: bars) : [])
    let longest = bars.map { max($0.total, $0.target?.amount.drawable ?? 0) }.max() ?? 0
    let scale = max(whole?.drawable ?? 0, longest)
    let legend = keys.map { Legend.Entry(name: $0.name, style: $0.tone, pattern: patterns[$0.tone]) }
    var y = Legend(entries: legend).draw(on: &drawing, top: 0)
    for (index, bar) in bars.enumerated() {
      if index > 0 { y += 14 }
      y = drawing.heading(bar.label, bar.value, top: y) + 3
      draw(bar, on: &drawing, top: y, units: scale > 0 ? drawing.width / scale : 0, patterns)
      y += Self.thickness
      if let target = bar.target { y = draw(target, on: &drawing, bottom: y, scale: scale) }
    }
    drawing.height = y + 4
  }

  private func draw(
    _ bar: Bar, on drawing: inout Drawing, top: Double, units: Double, _ patterns: Patterns
  ) {
    if whole != nil {
      drawing.rect(Box(x: 0, y: top, width: drawing.width, height: Self.thickness), "track")
    }
    let drawn = bar.parts.filter { $0.amount.drawable > 0 }
    var x = 0.0
    var seams: [Double] = []
    for part in drawn {
      if x > 0 { seams.append(x) }
      let width = part.amount.drawable * units
      let box = Box(x: x, y: top, width: width, height: Self.thickness)
      drawing.rect(box, part.tone, patterns[part.tone])
      x += width
    }
    for seam in seams { drawing.line(seam, top, seam, top + Self.thickness, "gap") }
  }

  /// - Returns: the bottom of the mark, or of its label where it has one.
  private func draw(_ target: Target, on drawing: inout Drawing, bottom: Double, scale: Double) -> Double {
    let share = scale > 0 ? min(max(target.amount.drawable / scale, 0), 1) : 0
    // Half a line's width from the edge, so that all of it is seen.
    let x = min(max(share * drawing.width, 1), drawing.width - 1)
    // A rim of the ground first, so that the line is seen on any bar.
    for style in ["rim", "target"] { drawing.line(x, bottom - Self.thickness - 3, x, bottom + 3, style) }
    guard !target.label.isEmpty else { return bottom + 3 }
    let label = Wrapped(target.label, width: drawing.width, lines: 3)
    let half = label.width() / 2
    let anchor: Drawing.Anchor = x < half ? .start : x > drawing.width - half ? .end : .middle
    let place = anchor == .middle ? x : anchor == .start ? 0 : drawing.width
    drawing.text(label, x: place, top: bottom + 4, anchor, "soft")
    return bottom + 4 + label.height
  }

  /// In the order of the keys, then of the bars.
  private func tones(of bars: [Bar]) -> [String] {
    var tones: [String] = []
    for tone in keys.map(\.tone) + bars.flatMap(\.parts).map(\.tone) where !tones.contains(tone) {
      tones.append(tone)
    }
    return tones
  }
}

/// The pattern of each tone; none where parts nowhere meet.
private struct Patterns {
  let tones: [String]

  subscript(tone: String) -> Pattern? { tones.firstIndex(of: tone).flatMap(Pattern.init(ofKind:)) }
}
