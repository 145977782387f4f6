import Parallel

/// What git is asked first: it depends on no record, and takes long enough to be asked before they are read.
package struct GitInquiry: Sendable {
  let repository: GitRepository
  private let said: Ahead<Result<Said, GitRepository.Unknown>>

  struct Said: Sendable {
    let histories: FileHistories
    /// The files of content that are not as the newest commit has them.
    let changed: Set<String>
  }

  /// Begins to ask.
  package init(_ repository: GitRepository) {
    self.repository = repository
    said = Ahead {
      Result { () throws(GitRepository.Unknown) in
        let histories = FileHistories(try repository.log())
        guard !histories.commits.isEmpty else { throw .outside }
        return Said(histories: histories, changed: try repository.changedSince())
      }
    }
  }

  func answer() throws(GitRepository.Unknown) -> Said { try said.value.get() }
}
