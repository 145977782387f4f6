import Council
import Diagnostics
import Inspecting
import Reading
import SensitiveText

/// What lies inside files beside what one sees of them: one message for each file and sort of thing.
func checkInsides(_ context: CheckContext) -> [Diagnostic] {
  let (content, inspections) = (context.content, context.inspections)
  let notice = inspections.notice.map { [Diagnostic.warning($0, at: Place(file: content.name))] } ?? []
  guard !inspections.byPath.isEmpty else { return notice }
  let (contacts, uses) = (context.contacts, context.uses)
  // Its own pictures are published without what the camera noted.
  let shownAsTheyAre = content.settings?.keepsOriginals == true
  return notice
    + content.files.all.flatMap { file -> [Diagnostic] in
      guard let inspection = inspections.byPath[file.path] else { return [] }
      let isStripped = file.picture != nil && !shownAsTheyAre
      return problems(with: file, inspection, contacts, content.name, isStripped: isStripped).map {
        uses.told($0, $1, with: file)
      }
    }
}

private func problems(
  with file: ContentFile, _ inspection: FileInspection, _ contacts: PublicContacts, _ folder: String,
  isStripped: Bool
) -> [(Severity, Message)] {
  let path = "\(folder)/\(file.diskPath)"
  let isSigned = inspection.signatures > 0
  let cleaning = Cleaning(path: path, type: file.type, isSigned: isSigned)
  var problems: [(Severity, Message)] = []
  if let obstacle = inspection.obstacle { problems.append(told(obstacle, file.type)) }
  if inspection.isCrowded { problems.append((.error, .crowded)) }
  if !inspection.scripts.isEmpty { problems.append((.error, .activeContent(inspection.scripts, cleaning))) }
  if !inspection.unseen.isEmpty { problems.append((.error, .unseen(inspection.unseen, file.type))) }
  // What a paper for everybody to read still says of what was to stand there before is no slip to wave through.
  let severity: Severity = inspection.isDraft ? .error : .warning
  if inspection.trackedChanges > 0 {
    problems.append((severity, .trackedChanges(inspection.trackedChanges)))
  }
  if inspection.comments > 0 { problems.append((severity, .comments(inspection.comments, cleaning))) }
  if !inspection.hidden.isEmpty { problems.append((.warning, .hidden(inspection.hidden))) }
  if !inspection.embedded.isEmpty { problems.append((.warning, .embedded(inspection.embedded, cleaning))) }
  if inspection.hasPlace, !isStripped { problems.append((.warning, .photoPlace(cleaning))) }
  if inspection.earlierRevisions > 0 {
    problems.append((.warning, .earlierRevisions(inspection.earlierRevisions, cleaning)))
  }
  // Nothing can be taken out of what is signed, and the signature names who signed.
  let people = isSigned ? [] : inspection.properties.filter { isTold($0, contacts) }
  if !people.isEmpty { problems.append((.warning, .people(people, cleaning))) }
  if inspection.lacksText || !inspection.pagesWithoutText.isEmpty {
    problems.append((.warning, noText(in: inspection, file, path)))
  }
  return problems
}

private func noText(in inspection: FileInspection, _ file: ContentFile, _ path: String) -> Message {
  guard file.type == .pdf else { return .noTextWithin }
  let pages = inspection.pagesWithoutText.map(String.init)
  return .noText(path, pages: list(pages), isSigned: inspection.signatures > 0)
}

/// Whether what a program noted tells of somebody: persons other than those who hold an office, and companies. `Admin`
/// and `PC` tell of nobody.
private func isTold(_ property: FileInspection.Property, _ contacts: PublicContacts) -> Bool {
  let value = property.value
  if property.role == .company {
    let offices = ["ubnd", "hdnd", "uy-ban", "hoi-dong", "van-phong", "microsoft"]
    return !offices.contains { value.folded.hasPrefix($0) }
  }
  let name = value.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    .joined(separator: " ")
  return findSensitive(in: "Ông \(name)", names: true).contains { !contacts.contains($0) }
}

