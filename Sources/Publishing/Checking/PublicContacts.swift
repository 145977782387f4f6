import Council
import Foundation
import Reading
import SensitiveText
import Vietnamese

/// What the office makes public of itself and of those who hold an office: no personal data, wherever it stands.
package struct PublicContacts: Sendable {
  private var phones: Set<String> = []
  private var addresses: Set<String> = []
  private var homes: [String] = []
  private var names: Set<String> = []
  /// The site's host: addresses under it are the office's.
  private let host: String?

  package init(_ content: Content) {
    self.init(settings: content.settings, records: content.records + content.faulty)
  }

  package init(settings: CouncilSettings?, records: [Record] = []) {
    host = settings?.baseURL.flatMap { URL(string: $0.text)?.host() }
    add(settings?.contact)
    for channel in settings?.channels ?? [] { addFindings(in: channel.url?.text ?? "") }
    for place in settings?.places ?? [] { insert(name: place) }
    for record in records {
      switch record.content {
      case let deputy as Deputy:
        add(deputy.contact)
        addName(deputy.name)
      case let organization as Organization: add(organization.contact)
      case let question as Question:
        addName(question.asker.text)
        addName(question.respondent.text)
      default: break
      }
      addName(record.instrument?.signer?.name ?? "")
      for recipient in record.instrument?.recipients ?? [] { addName(recipient) }
    }
  }

  /// - Parameter record: in which they stand; nil for other files.
  func notPublic(_ findings: [SensitiveFinding], in record: Record? = nil) -> [SensitiveFinding] {
    let isDeputy = record?.content is Deputy
    return findings.filter { !contains($0, ofDeputy: isDeputy) }
  }

  /// - Parameter isDeputy: whether it stands in a deputy's record.
  package func contains(_ finding: SensitiveFinding, ofDeputy isDeputy: Bool = false) -> Bool {
    switch finding.kind {
    case .phone: phones.contains(dialled(finding.text))
    case .email: contains(mail: finding.text)
    // Whole words: somebody at «ngõ 1» does not live at the office in «Ngõ 12».
    case .address: homes.contains { $0.contains("-\(finding.text.folded)-") }
    case .name: isKnown(finding.text)
    // A deputy's year of birth is public, the day is not.
    case .birth: isDeputy && finding.text.count <= 4
    default: false
    }
  }
}

extension PublicContacts {
  private mutating func add(_ contact: Contact?) {
    guard let contact else { return }
    for part in (contact.phone ?? "").split(whereSeparator: { ",;/\n".contains($0) }) {
      phones.insert(dialled(part))
    }
    for text in [contact.phone.map { "Điện thoại: \($0)" }, contact.email, contact.hours] {
      addFindings(in: text ?? "")
    }
    if let address = contact.address { homes.append("-\(address.folded)-") }
  }

  private mutating func addFindings(in text: String) {
    for finding in findSensitive(in: text) {
      switch finding.kind {
      case .phone: phones.insert(dialled(finding.text))
      case .email: addresses.insert(plain(finding.text))
      default: break
      }
    }
  }

  /// The name as it is, and without what stands around it: `Bà Lê Thị Mẫu, Trưởng Ban`.
  private mutating func addName(_ text: String) {
    guard !text.isEmpty else { return }
    insert(name: text)
    for finding in findSensitive(in: text, names: true) where finding.kind == .name {
      insert(name: finding.text)
    }
  }

  /// Also without accents, for where they were lost.
  private mutating func insert(name: String) { names.formUnion([compared(name), name.folded]) }

  /// Words in small letters, each with its accents behind it: «Ân» is another one than «An», «Hòa» the same as «Hoà».
  private func compared(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      let scalars = Array(String(word).decomposedStringWithCanonicalMapping.unicodeScalars)
      let isMark = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .nonspacingMark }
      return String(
        String.UnicodeScalarView(scalars.filter { !isMark($0) } + scalars.filter(isMark).sorted()))
    }.joined(separator: "-")
  }

  /// What follows a name may look like a part of it: `Lê Thị Mẫu Trưởng`.
  private func isKnown(_ name: String) -> Bool {
    var words = compared(name).split(separator: "-")
    while words.count > 1 {
      if names.contains(words.joined(separator: "-")) { return true }
      words.removeLast()
    }
    return false
  }

  private func contains(mail text: String) -> Bool {
    let address = plain(text)
    let domain = address.drop { $0 != "@" }.dropFirst()
    return addresses.contains(address) || host.map { domain == $0 || domain.hasSuffix(".\($0)") } == true
  }

  private func plain(_ address: String) -> String {
    address.lowercased().filter { !$0.isWhitespace }
  }

  /// As digits with a zero in front, wherever it is called from.
  private func dialled(_ number: some StringProtocol) -> String {
    var digits = number.compactMap { character -> String? in
      switch character {
      case "O", "o": "0"
      case "l", "I": "1"
      default: character.wholeNumberValue.map(String.init)
      }
    }.joined()
    if digits.hasPrefix("0084") { digits.removeFirst(2) }
    guard digits.hasPrefix("84"), digits.count > 10 else { return digits }
    return "0" + digits.dropFirst(2).drop { $0 == "0" }
  }
}
