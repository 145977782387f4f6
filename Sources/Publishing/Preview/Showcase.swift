import Diagnostics
import Dispatch
import Synchronization

/// What visitors see now, and the browsers that wait to hear of the next.
final class Showcase: Sendable {
  private struct State {
    var edition: Edition?
    /// What was found while reading, and what the rules found.
    var read: [Diagnostic] = []
    var judged: [Diagnostic] = []
    /// The number of the reading of which that is true.
    var number = 0
    var reported: [Diagnostic] = []
    /// What browsers are told of all that.
    var message: [UInt8] = []
    var waiting: [(id: Int, stream: AsyncStream<[UInt8]>.Continuation)] = []
    var next = 0
    var isBeating = false
  }

  private let state = Mutex(State())
  private let language: Language
  /// Told all problems whenever they are others than before.
  private let report: @Sendable (Findings) -> Void

  /// More browsers than that are nobody's: the first of them go.
  private static let mostWaiting = 100
  /// How often those that wait are spoken to, which is how one learns that they are gone.
  private static let beat = Duration.seconds(20)

  init(language: Language, report: @escaping @Sendable (Findings) -> Void) {
    self.language = language
    self.report = report
    change { _ in }
  }

  var edition: Edition? { state.withLock { $0.edition } }

  /// - Parameters:
  ///   - edition: nil where none can be made; the last one stays.
  ///   - problems: of reading.
  ///   - number: of the reading.
  ///   - mending: the files that changed, of which the rules' problems are no longer true; nil for all files.
  func show(_ edition: Edition?, _ problems: [Diagnostic], number: Int, mending: Set<String>?) {
    let old = self.edition
    change { state in
      state.number = number
      if let edition { state.edition = edition }
      state.read = problems
      state.judged = mending.map { files in state.judged.filter { !files.contains($0.place.file) } } ?? []
    }
    // To give back what an edition took takes a while: not while a browser waits for the next.
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + 1) { _ = old }
  }

  /// Shows a page of the next edition. Of problems nothing new is known.
  func show(_ edition: Edition) {
    change { $0.edition = edition }
  }

  /// - Parameters:
  ///   - problems: what the rules found.
  ///   - number: of the reading that they judged. Of one that is no longer shown nobody wants to hear.
  func judge(_ problems: [Diagnostic], of number: Int) {
    change { state in
      guard state.number == number else { return }
      state.judged = problems
      let all = Set(state.read + problems).sorted()
      let findings = Findings(all, after: state.reported)
      state.reported = all
      // Told in the order in which it was found out.
      if !findings.isEmpty { report(findings) }
    }
  }

  /// Whoever waits hears of the changes in their order, each with all that is true by then.
  private func change(_ body: (inout State) -> Void) {
    state.withLock { state in
      body(&state)
      let news = News(edition: state.edition, problems: state.read + state.judged, language: language)
      state.message = Array("data: ".utf8) + news.json.bytes(.compact) + Array("\n\n".utf8)
      announce(state)
    }
  }
}

// MARK: - Those who wait

extension Showcase {
  /// Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): what is shown now, then
  /// again whenever it changes. Of what a slow reader missed, only the last counts.
  func events() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let (id, dropped, begins) = state.withLock { state in
      let id = state.next
      state.next += 1
      state.waiting.append((id, continuation))
      continuation.yield(Array("retry: 500\n".utf8) + state.message)
      let dropped = state.waiting.count > Self.mostWaiting ? state.waiting.removeFirst().stream : nil
      let begins = !state.isBeating
      state.isBeating = true
      return (id, dropped, begins)
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { $0.waiting.removeAll { $0.id == id } }
    }
    dropped?.finish()
    if begins { beat() }
    return stream
  }

  private func announce(_ state: State) {
    for waiting in state.waiting { waiting.stream.yield(state.message) }
  }

  /// Goes on for as long as anybody waits.
  private func beat() {
    Task { [weak self] in
      while true {
        try await Task.sleep(for: Self.beat)
        guard let self else { return }
        let goesOn = state.withLock { state in
          state.isBeating = !state.waiting.isEmpty
          announce(state)
          return state.isBeating
        }
        guard goesOn else { return }
      }
    }
  }
}
