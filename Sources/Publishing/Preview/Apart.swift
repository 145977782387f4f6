import Dispatch

/// Does what takes long where the few threads that talk to browsers need not wait for it.
func apart<Outcome: Sendable>(
  on queue: DispatchQueue = .global(qos: .userInitiated), _ work: @escaping @Sendable () throws -> Outcome
) async throws -> Outcome {
  try await withCheckedThrowingContinuation { continuation in
    queue.async { continuation.resume(with: Result(catching: work)) }
  }
}
