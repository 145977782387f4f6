import Council
import Formatting

/// A new record as `fmt` would leave it.
func tidied(_ text: String, as kind: any RecordKind.Type) -> String {
  guard case .tidied(let bytes) = TidyFile(Array(text.utf8), name: "-.md", as: kind.fields) else {
    return text
  }
  return String(decoding: bytes, as: UTF8.self)
}
