import OfficeFiles
import Testing

@testable import Inspecting

@Suite struct OpenDocumentTests {
  private let number =
    "<text:p><text:span><text:page-number>&lt;number&gt;</text:page-number></text:span></text:p>"

  @Test func `The form for notes that a master of slides has is no note`() throws {
    #expect(
      try notes("<m><master-page><notes>\(number)<text:p>Ghi chú</text:p></notes></master-page></m>") == 0)
    let page = "<draw:page><presentation:notes>\(number)</presentation:notes></draw:page>"
    #expect(try notes("<p>\(page)</p>") == 0)
    let noted = page.replacing(number, with: "\(number)<text:p>Nói chậm</text:p>")
    #expect(try notes("<p>\(page)\(noted)\(noted)</p>") == 2)
  }

  private func notes(_ xml: String) throws -> Int {
    let names = "xmlns:text=\"t\" xmlns:draw=\"d\" xmlns:presentation=\"p\""
    var pages = OpenPages()
    try XMLEvents.read(Array("<o \(names)>\(xml)</o>".utf8)) { pages.take($0) }
    return pages.notes
  }
}
