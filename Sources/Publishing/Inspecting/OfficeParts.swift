import OfficeFiles

// Where files of Word, Excel and PowerPoint keep what (ECMA-376, part 1, 11.3, 12.3 and 13.3).

extension FileInspection {
  // Each returns the parts that it read.

  mutating func look(inPaper package: Package, _ main: String) throws -> Set<String> {
    try look(atPropertiesOf: package)
    let stories = package.parts(in: "word/").filter { $0 == main || isStory($0) }
    try look(inEach: stories, of: package) { inspection, name, bytes in
      let words = try WordText(bytes)
      inspection.trackedChanges += words.trackedChanges
      inspection.look(in: words, at: name.lowercased().hasPrefix("word/comments") ? .comment : nil)
    }
    return Set(stories).union(package.propertyParts)
  }

  mutating func look(inWorkbook package: Package) throws -> Set<String> {
    try look(atPropertiesOf: package)
    var read: Set<String> = []
    do {
      let workbook = try Workbook(package.part)
      try look(inCellsOf: workbook)
      read = Set((workbook.sheets.map(\.part) + [workbook.stringsPart]).compactMap(package.spelling))
    } catch OfficeFailure.tooLarge {
      // Its sheets are looked at as parts of which nothing is known.
      obstacle = .large
    }
    try look(inPivotsOf: package)
    let (notes, drawings) = (["xl/comments", "xl/threadedComments/"], ["xl/drawings/"])
    try look(inParts: notes, of: package, at: .comment)
    try look(inParts: drawings, of: package, at: nil)
    trackedChanges += package.parts(in: "xl/revisions/").count
    return read.union((notes + drawings + ["xl/pivotCache/"]).flatMap(package.parts))
      .union(package.propertyParts)
  }

  private mutating func look(inCellsOf workbook: Workbook) throws {
    var shown: Set<Int> = []
    for sheet in workbook.sheets {
      if sheet.isHidden { add(hidden: .sheet(sheet.name)) }
      let table: Workbook.Table
      do {
        table = try workbook.table(of: sheet)
      } catch OfficeFailure.tooLarge {
        // The others are looked at all the same.
        obstacle = .large
        continue
      }
      shown.formUnion(table.strings)
      look(inTable: cells(of: table.rows), at: .sheet(sheet.name))
      look(in: table.beside.joined(separator: "\n"), at: .sheet(sheet.name))
      look(in: table.margins.map(withoutCodes).joined(separator: "\n"), at: .sheet(sheet.name))
      guard !sheet.isHidden else { continue }
      if table.hiddenRows > 0 { add(hidden: .rows(table.hiddenRows, sheet.name)) }
      if table.hiddenColumns > 0 { add(hidden: .columns(table.hiddenColumns, sheet.name)) }
    }
    look(in: workbook.strings(except: shown).joined(separator: "\n"), at: nil)
  }

  mutating func look(inSlides package: Package, _ main: String) throws -> Set<String> {
    try look(atPropertiesOf: package)
    let numbers = try slideNumbers(package, main)
    try look(inEach: package.parts(in: "ppt/slides/"), of: package) { inspection, name, bytes in
      inspection.look(in: try WordText(bytes), at: numbers[name].map { Spot.slide($0) })
      let isHidden = try XMLEvents.elements("sld", of: bytes).contains {
        ["0", "false"].contains($0["show"])
      }
      if isHidden { inspection.add(hidden: .slide(numbers[name] ?? 0)) }
    }
    try look(inEach: package.parts(in: "ppt/notesSlides/"), of: package) { inspection, _, bytes in
      let words = try WordText(bytes)
      // The page's number alone is no note.
      if words.text.contains(where: \.isLetter) { inspection.comments += 1 }
      inspection.look(in: words, at: .comment)
    }
    try look(inParts: ["ppt/comments/"], of: package, at: .comment)
    return Set(["ppt/slides/", "ppt/notesSlides/", "ppt/comments/"].flatMap(package.parts))
      .union(package.propertyParts)
  }

