import Council
import Vietnamese

/// Writes a report as Markdown with front matter. Links lead to the records' files, as a clerk would write them.
struct ReportWriter {
  let context: SiteContext
  let report: PeriodReport

  private var council: PeoplesCouncil { context.council }
  private var words: Words { context.words }

  var text: String {
    let title = words[.reportTitle, council.settings.name, report.from.short, report.to.short]
    let labels = Report.schema
    let head = [
      "\(Common.schema.label("title").lowercased()): \(quoted(title))",
      "\(labels.label("from").lowercased()): \(report.from.short)",
      "\(labels.label("to").lowercased()): \(report.to.short)",
      "\(Common.schema.label("published").lowercased()): \(context.today.short)",
    ]
    let sections = [
      sessions, resolutions, supervisions, questions, meetings, petitions, budgets, projects, overdue,
      criteria,
    ].compactMap(\.self)
    return "---\n" + head.joined(separator: "\n") + "\n---\n\n"
      + words[.reportAsOf, context.today.short] + "\n\n" + sections.joined(separator: "\n")
  }

  /// A heading, a sentence and a table; nothing where there are no rows.
  private func section(_ title: String, _ lead: String, _ columns: [String], _ rows: [[String]]) -> String? {
    guard !rows.isEmpty else { return nil }
    let line = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let table = [line(columns), line(columns.map { _ in "---" })] + rows.map(line)
    return "## \(title)\n\n\(lead)\n\n" + table.joined(separator: "\n") + "\n"
  }

  private func records(of kind: Kind, on date: (Record) -> WrittenDate? = { $0.date }) -> [Record] {
    council.records(of: kind).filter { report.holds(date($0)) }.sorted { a, b in
      let days = (date(a) ?? .missing, date(b) ?? .missing)
      return days.0 == days.1 ? a.address < b.address : days.0 < days.1
    }
  }

  /// `[Tiêu đề](../nghi-quyet/2026/07-nq-hdnd.md)`.
  private func link(_ record: Record, _ text: String? = nil) -> String {
    "[\(plainMarkdown(text ?? record.common.title))](<../\(markdownDestination(record.path))>)"
  }

  private func plain(_ text: String) -> String { plainMarkdown(text) }

  /// As YAML between double quotes.
  private func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private func state(of record: Record) -> String { context.state(of: record)?.word ?? "–" }
}

// MARK: - Sections

extension ReportWriter {
  /// "2 kỳ họp, 1 phiên họp Thường trực".
  private func counted(_ held: [Session]) -> String {
    let standing = held.count { $0.kind == .standingCommittee }
    let counts: [(Words.Key, Int)] = [(.sessions, held.count - standing), (.standingMeetings, standing)]
    return counts.filter { $0.1 > 0 }.map { words[$0, String($1)] }.joined(separator: ", ")
  }

  private var sessions: String? {
    let held = records(of: Session.kind).compactMap { record -> (Record, Session)? in
      guard let session = record.content as? Session, session.state(on: context.today) == .held else {
        return nil
      }
      return (record, session)
    }
    let items = held.reduce(0) { $0 + $1.1.agenda.count }
    let schema = Session.schema
    return section(
      Session.kind.label, words[.reportSessions, counted(held.map(\.1)), String(items)],
      [Session.kind.label, schema.label("starts"), schema.label("attendance"), schema.label("agenda")],
      held.map { record, session in
        let attendance = session.attendance
        let present = attendance.map {
          ([$0.present, $0.total].compactMap(\.self)).map(String.init).joined(separator: "/")
        }
        return [
          link(record), session.starts.dayOnly.short, present ?? "–",
          words[.items, String(session.agenda.count)],
        ]
      })
  }

  private var resolutions: String? {
    let issued = records(of: Resolution.kind)
    let schema = Instrument.schema
    return section(
      Resolution.kind.label, words[.reportResolutions, String(issued.count)],
      [
        schema.label("number"), schema.label("issued"), Common.schema.label("title"),
        Session.schema.label("state"),
      ],
      issued.map { [plain($0.instrument?.number ?? "–"), $0.date?.short ?? "–", link($0), state(of: $0)] })
  }

  private var supervisions: String? {
    let published = records(of: Supervision.kind)
    let schema = Supervision.schema
    return section(
      Supervision.kind.label, words[.reportSupervisions, String(published.count)],
      [
        Supervision.kind.label, schema.label("supervisor"), schema.label("state"),
        schema.label("recommendations"),
      ],
      published.compactMap { record in
        guard let supervision = record.content as? Supervision else { return nil }
        let all = supervision.recommendations
        let done = all.count { $0.status == .done }
        return [
          link(record), plain(supervision.supervisor.text), state(of: record),
          all.isEmpty ? "–" : words[.reportDoneOf, String(done), String(all.count)],
        ]
      })
  }

