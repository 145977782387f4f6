extension Icicle {
  /// What is written in a cell: name, value and share as far as they fit. The share goes first, then the value, then
  /// the end of the name. A number is whole or not there.
  struct Writing {
    let name: Wrapped
    /// Below the name.
    let below: [String]
    /// At the other end of its only line.
    let beside: String
  }
}

extension Icicle.Writing {
  /// Lines that a cell holds without touching its edges.
  static func room(height: Double) -> Int { max(Int((height - 2) / Drawing.lineHeight), 0) }

  /// - Parameters:
  ///   - width: of its lines, in units.
  ///   - height: of the cell.
  init(_ node: TreeChart.Node, share: String, width: Double, height: Double) {
    let room = Self.room(height: height)
    guard room > 0 else {
      self.init(Wrapped("", width: width, lines: 0))
      return
    }
    let name = Wrapped(node.label, width: width, lines: room)
    let value = Wrapped(node.amount.text, width: width, lines: 2, bold: true)
    let both = Wrapped("\(node.amount.text) · \(share)", width: width, lines: 1, bold: true)
    let apart = Wrapped(share, width: width, lines: 1, bold: true)
    let choices = [
      both.isWhole ? both.lines : nil,
      value.isWhole && apart.isWhole ? value.lines + apart.lines : nil,
      value.isWhole ? value.lines : nil,
    ]
    let below = choices.compactMap { $0 }.first { !name.isCut && name.lines.count + $0.count <= room }
    if let below {
      self.init(name, below: below)
    } else if name.isCut, room > 4, value.isWhole {
      self.init(Wrapped(node.label, width: width, lines: room - value.lines.count), below: value.lines)
    } else if name.lines.count == 1 {
      let free = width - name.width() - 12
      self.init(name, beside: [both, value].map(\.whole).first { $0.width(bold: true) <= free } ?? "")
    } else {
      self.init(name)
    }
  }

  private init(_ name: Wrapped, below: [String] = [], beside: String = "") {
    self.name = name
    self.below = below
    self.beside = beside
  }
}

extension Wrapped {
  fileprivate var isWhole: Bool { !isCut && !isBroken }
}
