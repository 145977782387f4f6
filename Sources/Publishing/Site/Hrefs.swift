/// How one page points at others: relative to itself, or in full for those who read elsewhere.
struct Hrefs: Sendable {
  /// What leads from the page to the site's root: `../../`, or the site's address.
  let root: String
  private let isAbsolute: Bool
  /// What a book has in itself: by address, the files of its parts and pictures.
  private var book: [String: String] = [:]

  /// - Parameter address: the page's, without strokes at its ends; empty for the home page.
  static func relative(from address: String) -> Hrefs {
    Hrefs(depth: depth(of: address))
  }

  /// - Parameter depth: in how many folders the page lies.
  init(depth: Int) {
    self.init(root: String(repeating: "../", count: depth), isAbsolute: false)
  }

  private init(root: String, isAbsolute: Bool) {
    self.root = root
    self.isAbsolute = isAbsolute
  }

  static func depth(of address: String) -> Int {
    address.isEmpty ? 0 : address.utf8.count { $0 == UInt8(ascii: "/") } + 1
  }

  static func absolute(_ baseURL: String) -> Hrefs {
    Hrefs(root: baseURL, isAbsolute: true)
  }

  /// From the pages of a book: to its own parts and pictures within it, to all else in full.
  static func book(_ files: [String: String], _ baseURL: String) -> Hrefs {
    var hrefs = absolute(baseURL)
    hrefs.book = files
    return hrefs
  }

  /// Whether they stand in a book, whose pages are XHTML.
  var isInBook: Bool { !book.isEmpty }

  /// A page's `index.html` is named, so that the site also works when opened from a folder.
  func page(_ address: String, _ fragment: String? = nil) -> String {
    if let part = book[address] { return part + (fragment.map { "#" + $0 } ?? "") }
    let path =
      isAbsolute
      ? (address.isEmpty ? "" : address + "/") : (address.isEmpty ? "" : address + "/") + "index.html"
    return root + path + (fragment.map { "#" + $0 } ?? "")
  }

  /// A picture where it is shown.
  func picture(_ address: String) -> String {
    book[address] ?? file(address)
  }

  func file(_ address: String) -> String {
    root + address
  }

  /// What stands before the # of a link from a page to a place in itself: feeds show its text in other places.
  func withinPage(_ address: String) -> String {
    isAbsolute ? page(address) : ""
  }
}
