/// What a sheet of A4 in large print has room for, its code not counted.
struct NoticeFit {
  /// The letters of the points; see the style sheet.
  enum Size: String, CaseIterable {
    case large, medium, small

    /// How many letters stand in a line and how many lines on the sheet, counted on printed ones.
    fileprivate var room: (letters: Int, lines: Double) {
      switch self {
      case .large: (40, 13)
      case .medium: (52, 18)
      case .small: (64, 24)
      }
    }

    /// Rather than name fewer of a sort than these, the letters become smaller.
    fileprivate var least: Int {
      switch self {
      case .large: 4
      case .medium: 3
      case .small: 1
      }
    }
  }

  /// Things of one sort.
  struct Points {
    let title: String
    let items: [LinkView]
  }

  let size: Size
  /// How many of each sort are named.
  let count: Int

  /// - Parameter title: what stands above them.
  init(_ points: [Points], below title: String) {
    for size in Size.allCases {
      for count in (size.least...mostNamed).reversed()
      where Self.lines(of: points, count, size, below: title) <= size.room.lines {
        (self.size, self.count) = (size, count)
        return
      }
    }
    (size, count) = (.small, 1)
  }

  private static func lines(of points: [Points], _ count: Int, _ size: Size, below title: String) -> Double {
    let heading = Double(title.count / lettersOfTitle) * 1.5
    return points.reduce(heading) { lines, points in
      let items = points.items.prefix(count).reduce(1.4) { lines, item in
        let letters = item.title.count + (item.note?.count ?? 0) + 1
        return lines + Double((letters + size.room.letters - 1) / size.room.letters) + 0.3
      }
      return lines + items + (points.items.count > count ? 1.2 : 0)
    }
  }
}

/// How many things of one sort a sheet names at most: who walks by reads no more.
private let mostNamed = 8

/// How many letters of a title stand in a line of the sheet.
private let lettersOfTitle = 26
