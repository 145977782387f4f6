import Council
import Diagnostics
import Files
import Parallel
import Reading
import Vietnamese

/// What a rule may look at.
struct CheckContext: Sendable {
  let content: Content
  let links: LinkResolver
  /// The site's local time: whether something is still to come.
  let now: WrittenDate
  /// For the few files whose inside is looked at.
  let tree: FileTree

  var index: ReferenceIndex { content.index }

  /// The place of a field's value in a record's file.
  func place(of path: FieldPath, in record: Record) -> Place {
    content.source(of: record).place(of: path, in: type(of: record.content))
  }

  func place(of field: String, in record: Record) -> Place {
    place(of: FieldPath([.field(field)]), in: record)
  }
}

/// Applies every rule to what was read.
///
/// A rule is a function from the content to its problems, in a file of its own, with its messages beneath it.
///
/// - Parameter now: the site's local time.
package func checkContent(_ content: Content, tree: FileTree, now: WrittenDate) -> [Diagnostic] {
  let targets = content.records + content.faulty
  let context = CheckContext(
    content: content,
    links: LinkResolver(records: targets, files: content.files), now: now, tree: tree)
  let rules: [@Sendable (CheckContext) -> [Diagnostic]] = [
    checkFolders, checkSettings, checkAddresses, checkPublishedAddresses, checkNumbers, checkReferences,
    checkFiles, checkBodies,
    checkDates, checkDocuments, checkVotes, checkBudgetSums, checkPetitions, checkRecordings,
    checkContradictions, checkStandards, checkStandardIDs, checkTerms, checkChanges, checkBudgetRows,
    checkSensitiveTexts, checkContacts, checkAmounts,
    checkSteps, checkStages, checkParents, checkMemberships, checkBirths, checkFutureDates, checkStates,
    checkAttendances, checkOverrulings, checkOpenReviews, checkPlaceholders, checkTwins,
  ]
  return concurrentMap(count: rules.count, run: 1) { rules[$0](context) }.flatMap(\.self)
}
