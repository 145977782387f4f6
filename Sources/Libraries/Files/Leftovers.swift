extension RelativePath {
  /// Whether it is, or lies in, something hidden or something that Word, Windows or an editor left behind.
  public var isLeftover: Bool {
    components.contains { part in
      part.hasPrefix(".") || part.hasPrefix("~$") || part.hasSuffix("~")
        || ["thumbs.db", "desktop.ini"].contains(part.lowercased())
    }
  }
}
