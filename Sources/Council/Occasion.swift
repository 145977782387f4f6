import Vietnamese

/// Something that takes place: a session, a voter meeting, an entry of the calendar.
package protocol Occasion: RecordKind {
  var starts: WrittenDate { get }
  var ends: WrittenDate? { get }
  var place: String? { get }
  /// As the office says; nil where the dates tell.
  var state: SessionState? { get }
}

extension Session: Occasion {}
extension VoterMeeting: Occasion {}
extension Event: Occasion {}

extension Occasion {
  /// The state that was given, or the one that follows from the dates.
  package func state(on today: WrittenDate) -> SessionState {
    if let state { return state }
    if (ends ?? starts).lastDay < today { return .held }
    return starts.precision < .day || starts.firstDay > today ? .planned : .underWay
  }
}

extension SessionState {
  /// Nobody should come.
  package var isOff: Bool {
    switch self {
    case .postponed, .cancelled: true
    case .planned, .underWay, .held: false
    }
  }
}
