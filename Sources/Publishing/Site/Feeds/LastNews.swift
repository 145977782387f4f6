import Council
import Vietnamese

extension SiteContext {
  /// The day of a record's newest public event: that it came out, was corrected, was answered, or that something was
  /// done. What is still to come is no news; nil where nothing has come yet.
  func lastNews(of record: Record) -> WrittenDate? {
    var days = [record.common.published ?? record.date] + record.common.corrections.map(\.date)
    switch record.content {
    case let petition as Petition: days += [petition.answer?.date] + petition.steps.map(\.date)
    case let question as Question: days += [question.answer?.date] + question.steps.map(\.date)
    case let project as Project: days += project.steps.map(\.date)
    case let supervision as Supervision:
      days += supervision.recommendations.flatMap(\.steps).map(\.date)
    default: break
    }
    return days.compactMap(\.self).filter { $0 <= council.now }.max()
  }
}
