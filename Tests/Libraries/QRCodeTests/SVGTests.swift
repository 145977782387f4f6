import QRCode
import Testing

@Suite struct SVGTests {
  @Test func `a small code, in full`() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 29 29" \
      width="116" height="116" shape-rendering="crispEdges">
      <title>Mã QR</title>
      <rect width="29" height="29" fill="#fff"/>
      <path d="\
      M4 4h7v1h-7zM12 4h1v1h-1zM14 4h1v1h-1zM16 4h1v1h-1zM18 4h7v1h-7zM4 5h1v1h-1zM10 5h1v1h-1z\
      M14 5h2v1h-2zM18 5h1v1h-1zM24 5h1v1h-1zM4 6h1v1h-1zM6 6h3v1h-3zM10 6h1v1h-1zM13 6h2v1h-2z\
      M16 6h1v1h-1zM18 6h1v1h-1zM20 6h3v1h-3zM24 6h1v1h-1zM4 7h1v1h-1zM6 7h3v1h-3zM10 7h1v1h-1z\
      M12 7h3v1h-3zM16 7h1v1h-1zM18 7h1v1h-1zM20 7h3v1h-3zM24 7h1v1h-1zM4 8h1v1h-1zM6 8h3v1h-3z\
      M10 8h1v1h-1zM12 8h1v1h-1zM16 8h1v1h-1zM18 8h1v1h-1zM20 8h3v1h-3zM24 8h1v1h-1zM4 9h1v1h-1z\
      M10 9h1v1h-1zM12 9h1v1h-1zM14 9h2v1h-2zM18 9h1v1h-1zM24 9h1v1h-1zM4 10h7v1h-7zM12 10h1v1h-1z\
      M14 10h1v1h-1zM16 10h1v1h-1zM18 10h7v1h-7zM12 11h1v1h-1zM14 11h3v1h-3zM4 12h1v1h-1z\
      M8 12h1v1h-1zM10 12h6v1h-6zM17 12h5v1h-5zM24 12h1v1h-1zM4 13h2v1h-2zM7 13h1v1h-1z\
      M11 13h1v1h-1zM14 13h3v1h-3zM19 13h1v1h-1zM21 13h1v1h-1zM23 13h2v1h-2zM4 14h1v1h-1z\
      M6 14h1v1h-1zM10 14h1v1h-1zM13 14h1v1h-1zM15 14h1v1h-1zM18 14h5v1h-5zM4 15h2v1h-2z\
      M8 15h1v1h-1zM11 15h4v1h-4zM17 15h2v1h-2zM20 15h1v1h-1zM22 15h2v1h-2zM4 16h2v1h-2z\
      M8 16h5v1h-5zM14 16h1v1h-1zM16 16h3v1h-3zM22 16h3v1h-3zM12 17h2v1h-2zM16 17h3v1h-3z\
      M22 17h2v1h-2zM4 18h7v1h-7zM12 18h2v1h-2zM16 18h2v1h-2zM23 18h1v1h-1zM4 19h1v1h-1z\
      M10 19h1v1h-1zM13 19h4v1h-4zM19 19h1v1h-1zM21 19h1v1h-1zM23 19h1v1h-1zM4 20h1v1h-1z\
      M6 20h3v1h-3zM10 20h1v1h-1zM12 20h1v1h-1zM14 20h2v1h-2zM18 20h7v1h-7zM4 21h1v1h-1z\
      M6 21h3v1h-3zM10 21h1v1h-1zM13 21h1v1h-1zM15 21h2v1h-2zM19 21h1v1h-1zM21 21h1v1h-1z\
      M23 21h2v1h-2zM4 22h1v1h-1zM6 22h3v1h-3zM10 22h1v1h-1zM13 22h1v1h-1zM15 22h1v1h-1z\
      M18 22h5v1h-5zM4 23h1v1h-1zM10 23h1v1h-1zM13 23h1v1h-1zM17 23h2v1h-2zM20 23h1v1h-1z\
      M22 23h1v1h-1zM4 24h7v1h-7zM12 24h3v1h-3zM16 24h3v1h-3zM22 24h1v1h-1zM24 24h1v1h-1z\
      "/>
      </svg>

      """
    #expect(try QRCode("a").svg(label: "Mã QR") == svg)
  }

  @Test(arguments: [
    ("Kỳ họp <1> & \"2\"", "<title>Kỳ họp &lt;1&gt; &amp; &quot;2&quot;</title>"),
    ("</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>"),
    ("a\0\u{1B}b\u{FFFF}", "<title>ab</title>"),
  ])
  func `the label is escaped`(label: String, title: String) throws {
    #expect(try QRCode("a").svg(label: label).contains(title))
  }

  @Test(arguments: ["a", sample, String(repeating: "ấ", count: 700)])
  func `the path draws exactly the dark modules`(text: String) throws {
    let code = try QRCode(text)
    let svg = code.svg(label: "")
    let rectangle = /M(?<x>\d+) (?<y>\d+)h(?<width>\d+)v1h-(?<back>\d+)z/
    var drawn: Set<[Int]> = []
    for match in svg.matches(of: rectangle) {
      #expect(match.width == match.back)
      let x = try #require(Int(match.x))
      let y = try #require(Int(match.y))
      for column in x..<x + (try #require(Int(match.width))) { drawn.insert([y - 4, column - 4]) }
    }
    var dark: Set<[Int]> = []
    for row in 0..<code.size {
      for column in 0..<code.size where code[row, column] { dark.insert([row, column]) }
    }
    #expect(drawn == dark)
    #expect(svg.contains("viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
  }

  @Test func `nothing in it needs leave from a content security policy`() throws {
    let svg = try QRCode(sample).svg(label: "Kỳ họp")
    #expect(!svg.contains("style") && !svg.contains("script") && !svg.contains("href"))
  }
}
