import Council
import Vietnamese

/// How anyone finds out whether a copy of the site, or of a paper on it, is what the council published.
struct ProofPage: TemplateView {
  struct Signer: TemplateView {
    let name: String
    let fingerprint: String
    /// As the file of signers gives them.
    let from: String?
    let until: String?
    /// What checks a signature of this name.
    let command: String

    static let names: TemplateNames<Signer> = [
      "name": .text { $0.name }, "fingerprint": .text { $0.fingerprint }, "from": .text { $0.from },
      "until": .text { $0.until }, "command": .text { $0.command },
    ]
  }

  let signers: [Signer]
  /// Of the file of signers.
  let signersPage: String
  let sums: String
  /// The same as a link.
  let sumsFile: String
  /// Nil where nothing is known of the past.
  let changesPage: String?
  /// Fetches the list, and then what it names.
  let fetchList: String
  let fetch: String
  let verify: String
  let verifyChain: String

  static let names: TemplateNames<ProofPage> = [
    "signers": .views { $0.signers }, "signersPage": .text { $0.signersPage }, "sums": .text { $0.sums },
    "sumsFile": .text { $0.sumsFile }, "changesPage": .text { $0.changesPage },
    "fetchList": .text { $0.fetchList }, "fetch": .text { $0.fetch },
    "verify": .text { $0.verify }, "verifyChain": .text { $0.verifyChain },
  ]
}

extension SiteContext {
  func proofPage() -> String {
    let hrefs = Hrefs.relative(from: SiteAddresses.proof)
    let signers = council.signers.map { signer in
      ProofPage.Signer(
        name: signer.name, fingerprint: signer.fingerprint, from: signer.validAfter.map(day),
        until: signer.validBefore.map(day),
        command:
          "ssh-keygen -Y verify -f \(SiteAddresses.signers) -I \(signer.name) -n so-cong-khai@congkhai "
          + "-s \(SiteAddresses.signature) < \(SiteAddresses.sums)")
    }
    let known = signers.isEmpty ? "" : " --signers \(SiteAddresses.signers)"
    return page(
      ProofPage(
        signers: signers, signersPage: hrefs.file(SiteAddresses.signers), sums: SiteAddresses.sums,
        sumsFile: hrefs.file(SiteAddresses.sums),
        changesPage: council.history == nil ? nil : hrefs.page(SiteAddresses.changes),
        fetchList: "curl --remote-name-all "
          + ([SiteAddresses.sums] + (signers.isEmpty ? [] : [SiteAddresses.signature])).map { baseURL + $0 }
          .joined(separator: " "),
        // A line of the list is 64 digits, two blanks and a path.
        fetch: #"sed 's|^.\{66\}\(.*\)|url="\#(baseURL)\1"\noutput="\1"|' \#(SiteAddresses.sums)"#
          + " | curl --silent --fail --create-dirs --config -",
        verify: "congkhai verify \(baseURL)\(known)",
        verifyChain: "congkhai verify \(baseURL)\(known) --chain ban-cu/"),
      template: "proof", at: SiteAddresses.proof, title: words[.proofTitle], summary: words[.proofLead])
  }

  /// The page, and the file that it speaks of.
  func proofRoutes() -> [Route] {
    [Route("\(SiteAddresses.proof)/index.html") { proofPage() }]
      + (council.signers.isEmpty ? [] : [Route(SiteAddresses.signers, file: SiteAddresses.signers)])
  }

  /// Of the digits `20260328…`, which ssh-keygen takes in several lengths.
  private func day(_ text: String) -> String {
    guard text.utf8.count >= 8, text.prefix(8).utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return text
    }
    let (year, rest) = (text.prefix(4), text.dropFirst(4).prefix(4))
    return (try? WrittenDate(parsing: "\(year)-\(rest.prefix(2))-\(rest.suffix(2))"))?.short ?? text
  }
}
