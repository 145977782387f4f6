import Checksums
import Testing

struct SHA256Tests {
  /// Those of https://www.di-mgt.com.au/sha_testvectors.html, which are NIST's.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func `a text has the hash that the standard gives`(text: String, hash: String) {
    #expect(SHA256Digest(of: Array(text.utf8)).description == hash)
  }

  @Test
  func `pieces have the hash of the whole`() {
    var hash = SHA256()
    for piece in ["ab", "", "c"] { Array(piece.utf8).withUnsafeBytes { hash.update($0) } }
    #expect(hash.finish() == SHA256Digest(of: Array("abc".utf8)))
  }

  @Test
  func `what came so far has its hash, and more may come`() {
    var hash = SHA256()
    #expect(hash.soFar == SHA256Digest(of: []))
    for (piece, whole) in [("ab", "ab"), ("c", "abc")] {
      Array(piece.utf8).withUnsafeBytes { hash.update($0) }
      #expect(hash.soFar == SHA256Digest(of: Array(whole.utf8)))
    }
  }

  @Test
  func `a hash is read back from its digits, and nothing else is`() {
    let digest = SHA256Digest(of: [1, 2, 3])
    #expect(SHA256Digest(hex: digest.description.utf8) == digest)
    #expect(SHA256Digest(hex: digest.description.uppercased().utf8) == digest)
    for text in ["", "ab", digest.description + "00", String(digest.description.dropLast()), "zz"] {
      #expect(SHA256Digest(hex: text.utf8) == nil)
    }
  }
}
