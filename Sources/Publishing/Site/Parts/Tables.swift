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
      let isNumber: Bool

      static let names: TemplateNames<Cell> = [
        "content": .markup { $0.content }, "isNumber": .flag { $0.isNumber },
      ]
    }

    let head: Markup
    let cells: [Cell]

    static let names: TemplateNames<Row> = ["head": .markup { $0.head }, "cells": .views { $0.cells }]
  }

  let id: String
  let title: String
  /// What the table says beyond its title: its unit, its day.
  let caption: String
  let columns: [Column]
  let rows: [Row]

  /// - Parameter rows: as many cells each as there are columns, the first of them the row's heading.
  init(id: String, title: String, caption: String? = nil, columns: [Column], rows: [[Markup]]) {
    self.id = id
    self.title = title
    self.caption = caption ?? title
    self.columns = columns
    self.rows = rows.map { cells in
      Row(
        head: cells.first ?? .nothing,
        cells: zip(cells, columns).dropFirst().map { Row.Cell(content: $0, isNumber: $1.isNumber) })
    }
  }

  static let names: TemplateNames<TableView> = [
    "id": .text { $0.id }, "title": .text { $0.title }, "caption": .text { $0.caption },
    "columns": .views { $0.columns }, "rows": .views { $0.rows },
  ]
}
