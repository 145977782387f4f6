import Files

/// What a web server must know of a built site, read from its pages so that both always say the same.
package struct HostedSite: Sendable, Hashable {
  /// The host of its address, `bach-minh.example.vn`.
  package let host: String
  /// The path of its address, from a stroke to a stroke: `/hdnd/`.
  package let path: String
  /// What its pages forbid themselves: their content security policy.
  package let policy: String
  /// Addresses that led to pages once, and where those are now; below `path`, without a stroke at the beginning:
  /// `nghi-quyet/cu/` to `nghi-quyet/moi/`.
  package let redirects: [Redirect]
  /// The scripts and style sheets beside the home page.
  package let assets: [String]

  package struct Redirect: Sendable, Hashable {
    package let from: String
    package let to: String
  }

  package init(host: String, path: String, policy: String, redirects: [Redirect], assets: [String]) {
    (self.host, self.path, self.policy) = (host, path, policy)
    (self.redirects, self.assets) = (redirects, assets)
  }

  /// - Returns: nil where its home page does not say what it must.
  package init?(_ site: BuiltSite) throws(ReleaseFailure) {
    guard let page = RelativePath("index.html"), site.files.contains(page) else { return nil }
    let home = try site.beginning(of: page)
    guard let address = home.attribute("href", after: "<link rel=\"canonical\""),
      let policy = home.attribute("content", after: "http-equiv=\"Content-Security-Policy\""),
      let (host, path) = parts(of: address)
    else { return nil }
    (self.host, self.path, self.policy) = (host, path, policy)
    assets = site.files.filter { $0.parent == nil && ["css", "js"].contains($0.fileExtension) }.map(
      \.description)
    var redirects: [Redirect] = []
    for file in site.files where file.name == "index.html" {
      let page = try site.beginning(of: file)
      guard page.contains("http-equiv=\"refresh\""), let from = file.parent,
        let target = page.attribute("href", after: "<link rel=\"canonical\""), target.hasPrefix(address)
      else { continue }
      redirects.append(Redirect(from: "\(from)/", to: String(target.dropFirst(address.count))))
    }
    self.redirects = redirects
  }
}

extension BuiltSite {
  /// As much of a page as its head takes.
  fileprivate func beginning(of page: RelativePath) throws(ReleaseFailure) -> String {
    do {
      return String(decoding: try tree.read(page, upTo: 4096), as: UTF8.self)
    } catch {
      throw .file(error)
    }
  }
}

extension String {
  /// The value of an attribute of the first tag that holds `mark`, from there on.
  fileprivate func attribute(_ name: String, after mark: String) -> String? {
    guard let tag = range(of: mark), let end = self[tag.upperBound...].firstIndex(of: ">"),
      let start = self[tag.upperBound..<end].range(of: " \(name)=\""),
      let close = self[start.upperBound..<end].firstIndex(of: "\"")
    else { return nil }
    let value = String(self[start.upperBound..<close])
    return value.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}

/// - Parameter address: `https://bach-minh.example.vn/hdnd/`
private func parts(of address: String) -> (host: String, path: String)? {
  guard let start = address.range(of: "://")?.upperBound, let slash = address[start...].firstIndex(of: "/")
  else {
    return nil
  }
  return (String(address[start..<slash]), String(address[slash...]))
}