  private var questions: String? {
    let asked = records(of: Question.kind)
    let schema = Question.schema
    return section(
      Question.kind.label, words[.reportQuestions, String(asked.count)],
      [Question.kind.label, schema.label("asked"), schema.label("respondent"), schema.label("status")],
      asked.compactMap { record in
        (record.content as? Question).map {
          [link(record), $0.asked.dayOnly.short, plain($0.respondent.text), state(of: record)]
        }
      })
  }

  private var meetings: String? {
    let held = records(of: VoterMeeting.kind).filter {
      ($0.content as? VoterMeeting)?.state(on: context.today) == .held
    }
    let meetings = held.compactMap { $0.content as? VoterMeeting }
    let voters = meetings.reduce(0) { $0 + ($1.attendance?.present ?? 0) }
    let schema = VoterMeeting.schema
    return section(
      VoterMeeting.kind.label, words[.reportMeetings, String(held.count), String(voters)],
      [VoterMeeting.kind.label, schema.label("starts"), schema.label("form"), schema.label("attendance")],
      zip(held, meetings).map { record, meeting in
        [
          link(record), meeting.starts.dayOnly.short, meeting.form?.rawValue ?? "–",
          meeting.attendance.map { String($0.present) } ?? "–",
        ]
      })
  }

  private var petitions: String? {
    let received = records(of: Petition.kind)
    let answered = records(of: Petition.kind) { ($0.content as? Petition)?.answer?.date }
    // Some of those that were answered came before.
    let earlier = answered.filter { !report.holds($0.date) }
    let schema = Petition.schema
    return section(
      Petition.kind.label, words[.reportPetitions, String(received.count), String(answered.count)],
      [
        Petition.kind.label, schema.label("place"), schema.label("received"), schema.label("owner"),
        schema.label("status"), words[.answered],
      ],
      (earlier + received).compactMap { record in
        (record.content as? Petition).map {
          [
            link(record), plain($0.place ?? "–"), $0.received.dayOnly.short, plain($0.owner?.text ?? "–"),
            state(of: record), $0.answer?.date?.dayOnly.short ?? "–",
          ]
        }
      })
  }

  private var budgets: String? {
    let disclosed = records(of: BudgetDisclosure.kind) { $0.common.published ?? $0.date }
    let schema = BudgetDisclosure.schema
    return section(
      BudgetDisclosure.kind.label, words[.reportBudgets, String(disclosed.count)],
      [
        Common.schema.label("title"), schema.label("stage"), Common.schema.label("published"),
        words[.ledgerState],
      ],
      disclosed.compactMap { record in
        (record.content as? BudgetDisclosure).map {
          let duty = council.duties[record].first { $0.rule != nil }
          return [
            link(record), $0.stage.rawValue, record.common.published?.dayOnly.short ?? "–",
            duty.map { context.state(of: $0).word } ?? "–",
          ]
        }
      })
  }

  private var projects: String? {
    let begun = records(of: Project.kind) { ($0.content as? Project)?.steps.map(\.date).max() ?? $0.date }
    let schema = Project.schema
    return section(
      Project.kind.label, words[.reportProjects, String(begun.count)],
      [Project.kind.label, schema.label("owner"), schema.label("progress"), schema.label("state")],
      begun.compactMap { record in
        (record.content as? Project).map {
          [
            link(record), plain($0.owner?.text ?? "–"),
            $0.progress.map { words[.progress, String($0)] } ?? "–",
            state(of: record),
          ]
        }
      })
  }

  /// What was due by the period's end and is overdue on the day of the report, with whom, the longest first.
  private var overdue: String? {
    let duties = council.records.flatMap { council.duties[$0] } + council.duties.missing
    let late = duties.filter { duty in
      guard duty.due <= report.to, case .overdue = duty.state(on: context.today) else { return false }
      return true
    }
    .sorted { ($0.due, $0.record?.address ?? "") < ($1.due, $1.record?.address ?? "") }
    return section(
      words[.reportOverdue], words[.reportOverdueLead, String(late.count), report.to.short],
      [words[.reportWhat], words[.reportWho], Petition.schema.label("due"), words[.reportState]],
      late.map { duty in
        let title = context.title(of: duty)
        let what = duty.record.map { "\(link($0)): \(plain(title))" } ?? plain(title)
        return [what, plain(duty.owner ?? "–"), duty.due.short, context.state(of: duty).word]
      })
  }

  private var criteria: String? {
    let year = report.to.year
    let rows = context.criterionYears().compactMap { criterion -> [String]? in
      guard let found = criterion.years.first(where: { $0.year == year }) else { return nil }
      return [
        plain(criterion.criterion.name), "\(found.share.part)/\(found.share.whole)",
        context.percent(found.share.part, of: found.share.whole),
        context.target(of: criterion.criterion) ?? "–",
      ]
    }
    return section(
      words[.standing], words[.reportCriteria, String(year)],
      [Criterion.schema.label("name"), words[.metCount], words[.share], words[.aim]], rows)
  }
}
