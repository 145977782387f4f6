import Checksums

/// What is known of a set of changes before it is committed.
struct Staging {
  /// Nil until something is staged in a folder that was never written to.
  var state: StateFolder?
  /// The folders below `stage/`, made as they are needed.
  var stage: FolderDescriptors?
  /// Every path that is to be there, changed or not.
  var paths: Set<RelativePath> = []
  var outcomes: [OutputFolder.Outcome: Int] = [:]
  /// What each file is to hold.
  var digests: [RelativePath: SHA256Digest] = [:]
  /// Of the list of them all.
  var sums: SHA256Digest?
  /// Files of ours that must make room for a folder.
  var filesInTheWay: Set<RelativePath> = []
  /// Folders that must make room for a file.
  var foldersInTheWay: [RelativePath] = []
  /// The first file that could not be staged; without it the set is not whole.
  var failure: OutputFailure?
  var isFinished = false

  init(state: StateFolder?) {
    self.state = state
  }
}
