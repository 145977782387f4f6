/// A table of the page: a heading for each column, and for each row.
struct TableView: TemplateView {
  struct Column: TemplateView {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }

    static let names: TemplateNames<Column> = [
      "title": .text { $0.title }, "isNumber": .flag { $0.isNumber },
    ]
  }

  struct Row: TemplateView {
    struct Cell: TemplateView {
      let content: Markup
      let column: Column
      /// Whether it tells what its row is about.
      let isHead: Bool

      /// Whether a phone can do without it where rows are blocks.
      private var isEmpty: Bool { content.html == Markup.none.html || column.isNumber && content.html == "0" }

      private var classes: String? {
        let classes = (column.isNumber ? ["num"] : []) + (isEmpty ? ["none"] : [])
        return classes.isEmpty ? nil : classes.joined(separator: " ")
      }

      static let names: TemplateNames<Cell> = [
        "content": .markup { $0.content }, "class": .text { $0.classes }, "isHead": .flag { $0.isHead },
        "label": .text { $0.column.title },
      ]
    }

    let cells: [Cell]
    /// How deep it lies in a tree of rows, 0 for the outermost; nil where there is none.
    let level: Int?

    static let names: TemplateNames<Row> = [
      "cells": .views { $0.cells }, "level": .text { $0.level.map(String.init) },
    ]
  }

  let id: String
  let title: String
  /// What the table says beyond its title, such as its unit.
  let caption: String?
  /// Whether a phone shows each row as a block of its own: for rows of words rather than figures.
  let isStacked: Bool
  let columns: [Column]
  let rows: [Row]

  /// - Parameters:
  ///   - head: the column that tells what a row is about.
  ///   - rows: as many cells each as there are columns.
  ///   - levels: one for each row, of a table that is a tree.
  init(
    id: String, title: String, caption: String? = nil, isStacked: Bool = false, columns: [Column],
    head: Int = 0, rows: [[Markup]], levels: [Int]? = nil
  ) {
    self.id = id
    self.title = title
    self.caption = caption
    self.isStacked = isStacked
    self.columns = columns
    self.rows = rows.enumerated().map { row, cells in
      Row(
        cells: zip(cells, columns).enumerated().map {
          Row.Cell(content: $1.0, column: $1.1, isHead: $0 == head)
        }, level: levels?[row])
    }
  }

  static let names: TemplateNames<TableView> = [
    "id": .text { $0.id }, "title": .text { $0.title }, "caption": .text { $0.caption },
    "isStacked": .flag { $0.isStacked }, "columns": .views { $0.columns }, "rows": .views { $0.rows },
  ]
}