private func told(_ obstacle: FileInspection.Obstacle, _ type: FileType?) -> (Severity, Message) {
  switch obstacle {
  case .damaged: (.error, .damaged)
  case .locked: (.error, .locked)
  // It is so on every machine, and nobody knows what stands in the rest.
  case .large: (.error, .tooLargeToInspect(type))
  case .slow, .crashing: (.warning, .uninspected(type, isSlow: obstacle == .slow))
  }
}

// MARK: - Text

/// What stands in the text of files and is not for everybody's eyes.
func leaks(insideFilesOf context: CheckContext, _ disclosures: Disclosures) -> [Leak] {
  let found = context.inspections.byPath.mapValues(\.found).filter { !$1.isEmpty }
  guard !found.isEmpty else { return [] }
  let (contacts, uses) = (context.contacts, context.uses)
  return context.content.files.all.flatMap { file -> [Leak] in
    guard let found = found[file.path] else { return [] }
    let owners = disclosures.records(of: file)
    let place = uses.place(of: file)
    return found.filter { !contacts.contains($0.finding) }.map {
      Leak(finding: $0.finding, place: place, owners: owners, inside: Inside(file: file, spot: $0.spot))
    }
  }
}

/// Where in a file something stands.
struct Inside: Sendable {
  let file: ContentFile
  let spot: FileInspection.Spot?
}

/// What was found in one file is told at once, by its sort.
func insideProblems(_ leaks: [(finding: SensitiveFinding, inside: Inside)], at place: Place)
  -> [Diagnostic]
{
  SensitiveKind.allCases.compactMap { kind in
    let found = leaks.filter { $0.finding.kind == kind }
    guard let first = found.first else { return nil }
    let spots = spots(found.map(\.inside.spot))
    return .error(
      kind == .secrecy
        ? .secrecyMark(
          first.finding.text, in: first.inside.file, spots,
          isInProperties: found.allSatisfy { $0.inside.spot == .properties })
        : .personalData(first.finding, count: found.count, in: first.inside.file, spots),
      at: place)
  }
}

/// `trang 2, 5; bảng tính «Dự toán»`; empty for what has no places.
private func spots(_ spots: [FileInspection.Spot?]) -> Localized {
  var (texts, pages, slides) = ([Localized](), [String](), [String]())
  for spot in spots {
    switch spot {
    case .page(let number): pages.append("\(number)")
    case .slide(let number): slides.append("\(number)")
    case .sheet(let name): texts.append(Localized(vi: "bảng tính «\(name)»", en: "sheet “\(name)”"))
    case .part(let name): texts.append(Localized(vi: "tệp bên trong «\(name)»", en: "“\(name)” within it"))
    case .comment: texts.append(Localized(vi: "ghi chú", en: "comments"))
    case .pivot:
      texts.append(
        Localized(vi: "dữ liệu nguồn của bảng tổng hợp (PivotTable)", en: "what a pivot table is made of"))
    case .names: texts.append(Localized(vi: "tên tệp bên trong", en: "names of files within it"))
    case .properties: texts.append(Localized(vi: "thông tin tệp", en: "properties"))
    case nil: break
    }
  }
  if !slides.isEmpty {
    texts.insert(Localized(vi: "trang chiếu \(list(slides))", en: "slide \(list(slides))"), at: 0)
  }
  if !pages.isEmpty { texts.insert(Localized(vi: "trang \(list(pages))", en: "page \(list(pages))"), at: 0) }
  return Localized(vi: list(texts.map(\.vi), "; "), en: list(texts.map(\.en), "; "))
}

/// Each once, and so many that one still reads them.
func list(_ texts: [String], _ separator: String = ", ") -> String {
  var seen: Set<String> = []
  let each = texts.filter { seen.insert($0).inserted }
  return each.prefix(mostTold).joined(separator: separator) + (each.count > mostTold ? ", …" : "")
}

private let mostTold = 5
