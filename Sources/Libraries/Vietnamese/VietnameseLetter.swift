/// A letter of the alphabet, Vietnamese or one of f j w z, with the tone that is written on it.
struct VietnameseLetter {
  /// Its place in the alphabet, from 0.
  let rank: UInt8
  /// 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  let tone: UInt8
  let isCapital: Bool

  /// - Returns: nil for anything but a precomposed letter of the alphabet.
  init?(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      self.init(plain: byte | 0x20, isCapital: byte & 0x20 == 0)
    } else {
      guard let letter = Self.accented[scalar.value] else { return nil }
      self = letter
    }
  }

  /// - Parameter byte: a to z; nil for anything else.
  init?(plain byte: UInt8, isCapital: Bool) {
    guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte else { return nil }
    self.init(rank: Self.plainRanks[Int(byte - UInt8(ascii: "a"))], tone: 0, isCapital: isCapital)
  }

  private init(rank: UInt8, tone: UInt8, isCapital: Bool) {
    self.rank = rank
    self.tone = tone
    self.isCapital = isCapital
  }
}

extension VietnameseLetter {
  /// The Vietnamese alphabet with the Latin letters that it lacks put in; vowels with their tones in order.
  static let alphabet = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị", "j", "k",
    "l",
    "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "w", "x",
    "yỳỷỹýỵ",
    "z",
  ]

  private static let plainRanks: [UInt8] = alphabet.indices
    .filter { alphabet[$0].unicodeScalars.first?.isASCII == true }.map { UInt8($0) }

  private static let accented: [UInt32: VietnameseLetter] = {
    var letters: [UInt32: VietnameseLetter] = [:]
    for (rank, tones) in alphabet.enumerated() {
      for (tone, scalar) in tones.unicodeScalars.enumerated() where !scalar.isASCII {
        let (rank, tone) = (UInt8(rank), UInt8(tone))
        letters[scalar.value] = VietnameseLetter(rank: rank, tone: tone, isCapital: false)
        for capital in scalar.properties.uppercaseMapping.unicodeScalars {
          letters[capital.value] = VietnameseLetter(rank: rank, tone: tone, isCapital: true)
        }
      }
    }
    return letters
  }()
}
