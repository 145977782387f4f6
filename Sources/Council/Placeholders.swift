/// What a new council's folder says until its office says something of its own.
package enum Placeholder {
  /// An address that leads nowhere (RFC 2606).
  package static let host = "chua-co-dia-chi.example"
  package static let baseURL = "https://\(host)/"
  /// On the page that is to say where the office is.
  package static let contact = "đang cập nhật địa chỉ"
}
