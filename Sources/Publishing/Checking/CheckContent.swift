import Council
import Diagnostics
import Files
import Inspecting
import Parallel
import Reading
import Vietnamese

/// What a rule may look at.
struct CheckContext: Sendable {
  let content: Content
  let links: LinkResolver
  /// The site's local time: whether something is still to come.
  let now: WrittenDate
  /// For the few files that are read by a rule.
  let tree: FileTree
  /// What lies inside files.
  let inspections: Inspections
  let contacts: PublicContacts
  private let foundUses: Ahead<FileUses>

  init(
    _ content: Content, _ links: LinkResolver, tree: FileTree, _ inspections: Inspections, now: WrittenDate
  ) {
    (self.content, self.links, self.tree) = (content, links, tree)
    (self.inspections, self.now) = (inspections, now)
    foundUses = Ahead { FileUses(content, links) }
    contacts = PublicContacts(content)
  }

  /// Found out while other rules are at work.
  var uses: FileUses { foundUses.value }
  var index: ReferenceIndex { content.index }

  /// The place of a field's value in a record's file.
  func place(of path: FieldPath, in record: Record) -> Place {
    content.source(of: record).place(of: path, in: type(of: record.content))
  }

  func place(of field: String, in record: Record) -> Place {
    place(of: FieldPath([.field(field)]), in: record)
  }

  /// What is told of a field that lacks, and where: at its own line, if that stands there with nothing behind it.
  func lacking(_ field: String, of record: Record, _ message: Message, else place: @autoclosure () -> Place)
    -> (Message, Place)
  {
    let kind = type(of: record.content)
    guard let line = content.source(of: record).emptyLine(of: field, in: kind), let field = kind.fields[field]
    else { return (message, place()) }
    return (message.atEmptyLine(of: field), line)
  }
}

/// Applies every rule to what was read.
///
/// A rule is a function from the content to its problems, in a file of its own, with its messages beneath it.
///
/// - Parameters:
///   - inspections: what lies inside files, so far as somebody looked.
///   - now: the site's local time.
package func checkContent(
  _ content: Content, tree: FileTree, _ inspections: Inspections = Inspections(), now: WrittenDate
) -> [Diagnostic] {
  let targets = content.records + content.faulty
  let links = LinkResolver(records: targets, files: content.files)
  let context = CheckContext(content, links, tree: tree, inspections, now: now)
  let rules: [@Sendable (CheckContext) -> [Diagnostic]] = [
    checkFolders, checkSettings, checkAddresses, checkPublishedAddresses, checkNumbers, checkReferences,
    checkFiles, checkBodies,
    checkDates, checkDocuments, checkVotes, checkBudgetSums, checkPetitions, checkRecordings,
    checkContradictions, checkStandards, checkStandardIDs, checkTerms, checkChanges, checkBudgetRows,
    checkInsides, checkContacts, checkAmounts,
    checkSteps, checkStages, checkParents, checkMemberships, checkBirths, checkFutureDates, checkStates,
    checkAttendances, checkOverrulings, checkOpenReviews, checkPlaceholders, checkTwins,
  ]
  // The one that takes as long as all others together is spread over the processors by itself.
  return checkSensitiveTexts(context)
    + concurrentMap(count: rules.count, run: 1) { rules[$0](context) }.flatMap(\.self)
}
