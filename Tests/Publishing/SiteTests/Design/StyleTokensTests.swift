import Testing

@testable import Site

@Suite struct StyleTokensTests {
  private static let sheet = """
    /* A sheet. */
    :root {
      color-scheme: light dark;
      /* Nền */
      --paper: #fff; /* nền trang */
      --row: #0001; /* phủ lên */
      /* Chữ */
      --ink: #000;
      --s1: .25rem; /* hẹp */
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #111;
        --ink: #eee;
      }
    }
    p { color: var(--ink); --own: 1; }
    """

  @Test func `groups, values and uses are those of the sheet`() {
    let groups = StyleTokens(Self.sheet).groups
    #expect(groups.map(\.title) == ["Nền", "Chữ"])
    #expect(
      groups[0].tokens == [
        .init(name: "--paper", use: "nền trang", day: "#fff", night: "#111"),
        .init(name: "--row", use: "phủ lên", day: "#0001", night: "#0001"),
      ])
    #expect(
      groups[1].tokens == [
        .init(name: "--ink", use: "", day: "#000", night: "#eee"),
        .init(name: "--s1", use: "hẹp", day: ".25rem", night: ".25rem"),
      ])
  }

  @Test(arguments: [
    "", "body{margin:0}", ":root {", ":root {\n--a", ":root {\n--a:b\n}", ":root {\n/*/\n--: ;\n}",
  ])
  func `of any other sheet there is what there is`(sheet: String) {
    #expect(StyleTokens(sheet).tokens.allSatisfy { $0.name.hasPrefix("--") })
  }

  @Test func `contrasts are those of WCAG`() throws {
    let (white, black, red) = try (
      #require(Colour("#fff")), #require(Colour("#000000")), #require(Colour("#971b1f"))
    )
    #expect(white.contrast(to: black) == 21)
    #expect(white.contrast(to: white) == 1)
    #expect(abs(red.contrast(to: white) - 8.43) < 0.1)
    #expect(["#0001", "#12345678", "red", "#ggg", "#", "", "0fff"].allSatisfy { Colour($0) == nil })
  }

  @Test func `what a colour is seen with follows from its name`() {
    let sheet = DesignThemeSheet(theme: .day, tokens: StyleTokens(Self.sheet), sheet: Self.sheet)
    let contrast = sheet.tokens.tokens.map { sheet.contrast(of: $0).map { "\($0.ratio) \($0.ground)" } }
    #expect(contrast == ["21.0 --ink", nil, "21.0 --paper", nil])
    #expect(sheet.css.contains(":root {\n  color-scheme: light;\n  --paper: #fff;"))
    #expect(sheet.css.contains(".dem-paper { background: #111; }"))
  }
}
