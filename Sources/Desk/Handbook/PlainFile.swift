import Council
import Reading
import Vietnamese

/// A file beside the records that is made of other things than fields.
package struct PlainFile: Sendable {
  /// In content; on the site where the program makes it.
  package let path: String
  let label: String
  let help: String
  /// Lines that could stand in it; nil for what nobody writes by hand.
  let example: String?

  package static let all = [
    PlainFile(
      path: SiteAddresses.signers, label: "Khoá người ký",
      help: """
        Khoá của ai được ký danh sách tệp của trang, mỗi người một dòng, chép từ tệp .pub của khoá. Tệp được đăng để \
        ai cũng kiểm tra được chữ ký. Không có tệp này thì các bản đăng không ký.
        """,
      example: "hdnd namespaces=\"so-cong-khai@congkhai\" ssh-ed25519 AAAA…"),
    PlainFile(
      path: KnownAuthorities.path, label: "Chứng thực",
      help: """
        Chứng thư của những cơ quan chứng thực mà văn phòng nhận biết, dạng PEM, tệp nọ nối tệp kia. Nhờ đó trang \
        nói được chữ ký số trong tệp PDF là của ai. Không có thì trang ghi là chưa rõ cơ quan chứng thực.
        """,
      example: "-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----"),
    PlainFile(
      path: AddressBook.path, label: "Sổ địa chỉ",
      help: """
        Mọi địa chỉ đã từng đăng, mỗi địa chỉ một dòng. Lệnh publish tự ghi thêm; giữ tệp trong git, đừng xoá dòng \
        nào: nhờ nó mà mã QR đã in, đường dẫn đã gửi còn dùng được mãi.
        """,
      example: nil),
    PlainFile(
      path: SiteAddresses.sums, label: "Danh sách tệp",
      help:
        "Mã SHA-256 của mọi tệp trên trang, công cụ tự làm ra; sha256sum -c và congkhai verify đọc tệp này.",
      example: nil),
    PlainFile(
      path: SiteAddresses.chain, label: "Chuỗi phát hành",
      help: "Các bản đã đăng trước bản này, công cụ tự làm ra; sửa lén một bản cũ thì chuỗi không còn khớp.",
      example: nil),
    PlainFile(
      path: SiteAddresses.withdrawn, label: "Đã gỡ bỏ",
      help: "Địa chỉ của những bài đã gỡ bỏ, công cụ tự làm ra để máy chủ trả lời đúng là đã gỡ.",
      example: nil),
  ]

  /// The file that a word names: with its ending or without, or by its label.
  static func named(_ word: String) -> PlainFile? {
    all.first { $0.path.folded == word.folded || $0.name == word.folded || $0.label.folded == word.folded }
  }

  /// The name without its ending, folded.
  var name: String { (path.split(separator: ".").first.map(String.init) ?? path).folded }
}
