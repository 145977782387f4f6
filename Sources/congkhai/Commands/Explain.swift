import ArgumentParser
import Handbook

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Nói rõ hơn về một lời báo, một loại bài, một mục (more on a problem, a kind of record, a field).")

  @Argument(
    help:
      "Mã của lời báo, loại bài hoặc mục: missing-field, nghi-quyet, nghi-quyet.so-ky-hieu (what to explain)."
  )
  var word: String?

  func validate() throws {
    guard let word, Subject(word) == nil else { return }
    let meant = Subject.nearest(to: word).map { " Có phải bạn muốn viết «\($0)»? (did you mean it?)" } ?? ""
    throw ValidationError("Không có gì tên «\(word)» (there is nothing of this name).\(meant)")
  }

  func run() {
    print(word.flatMap(Subject.init)?.text ?? Subject.overview, terminator: "")
  }
}
