import Council
import Foundation
import Vietnamese

extension SiteContext {
  func view(of file: ContentFile, title: String?, _ hrefs: Hrefs) -> FileView {
    FileView(href: hrefs.file(file.address), title: title ?? plainTitle(file), details: details(file))
  }

  /// The title or role that was given, or the file's own name.
  func view(of attached: AttachedFile, in record: Record, _ hrefs: Hrefs) -> FileView? {
    file(attached.file.text, of: record).map {
      view(of: $0, title: attached.title ?? attached.role?.capitalizedFirst, hrefs)
    }
  }

  /// A file, a record or mere words.
  func view(of attached: AttachedPaper, in record: Record, at path: FieldPath, _ hrefs: Hrefs) -> FileView {
    let title = attached.title ?? attached.role?.capitalizedFirst
    let text = attached.paper.text
    switch attached.paper.meaning {
    case .file:
      return file(text, of: record).map { view(of: $0, title: title, hrefs) }
        ?? FileView(href: "", title: title ?? text)
    case .record:
      guard let target = council.target(of: path + .field("file"), in: record) else {
        return FileView(href: "", title: title ?? text)
      }
      return FileView(
        href: hrefs.page(target.address), title: title ?? shortName(of: target),
        details: title == nil ? nil : target.instrument?.number)
    case .words:
      return FileView(href: "", title: title ?? text)
    }
  }

  /// All files that belong to a record and are not shown elsewhere on its page: those it lists, the first of them
  /// as the main one, then what else lies in its folder.
  func files(of record: Record, except shown: Set<String> = [], _ hrefs: Hrefs) -> [FileView] {
    let files = files(of: record, except: shown)
    let hasMain = record.common.files.contains { attached in
      files.first?.file == file(attached.file.text, of: record)
    }
    return files.enumerated().map { index, titled in
      var view = view(of: titled.file, title: titled.title, hrefs)
      view.isMain = hasMain && index == 0
      return view
    }
  }

  /// The same files with what they are called.
  func files(of record: Record, except shown: Set<String>) -> [(title: String, file: ContentFile)] {
    var seen = shown
    var files: [(title: String, file: ContentFile)] = []
    for attached in record.common.files {
      guard let file = file(attached.file.text, of: record), seen.insert(file.path).inserted else { continue }
      files.append((attached.title ?? attached.role?.capitalizedFirst ?? plainTitle(file), file))
    }
    for file in council.ownFiles(of: record) where !seen.contains(file.path) && file.type?.isPicture != true {
      files.append((plainTitle(file), file))
    }
    return files
  }

  /// The files that a record names anywhere but in its list of files.
  func filesNamed(by record: Record, except fields: Set<String>) -> Set<String> {
    Set(
      record.mentions.compactMap { mention in
        mention.kind == .file && !fields.contains(mention.field.root)
          ? file(mention.text, of: record)?.path : nil
      })
  }

  /// "PDF, 1,2 MB"; of a picture that is made smaller, "JPG, 1600 × 1200": what it weighs is known when it is made.
  func details(_ file: ContentFile) -> String {
    if let picture = file.picture, let copy = copyInPlace(of: file) {
      let size = "\(copy.width) × \(picture.height(atWidth: copy.width))"
      return words[.aimedAt, file.type?.label ?? "", size]
    }
    return details(type: file.type?.label ?? "", size: file.size)
  }

  /// - Parameter size: in bytes.
  func details(type: String, size: Int) -> String {
    words[.aimedAt, type, self.size(size)]
  }

  /// In powers of a thousand, as phones count.
  func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: words[.sizeInBytes, String(bytes)]
    case ..<1_000_000: words[.sizeInKilobytes, String((bytes + 500) / 1000)]
    default:
      words[.sizeInMegabytes, formatNumber(Decimal((bytes + 50_000) / 100_000) / 10, fractionDigits: 1)]
    }
  }

  /// A file's own name: without its ending where it was written for people, with it where it was not.
  func plainTitle(_ file: ContentFile) -> String {
    let stem = file.name[..<(file.name.lastIndex(of: ".") ?? file.name.endIndex)]
    let isForPeople = stem.contains { $0 == " " || !$0.isASCII }
    return String(isForPeople ? stem : file.name)
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
  var uncapitalizedFirst: String { prefix(1).lowercased() + dropFirst() }
}