  private mutating func look(inParts folders: [String], of package: Package, at spot: Spot?) throws {
    try look(inEach: folders.flatMap(package.parts), of: package) { inspection, _, bytes in
      inspection.look(in: try WordText(bytes), at: spot)
    }
  }

  /// Reads parts of a package one by one; one that is too large does not keep from the others, and is told.
  mutating func look(
    inEach names: [String], of package: Package,
    _ read: (inout FileInspection, String, [UInt8]) throws -> Void
  ) throws {
    for name in names {
      do {
        if let bytes = try package.part(name) { try read(&self, name, bytes) }
      } catch OfficeFailure.tooLarge {
        obstacle = .large
      }
    }
  }

  /// Part 2, 8: core properties; part 1, 15.2.12: extended ones.
  private mutating func look(atPropertiesOf package: Package) throws {
    let roles: [String: Property.Role] = [
      "creator": .author, "lastModifiedBy": .editor, "Manager": .manager, "Company": .company,
    ]
    try look(inEach: package.propertyParts, of: package) { inspection, _, bytes in
      // Also what somebody added to them.
      inspection.look(in: PartText(bytes).lines.joined(separator: "\n"), at: .properties)
      try inspection.take(
        properties: bytes, roles, titles: ["title", "subject", "keywords", "description", "category"])
    }
  }

  /// - Parameters:
  ///   - roles: by the name of the element that holds it.
  ///   - titles: elements whose text anybody can read.
  mutating func take(properties bytes: [UInt8], _ roles: [String: Property.Role], titles: Set<String>) throws
  {
    var (name, value) = ("", "")
    try XMLEvents.read(bytes) { event in
      switch event {
      case .start(let element, _): (name, value) = (element, "")
      case .text(let text): value += text
      case .end(let element):
        guard element == name else { return }
        if let role = roles[element] { add(role, value) }
        if titles.contains(element) { look(in: value, at: .properties) }
      }
    }
  }

  /// The text, and what stands around and below it.
  private func isStory(_ name: String) -> Bool {
    ["document", "header", "footer", "footnotes", "endnotes", "comments"].contains {
      name.lowercased().hasPrefix("word/\($0)")
    }
  }

  /// By the name of its part, which place a slide has.
  private func slideNumbers(_ package: Package, _ main: String) throws -> [String: Int] {
    let list = try package.bytes(of: main).map { try XMLEvents.elements("sldId", of: $0) } ?? []
    let name = main.dropFirst("ppt/".count)
    let links =
      try package.bytes(of: "ppt/_rels/\(name).rels").map { try XMLEvents($0) }?.targets(from: "ppt/") ?? [:]
    let numbers = list.enumerated().compactMap { index, slide in
      links[slide["r:id"] ?? ""].map { ($0, index + 1) }
    }
    return Dictionary(numbers) { $1 }
  }
}

/// The cells of rows at their columns, so far as a table has columns that anybody reads; what stands farther follows.
private func cells(of rows: [Workbook.Row]) -> [[String]] {
  rows.map { row in
    var cells: [String] = []
    for cell in row.filled {
      if cell.column < widest { cells += Array(repeating: "", count: cell.column - cells.count) }
      cells.append(cell.text)
    }
    return cells
  }
}

private let widest = 200

/// Without the codes for a part of the line, a font, a size, a colour (part 1, 18.3.1.46); each part is a line.
///
///     &L&"Arial,Bold"&12UBND XÃ&RTUYỆT MẬT
private func withoutCodes(_ margin: String) -> String {
  String(margin.prefix(longestMargin)).replacing(#/&[LCR]/#, with: "\n")
    .replacing(#/&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+\-][0-9]{3}|[0-9]+|[A-Za-z])/#, with: "")
}

/// In characters: Excel takes 255.
private let longestMargin = 1000
