import Checksums
import Council
import Markdown

/// A picture as a template shows it.
struct PictureView: TemplateView {
  let href: String
  let alternative: String
  /// In pixels, as written in attributes; nil where they are not known.
  var width: String?
  var height: String?
  var sources: String?

  static let names: TemplateNames<PictureView> = [
    "href": .text { $0.href }, "alternative": .text { $0.alternative }, "width": .text { $0.width },
    "height": .text { $0.height }, "sources": .text { $0.sources },
  ]
}

extension SiteContext {
  /// The sizes in which the site has a picture, the widest last.
  func copies(of file: ContentFile) -> [PictureCopy] {
    file.copies(besideOriginal: council.settings.keepsOriginals)
  }

  func view(ofPicture file: ContentFile, alternative: String, _ hrefs: Hrefs) -> PictureView {
    let image = image(file, hrefs)
    return PictureView(
      href: image.address, alternative: alternative, width: image.size.map { String($0.width) },
      height: image.size.map { String($0.height) }, sources: image.sources.isEmpty ? nil : image.sources)
  }

  /// A picture in a record's body; nil for one that is not to be shown.
  func image(_ destination: String, in record: Record, _ hrefs: Hrefs) -> MarkdownImage? {
    guard case .file(let file) = council.links.resolve(destination, from: record), council.isPublic(file)
    else { return nil }
    return image(file, hrefs)
  }

  /// Where the widest copy of a picture lies, for whoever shows one size; a drawing lies where it is.
  func address(ofPicture file: ContentFile) -> String {
    copies(of: file).last?.address ?? file.address
  }

  /// The copy that takes a picture's own address; nil where the file itself lies there.
  func copyInPlace(of file: ContentFile) -> PictureCopy? {
    copies(of: file).last { $0.address == file.address }
  }

  /// The hash of a file as it lies on the site; nil for a picture that is made smaller, which is made later.
  func digest(ofPublished file: ContentFile) -> SHA256Digest? {
    copyInPlace(of: file) == nil ? file.digest : nil
  }

  /// Of what lies at the file's address, in bytes; nil where that is a copy, which is made later.
  func size(ofPublished file: ContentFile) -> Int? {
    copyInPlace(of: file) == nil ? file.size : nil
  }

  /// The same, guessed for a copy.
  func likelySize(ofPublished file: ContentFile) -> Int {
    copyInPlace(of: file).map { likelySize(of: $0, file) } ?? file.size
  }

  /// In bytes: two bits for each pixel, as photos have them, and no more than the file that it was made from.
  func likelySize(of copy: PictureCopy, _ file: ContentFile) -> Int {
    guard let picture = file.picture else { return file.size }
    return min(file.size, copy.width * picture.height(atWidth: copy.width) / 4)
  }

  private func image(_ file: ContentFile, _ hrefs: Hrefs) -> MarkdownImage {
    let copies = copies(of: file)
    // A book holds one size of each, which its reader fits into the page.
    guard !hrefs.isInBook, let picture = file.picture, let widest = copies.last else {
      return MarkdownImage(address: hrefs.picture(file.address))
    }
    let sources = copies.map { "\(hrefs.file($0.address)) \($0.width)w" }
    return MarkdownImage(
      address: hrefs.file(widest.address), width: widest.width,
      height: picture.height(atWidth: widest.width),
      sources: copies.count > 1 ? sources.joined(separator: ", ") : "")
  }
}
