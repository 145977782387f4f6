import Council

enum DesignTheme: CaseIterable {
  case day, night

  var address: String {
    self == .day ? SiteAddresses.design : "\(SiteAddresses.design)/ban-dem"
  }

  var sheetAddress: String {
    "\(SiteAddresses.design)/\(self == .day ? "ban-ngay" : "ban-dem").css"
  }
}

/// The tokens of one theme: what each looks like, and a style sheet that shows them to every reader.
struct DesignThemeSheet: Sendable {
  let theme: DesignTheme
  let tokens: StyleTokens
  /// The names of tokens that set the size of letters, and those that round corners.
  private let letters: Set<Substring>
  private let corners: Set<Substring>

  /// - Parameter sheet: all of the site's own style sheet, which tells what a length is for.
  init(theme: DesignTheme, tokens: StyleTokens, sheet: String) {
    self.theme = theme
    self.tokens = tokens
    letters = Self.tokens(in: sheet, setting: "font-size").union(Self.tokens(in: sheet, setting: "font"))
    corners = Self.tokens(in: sheet, setting: "border-radius")
  }

  private static func tokens(in sheet: String, setting property: String) -> Set<Substring> {
    Set(sheet.split(separator: "\(property): var(").dropFirst().map { $0.prefix { $0 != ")" } })
  }

  func value(of token: StyleTokens.Token) -> String { value(of: token, by: theme) }

  private func value(of token: StyleTokens.Token, by theme: DesignTheme) -> String {
    theme == .day ? token.day : token.night
  }

  /// How a token is shown: a colour as a field, a size as letters, a space as a line, a corner as one.
  func shape(of token: StyleTokens.Token) -> String {
    if token.day.hasPrefix("#") { return "field" }
    if letters.contains(token.name[...]) { return "letters" }
    return corners.contains(token.name[...]) ? "round" : "long"
  }

  /// Of the field, the letters or the line that shows a token of this theme.
  func className(of token: StyleTokens.Token) -> String { className(of: token, by: theme) }

  private func className(of token: StyleTokens.Token, by theme: DesignTheme) -> String {
    (theme == .day ? "ngay" : "dem") + token.name.dropFirst()
  }

  /// The lowest contrast that a colour has to what it is made to be seen with; nil for one that lets others through.
  func contrast(of token: StyleTokens.Token) -> (ratio: Double, ground: String)? {
    guard let colour = Colour(value(of: token)) else { return nil }
    let ratios = partners(of: token).compactMap { name in
      tokens.tokens.first { $0.name == name }.flatMap { partner in
        Colour(value(of: partner)).map { (ratio: colour.contrast(to: $0), ground: name) }
      }
    }
    return ratios.min { $0.ratio < $1.ratio }
  }

  /// What a colour is seen with follows from its name and its group, of which the first is that of the grounds.
  private func partners(of token: StyleTokens.Token) -> [String] {
    let isThere = { (name: String) in tokens.tokens.contains { $0.name == name } }
    if token.name.hasSuffix("-tint") { return [String(token.name.dropLast("-tint".count))] }
    if isThere("\(token.name)-tint") { return ["\(token.name)-tint"] }
    if token.name.hasPrefix("--on-") {
      return ["--" + (token.name.dropFirst("--on-".count).split(separator: "-").first ?? "")]
    }
    let on = "--on-" + token.name.dropFirst(2)
    if isThere(on) { return [on] }
    return tokens.groups.first?.tokens.contains(token) == true ? ["--ink"] : ["--paper", "--surface"]
  }

  /// This theme for every reader, and what shows each token of both.
  var css: String {
    let root = tokens.tokens.map { "  \($0.name): \(value(of: $0));\n" }.joined()
    let shown = DesignTheme.allCases.map { theme in
      tokens.tokens.map { token in
        let property =
          switch shape(of: token) {
          case "field": "background"
          case "letters": "font-size"
          case "round": "border-radius"
          default: "width"
          }
        return ".\(className(of: token, by: theme)) { \(property): \(value(of: token, by: theme)); }\n"
      }.joined()
    }.joined()
    return """
      @media screen {
        :root {
        color-scheme: \(theme == .day ? "light" : "dark");
      \(root)  }
      }
      \(shown)
      """
  }
}
