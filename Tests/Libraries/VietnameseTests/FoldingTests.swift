import Foundation
import Testing
import Vietnamese

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Nghị quyết số 33", "nghi-quyet-so-33"),
    ("33/NQ-HĐND", "33-nq-hdnd"),
    ("ngày_ban_hành", "ngay-ban-hanh"),
    ("  Tờ trình: số 1 (dự thảo)  ", "to-trinh-so-1-du-thao"),
    ("--a//b..c--", "a-b-c"),
    ("Ðắk Lắk, ðường", "dak-lak-duong"),
    ("hoà hòa", "hoa-hoa"),
    ("Nghị\u{200B} quy\u{FEFF}ết\u{200D}", "nghi-quyet"),
    ("a\u{200B}b", "ab"),
    ("một\u{A0}hai\u{2009}ba", "mot-hai-ba"),
    ("dòng\nmới\r\n", "dong-moi"),
    ("2026–2031", "2026-2031"),
    ("Straße Æsir Œuvre Þór Ĳ", "strasse-aesir-oeuvre-thor-ij"),
    ("Łódź Ñandú Øre İzmir ığ Čeština", "lodz-nandu-ore-izmir-ig-cestina"),
    ("\u{212A}elvin \u{212B}", "kelvin-a"),
    ("a × b ÷ c", "a-b-c"),
    ("会议 x Москва", "x"),
    ("5 ₫ 👍🏽 ok", "5-ok"),
    ("\u{0301}a\u{20DD}", "a"),
    ("a\0b", "a-b"),
    ("会议", ""), ("---", ""), ("", ""),
  ])
  func `a text folds to letters, digits and single hyphens`(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(text.decomposedStringWithCanonicalMapping.folded == folded)
    #expect(folded.folded == folded)
    let padded = "«\(text)»"
    #expect(padded.dropFirst().dropLast().folded == folded)
  }

  @Test func `every Vietnamese letter folds to its base, composed or not`() {
    let letters = [
      "a": "aàảãáạăằẳẵắặâầẩẫấậ", "d": "dđ", "e": "eèẻẽéẹêềểễếệ", "i": "iìỉĩíị",
      "o": "oòỏõóọôồổỗốộơờởỡớợ", "u": "uùủũúụưừửữứự", "y": "yỳỷỹýỵ",
    ]
    #expect(letters.values.joined().count == 74)
    for (base, family) in letters {
      for letter in family {
        for spelled in [String(letter), letter.uppercased()] {
          #expect(spelled.folded == base, "\(spelled)")
          #expect(spelled.decomposedStringWithCanonicalMapping.folded == base, "\(spelled)")
        }
      }
    }
  }

  @Test func `composition never matters, in any script`() {
    var differing: [String] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x\(scalar)y"
      if text.folded != text.decomposedStringWithCanonicalMapping.folded {
        differing.append(String(value, radix: 16))
      }
    }
    #expect(differing == [])
  }

  @Test func `case never matters for Latin letters`() {
    for value in [UInt32](0x41...0x24F) + [UInt32](0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), !scalar.folded.isEmpty else { continue }
      let lower = scalar.properties.lowercaseMapping.folded
      #expect(lower.isEmpty || scalar.folded == lower, "\(String(value, radix: 16))")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var folded: String { String(self).folded }
}
