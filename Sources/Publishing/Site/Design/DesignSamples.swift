import Council
import Vietnamese

/// A part of pages with invented values.
struct DesignSample: Sendable {
  /// Without `.mustache`.
  let template: String
  /// The element around it where it needs one: `ul class="list"`.
  let frame: String?
  /// What it is shown with, once or several times; nothing for what stands around every page.
  let views: [[String: TemplateValue]]

  init(_ template: String, in frame: String? = nil, _ views: [String: TemplateValue]...) {
    self.template = template
    self.frame = frame
    self.views = views
  }
}

private let here = "#manh"
private let done = StateView("Hoàn thành", .done)
private let going = StateView("Còn 10 ngày", .going)
private let late = StateView("Quá hạn 3 ngày", .late)
private let rest = StateView("Giải trình", .rest)

extension SiteContext {
  /// In the order in which pages have them.
  func designSamples() -> [DesignSample] {
    [DesignSample("masthead"), DesignSample("crumbs")] + textSamples + listSamples + figureSamples
      + sessionSamples + courseSamples + formSamples
      + [
        DesignSample("footer")
      ]
  }

  private var textSamples: [DesignSample] {
    let plain = ParagraphsView("Từ 01/01/2027, xã hỗ trợ xi măng cho ngõ xóm. Hỏi trưởng thôn.")
    return [
      DesignSample("record-plain", ["plain": plain.map { .view($0) } ?? .nothing]),
      DesignSample(
        "record-corrections",
        ["corrections": .views([StepView(date: .text("02/03/2026"), text: "Sửa số tiền ở Điều 2.")])]),
      DesignSample(
        "facts",
        [
          "facts": .views([
            FactView("Thời gian", .text("7 giờ 30 ngày 08/12/2026")),
            FactView(Session.schema.label("place"), .text("Hội trường xã")),
            FactView(Session.schema.label("state"), going.markup),
          ])
        ]),
      DesignSample(
        "file", in: "p class=\"papers\"",
        FileView(href: here, title: "Tờ trình", details: "PDF, 310 kB").values,
        FileView(href: "", title: "Báo cáo miệng").values),
    ]
  }

  private var listSamples: [DesignSample] {
    let row = { (title: String, state: StateView) in
      RecordRow(
        href: here, title: title,
        meta: .row([.span("33/NQ-HĐND"), .span("26/02/2026"), state.markup])
      ).values
    }
    let tile = TileView(isoDate: "2026-12-08", top: "tháng 12", day: "08", bottom: "thứ ba")
    let occasion = OccasionView(
      href: here, title: "Kỳ họp thứ ba", type: Session.kind.folder, kind: Session.kind.label,
      time: "7 giờ 30",
      place: "Hội trường xã", state: nil, isOff: false)
    return [
      DesignSample(
        "row", in: "ul class=\"list\"", row("Nghị quyết về đường ngõ xóm", done),
        row("Nghị quyết về chợ thôn", rest)),
      DesignSample("tile", tile.values),
      DesignSample(
        "days",
        [
          "days": .views([
            DayView(tile: tile, title: "Thứ ba, ngày 08 tháng 12 năm 2026", occasions: [occasion])
          ])
        ]),
      DesignSample(
        "table",
        TableView(
          id: "bang-mau", title: "Thu ngân sách", caption: "Đơn vị: triệu đồng",
          columns: [
            .init("Khoản thu"), .init("Dự toán", isNumber: true), .init("Thực hiện", isNumber: true),
          ],
          rows: [
            [.text("Cả năm"), .text("42.000,0"), .text("31.400,0")],
            [.text("Phí, lệ phí"), .text("260,0"), .text("201,6")],
          ], levels: [0, 2]
        ).values),
    ]
  }

  private var figureSamples: [DesignSample] {
    [
      DesignSample(
        "tally", in: "div class=\"tally\"",
        TallyView([(done, 54), (going, 21), (late, 7), (rest, 4)]).values),
      DesignSample(
        "measure",
        MeasureView(label: "Thu", value: "31,4 tỷ đồng / 42 tỷ đồng", bar: Bar([("in", 31.4)], of: 42))
          .values,
        MeasureView(label: "Chi", value: "27,9 tỷ đồng / 42 tỷ đồng", bar: Bar([("out", 27.9)], of: 42))
          .values),
      DesignSample("criterion", criterionSample.values),
    ]
  }

  private var sessionSamples: [DesignSample] {
    var vote = Vote()
    (vote.ayes, vote.noes, vote.abstentions) = (25, 1, 1)
    let item = AgendaItemView(
      id: "muc-mau", title: "Mức hỗ trợ đường ngõ xóm", submitter: "Trình: Uỷ ban nhân dân xã",
      isClosed: false,
      watch: nil, papers: [FileView(href: here, title: "Tờ trình", details: "PDF, 310 kB")],
      result: StateView("Thông qua", .done).markup, vote: view(of: vote),
      resolution: LinkView(href: here, title: "Nghị quyết số 33/NQ-HĐND"))
    return [
      DesignSample("vote", view(of: vote)?.values ?? [:]),
      DesignSample("agenda-item", in: "ol class=\"agenda\"", item.values),
    ]
  }

  private var courseSamples: [DesignSample] {
    let story = StoryView(
      events: [
        .init(
          date: .span("14/06/2026"), what: "Cử tri kiến nghị", link: .link(here, "Ngõ xóm lầy lội"),
          state: done.markup, isHere: false),
        .init(
          date: .span("26/02/2027"), what: Resolution.kind.label, link: .text("Nghị quyết số 33/NQ-HĐND"),
          state: nil,
          isHere: true),
      ],
      next: [
        .init(
          title: "Hạn hoàn thành", owner: "Uỷ ban nhân dân xã", due: .span("31/12/2027"), state: late.markup,
          link: .link(here, "Đường ngõ xóm"), isHere: false)
      ])
    return [
      DesignSample(
        "steps",
        [
          "steps": .views([
            StepView(date: .span("18/06/2026"), text: "Chuyển Uỷ ban nhân dân xã."),
            StepView(date: .span("22/10/2026"), text: "Trả lời.", isNow: true),
          ])
        ]),
      DesignSample("story", ["story": .view(story)]),
    ]
  }

  private var formSamples: [DesignSample] {
    let choices = [("Giao thông", "12", true), ("Đất đai", "7", false)].map { title, note, isCurrent in
      FilterGroupView.Choice(
        link: LinkView(href: here, title: title, note: note, isCurrent: isCurrent), token: title.folded)
    }
    return [
      DesignSample(
        "filters",
        FiltersView(
          list: here, own: nil,
          groups: [FilterGroupView(title: CouncilSettings.schema.label("topics"), choices: choices)]
        )
        .values),
      DesignSample(
        "speak-up-form",
        [
          "form": .text(here), "placeLabel": .text(placeWord.capitalizedFirst),
          "places": .views([LinkView(href: "", title: "Cầu Mây")]), "topics": .texts(["Giao thông"]),
        ]),
    ]
  }
}

extension TemplateView {
  /// What a template sees of a view when it stands in it.
  fileprivate var values: [String: TemplateValue] {
    Dictionary(
      uniqueKeysWithValues: Self.names.shapes.keys.map { ($0, value(named: $0) ?? .nothing) })
  }
}
