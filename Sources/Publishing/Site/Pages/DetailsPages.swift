import Council
import Foundation
import Vietnamese

/// A record that is told by its facts, its text and a list or two: a project, a deputy, a meeting.
struct DetailsPage: TemplateView {
  var facts: [FactView] = []
  var photo: PictureView?
  var measures: [MeasureView] = []
  var steps: [StepView] = []
  var tables: [TableView] = []
  /// What a record is tied to, where that is most of what there is to say of it.
  var groups: [RelationGroup] = []
  var calendarFile: LinkView?

  static let names: TemplateNames<DetailsPage> = [
    "facts": .views { $0.facts }, "photo": .view { $0.photo }, "measures": .views { $0.measures },
    "steps": .views { $0.steps }, "tables": .views { $0.tables },
    "groups": .views { $0.groups },
    "calendarFile": .view { $0.calendarFile },
  ]
}

extension SiteContext {
  func voterMeetingPage(_ record: Record, _ meeting: VoterMeeting) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    var details = DetailsPage()
    details.facts =
      time(of: meeting) + facts(["place", "form", "link", "deputies"], of: record, hrefs)
      + [meeting.attendance.map { FactView(VoterMeeting.schema.label("attendance"), .text(voters($0))) }]
      .compactMap(\.self) + facts(["report"], of: record, hrefs)
    details.calendarFile = calendarLink(of: record, hrefs)
    return detailsPage(record, details, kind: record.kind.label)
  }

  private func voters(_ attendance: Attendance) -> String {
    words[.votersPresent, String(attendance.present)]
  }

  func eventPage(_ record: Record, _ event: Event) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    var details = DetailsPage()
    details.facts = time(of: event) + facts(["place", "organizer", "link"], of: record, hrefs)
    details.calendarFile = calendarLink(of: record, hrefs)
    return detailsPage(record, details, kind: record.kind.label)
  }

  private func time(of occasion: any Occasion) -> [FactView] {
    [FactView(words[.time], span(of: occasion))]
  }

  func projectPage(_ record: Record, _ project: Project) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    let schema = Project.schema
    var details = DetailsPage()
    let total = project.total.map {
      FactView(schema.label("total"), .text(shortMoney($0, unit: project.unit)))
    }
    details.facts =
      facts(["owner", "place", "from", "to"], of: record, hrefs) + [total].compactMap(\.self)
      + facts(["decision", "budgetLine"], of: record, hrefs)
    details.measures = measures(of: project)
    details.steps = steps(project.steps, in: record, hrefs)
    return detailsPage(record, details, kind: record.kind.label)
  }

  /// How much of the work is done, and how much of the money is spent.
  private func measures(of project: Project) -> [MeasureView] {
    let done = project.progress.map {
      MeasureView(
        label: Project.schema.label("progress"), value: words[.progress, String($0)],
        bar: Bar([("done", Double($0))], of: 100))
    }
    let spent = project.spent.flatMap { spent -> MeasureView? in
      guard let total = project.total, total > 0 else { return nil }
      let share = NSDecimalNumber(decimal: spent / total).doubleValue
      return MeasureView(
        label: Project.schema.label("spent"),
        value: words[
          .ofPlanned, shortMoney(spent, unit: project.unit, fractionDigits: 2),
          shortMoney(total, unit: project.unit, fractionDigits: 2),
          formatNumber(spent * 100 / total, fractionDigits: 1)],
        bar: Bar([("out", share)], of: max(1, share)))
    }
    return [done, spent].compactMap(\.self)
  }

  func landPlanPage(_ record: Record) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    var details = DetailsPage()
    details.facts = facts(["kind", "period", "decision", "published"], of: record, hrefs)
    return detailsPage(record, details, kind: record.kind.label, showsDate: false)
  }

  func reportPage(_ record: Record) -> String {
    let hrefs = Hrefs.relative(from: record.address)
    var details = DetailsPage()
    details.facts = facts(["from", "to", "published"], of: record, hrefs)
    return detailsPage(record, details, kind: record.kind.label)
  }

  func newsPage(_ record: Record) -> String {
    detailsPage(record, DetailsPage(), kind: record.kind.label, showsDate: true)
  }

  func detailsPage(_ record: Record, _ details: DetailsPage, kind: String?, showsDate: Bool = false) -> String
  {
    var details = details
    var parts = parts(
      of: record, kind: kind, shownFiles: filesNamed(by: record, except: ["files"]), showsDate: showsDate,
      hasOwnAside: details.calendarFile != nil)
    if record.kind.isDirectory {
      details.groups = parts.relations
      parts.relations = []
    }
    return page(of: record, details, parts, template: "record")
  }
}
