/// Calls `body` with the plain ASCII for which each scalar of a text stands, in order.
///
/// Letters come in lower case without their marks, `æ` and its like as two letters, digits and ASCII signs as
/// they are, spaces of every width as a space and dashes of every length as `-`. Combining marks and zero-width
/// characters yield nothing, so composed and decomposed spellings come out alike. Whatever else is in the text
/// yields `?`. At most as many bytes come out as went in.
/// - Parameter text: the UTF-8 of a String, hence valid.
@inline(__always)
func forEachPlainByte(of text: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
  var index = 0
  while index < text.count {
    let lead = text[index]
    var scalar = UInt32(lead)
    switch lead {
    case 0x41...0x5A:
      body(lead | 0x20)
      index += 1
      continue
    case 0x09...0x0D:
      body(UInt8(ascii: " "))
      index += 1
      continue
    case ..<0x80:
      body(lead)
      index += 1
      continue
    case ..<0xE0:
      scalar = (scalar & 0x1F) << 6 | continuation(1)
      index += 2
    case ..<0xF0:
      scalar = (scalar & 0x0F) << 12 | continuation(1) << 6 | continuation(2)
      index += 3
    default:
      scalar = (scalar & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3)
      index += 4
    }
    let plain = plainByte(forNonASCII: scalar)
    switch plain {
    case 0: continue
    case 0x41...0x5A:
      let (first, second) = letterPair(plain)
      body(first)
      body(second)
    default: body(plain)
    }
  }

  func continuation(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
}

extension StringProtocol {
  /// The plain bytes of the text with runs of spaces as one and none at the ends.
  func plainBytes() -> [UInt8] {
    withUTF8Bytes { text in
      // The place that all empty arrays share is not to be written to.
      guard !text.isEmpty else { return [] }
      return [UInt8](unsafeUninitializedCapacity: text.count) { plain, count in
        var spaced = false
        forEachPlainByte(of: text) { byte in
          guard byte != UInt8(ascii: " ") else { return spaced = true }
          if spaced, count > 0 {
            plain[count] = UInt8(ascii: " ")
            count += 1
          }
          spaced = false
          plain[count] = byte
          count += 1
        }
      }
    }
  }

  @inlinable @inline(__always)
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

/// Characters that take no room: joiners, direction marks, word joiners, byte order marks.
@inline(__always)
func isZeroWidth(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

/// The plain byte of a scalar beyond ASCII: 0 where it vanishes, a capital where it is a pair of letters.
package func plainByte(forNonASCII scalar: UInt32) -> UInt8 {
  switch scalar {
  case 0x00A0: UInt8(ascii: " ")
  case 0x00C0..<0x0250: latin.utf8Start[Int(scalar) - 0x00C0]
  case 0x0300...0x036F: 0
  case 0x1E00..<0x1F00: latinAdditional.utf8Start[Int(scalar) - 0x1E00]
  default: rareByte(scalar)
  }
}

/// The two letters behind a capital in the tables below.
func letterPair(_ capital: UInt8) -> (UInt8, UInt8) {
  switch capital {
  case UInt8(ascii: "A"): (UInt8(ascii: "a"), UInt8(ascii: "e"))
  case UInt8(ascii: "O"): (UInt8(ascii: "o"), UInt8(ascii: "e"))
  case UInt8(ascii: "S"): (UInt8(ascii: "s"), UInt8(ascii: "s"))
  case UInt8(ascii: "T"): (UInt8(ascii: "t"), UInt8(ascii: "h"))
  case UInt8(ascii: "I"): (UInt8(ascii: "i"), UInt8(ascii: "j"))
  case UInt8(ascii: "D"): (UInt8(ascii: "d"), UInt8(ascii: "z"))
  case UInt8(ascii: "L"): (UInt8(ascii: "l"), UInt8(ascii: "j"))
  default: (UInt8(ascii: "n"), UInt8(ascii: "j"))
  }
}

@inline(never)
private func rareByte(_ scalar: UInt32) -> UInt8 {
  switch scalar {
  case _ where isZeroWidth(scalar): 0
  case 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: 0
  case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
  case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
  case 0x212A: UInt8(ascii: "k")  // The Kelvin and Ångström signs are the letters, says Unicode.
  case 0x212B: UInt8(ascii: "a")
  default: UInt8(ascii: "?")
  }
}

/// U+00C0 to U+024F, 64 to a row: the letter without its marks, after the canonical decompositions and the names
/// ("LATIN SMALL LETTER O WITH STROKE") of the Unicode Character Database; `?` for what is no Latin letter.
private let latin: StaticString = """
  aaaaaaAceeeeiiiidnooooo?ouuuuyTSaaaaaaAceeeeiiiidnooooo?ouuuuyTy\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
  lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
  bbbb???ccdddd????ffg???ikkl??nnooo??pp?????ttttuu?vyyzz?????????\
  ????DDDLLLNNNaaiioouuuuuuuuuu?aaaaAAggggkkoooo??jDDDgg??nnaaAAoo\
  aaaaeeeeiiiioooorrrruuuusstt??hhnd??zzaaeeooooooooyylntj??acclts\
  z??b??eejj?qrryy
  """

/// U+1E00 to U+1EFF, likewise; the Vietnamese letters with two marks stand here.
private let latinAdditional: StaticString = """
  aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
  mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
  wwwwwwwwwwxxxxyyzzzzzzhtwyasssS?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
  eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy????yy
  """
