import Foundation
import Testing
import Vietnamese

@Suite struct CollationTests {
  @Test(arguments: [
    // The alphabet.
    "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".components(separatedBy: " "),
    // The tones of each vowel.
    ["ma", "mà", "mả", "mã", "má", "mạ", "mă"], ["tô", "tồ", "tổ", "tỗ", "tố", "tộ", "tơ"],
    // Letters before tones, within a word.
    ["an", "án", "anh", "ánh", "ao", "ăn", "ân"], ["da", "dạ", "dân", "đa", "đá", "đê"],
    // Word by word, tones of the first word before letters of the second.
    ["ba", "ba xã", "bà chủ", "bá ba", "bác"],
    // Case last.
    ["đông", "Đông", "đông bắc", "đồng", "Đồng"], ["hoà", "Hoà", "HOÀ"],
    // Numbers by value, before letters.
    ["10", "thôn", "thôn 2", "thôn 10", "thôn 100", "thôn 101", "thôn A"], ["5/NQ-HĐND", "33/NQ-HĐND"],
    // Foreign letters and scripts.
    ["Çelik", "cote", "čupr", "dz"], ["z", "Москва", "会"],
    ["", "a"],
  ])
  func `in order`(sorted: [String]) {
    #expect(sorted.reversed().sorted(by: vietnameseOrder) == sorted)
    #expect(sorted.shuffled().sorted { CollationKey($0) < CollationKey($1) } == sorted)
    for (a, b) in zip(sorted, sorted.dropFirst()) {
      #expect(vietnameseOrder(a, b) && !vietnameseOrder(b, a), "\(a) \(b)")
    }
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("thuý", "thúy"), ("HOÀ BÌNH", "HÒA BÌNH"), ("Ðông", "Đông"), ("a\u{200B}b", "ab"),
    ("thôn 2", "thôn 02"), ("a-b", "a b"), ("«a»", "a"), ("éø", "éo"),
  ])
  func `sort together`(a: String, b: String) {
    #expect(CollationKey(a) == CollationKey(b))
    #expect(!vietnameseOrder(a, b) && !vietnameseOrder(b, a))
  }

  @Test func `composition does not matter`() {
    for text in ["Nghị quyết về đường", "ậ ẫ ợ ữ", "ñ ü ǘ ç", "Đắk Lắk"] {
      #expect(CollationKey(text) == CollationKey(text.decomposedStringWithCanonicalMapping))
    }
  }

  @Test func `people by their given names, then from the front`() {
    let people = [
      "Nguyễn Văn An", "Trần An", "Lê Thị Ánh", "Nguyễn Bình", "Đỗ Văn Cường", "Bùi Thị Dung", "Lò Văn Đại",
      "Vũ Đạt", "Nguyễn Thị Hoà", "Phạm Hòa", "Tòng Thị Yên",
    ]
    #expect(
      people.reversed().sorted { CollationKey(personalName: $0) < CollationKey(personalName: $1) } == people)
    #expect(CollationKey(personalName: " Nguyễn  Văn An ") == CollationKey(personalName: "Nguyễn Văn An"))
    #expect(CollationKey(personalName: "") < CollationKey(personalName: "An"))
  }
}
