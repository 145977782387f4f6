import Diagnostics
import Foundation
import Testing

@testable import Checking

@Suite struct DrawingTests {
  @Test(arguments: [
    "<svg><path d=\"M0 0\"/><use href=\"#b\"/></svg>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Inkscape -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:svg=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><metadata/><use xlink:href=\"#b\" xml:space=\"preserve\"/></svg>",
    "<svg><image href=\"data:image/png;base64,AA\"/></svg>",
    "<svg><style>a{fill:url(#b)}</style><rect style=\"fill: url( '#b' )\" fill='url(\"#b\")'/></svg>",
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>on = x &amp; &#273;&#x111;, url(https://a.vn)</title></svg>",
    "\u{FEFF}<svg/>",
  ])
  func `a picture that only draws is no matter`(svg: String) {
    #expect(problem(inSVG: Array(svg.utf8)) == nil)
  }

  @Test(arguments: [
    ("<svg><script>alert(1)</script></svg>", "script"), ("<svg onload=\"alert(1)\"/>", "onload"),
    ("<svg\nonload = 'x'/>", "onload"), ("<svg/onclick=x>", "XML"), ("<svg><g></svg>", "XML"),
    ("<html/>", "html"),
    ("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>alert(1)</s:script></s:svg>", "s:svg"),
    ("<svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script/></svg>", "s:script"),
    ("<svg><animate attributeName=\"href\" values=\"&#106;avascript:x\"/></svg>", "animate"),
    ("<svg><set attributeName=\"onclick\" to=\"x\"/></svg>", "set"),
    ("<svg><a href=\"&#106;avascript:x\"/></svg>", "a"),
    ("<svg><use href=\"&#106;avascript:x\"/></svg>", "href"),
    ("<svg><image href=\"https://a.vn/x.png\"/></svg>", "href"),
    ("<svg><image href=\"data:image/svg+xml;base64,AA\"/></svg>", "href"),
    ("<svg><use href=\"data:image/png;base64,AA\"/></svg>", "href"),
    ("<svg xmlns:x=\"http://www.w3.org/1999/xlink\"><use x:href=\"a.svg\"/></svg>", "x:href"),
    ("<svg><use xlink:href='//a.vn/x'/></svg>", "xlink:href"),
    ("<svg xml:base=\"https://a.vn/\"/>", "xml:base"),
    ("<svg inkscape:version=\"1\"/>", "inkscape:version"),
    ("<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>", "xmlns"),
    ("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "DOCTYPE"), ("<svg>&a;</svg>", "&"),
    ("<svg>a & b</svg>", "&"),
    ("<svg><foreignObject/></svg>", "foreignObject"), ("<svg><iframe/></svg>", "iframe"),
    ("<?xml-stylesheet href=\"a.css\"?><svg/>", "<?xml-stylesheet"),
    ("<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg/>", "encoding"),
    ("<svg><style>@import 'a.css'</style></svg>", "style"),
    ("<svg><style><![CDATA[@import 'a']]></style></svg>", "style"),
    ("<svg><style>a{fill:u\\72l(//a.vn)}</style></svg>", "style"),
    ("<svg><style><g/>@import url(https://a.vn/x.css);</style></svg>", "g"),
    ("<svg><style>a{}<style/>@import 'a.css'</style></svg>", "style"),
    ("<svg><rect fill=\"url(https://a.vn/x)\"/></svg>", "fill"),
    ("<svg><rect style=\"fill:URL( '//a')\"/></svg>", "style"),
    ("<svg><rect style=\"width:expression(x)\"/></svg>", "style"),
    ("<svg><rect style=\"fill:u&#114;l(//a.vn)\"/></svg>", "style"), ("", "XML"),
    ("<svg><rect fill=\"url(\u{301}a.svg)\"/></svg>", "fill"), ("<svg>", "XML"),
    ("<svg/><svg/>", "XML"), ("<svg/>x", "XML"),
    ("<svg><use href=\"#a\" href=\"//a.vn\"/></svg>", "href"), ("<svg id=a/>", "XML"),
  ])
  func `a picture that may do more is told with what it holds`(svg: String, found: String) {
    #expect(
      problem(inSVG: Array(svg.utf8))?.text.vi == "hình SVG này có thứ không chỉ để vẽ: «\(found)»")
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian])
  func `a picture in another encoding is told`(encoding: String.Encoding) throws {
    let bytes = try #require("<svg><script/></svg>".data(using: encoding))
    #expect(problem(inSVG: Array(bytes))?.id == "unsafe-svg")
  }
}
