import ExternalTools

/// Where the office keeps its records and asks for changes to them.
package enum CIService: String, Sendable, CaseIterable {
  case github, gitlab, forgejo
}

/// What a service is told to do with every change: check it, with each problem shown at its line, and publish the main
/// branch, to the service's own pages or to a destination.
package struct CIFile: Sendable, Hashable {
  /// Where in the repository it lies.
  package let path: String
  package let text: String

  /// - Parameters:
  ///   - package: the address of the program's Debian package.
  ///   - destination: as for `publish --to`; nil for the service's own pages.
  package init(for service: CIService, package: String, destination: String? = nil) {
    let (path, check, pages, to) =
      switch service {
      case .github:
        (
          ".github/workflows/congkhai.yml", PackageResources.github_yml, PackageResources.github_pages_yml,
          PackageResources.github_to_yml
        )
      case .gitlab:
        (
          ".gitlab-ci.yml", PackageResources.gitlab_yml, PackageResources.gitlab_pages_yml,
          PackageResources.gitlab_to_yml
        )
      case .forgejo:
        (
          ".forgejo/workflows/congkhai.yml", PackageResources.forgejo_yml, PackageResources.forgejo_pages_yml,
          PackageResources.forgejo_to_yml
        )
      }
    self.path = path
    text = String(decoding: check + (destination == nil ? pages : to), as: UTF8.self)
      .replacing("{{package}}", with: package)
      .replacing("{{destination}}", with: destination.map(shellQuoted) ?? "")
  }
}
