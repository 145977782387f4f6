import Council
import Foundation
import QRCode
import Vietnamese

/// "Gửi kiến nghị": every way in which a voter reaches the council.
struct SpeakUpPage: TemplateView {
  let crumbs: Markup
  /// The village whose QR code led here.
  let place: String?
  let placeLabel: String
  let privacy: String
  /// The villages to choose from.
  let places: [LinkView]
  let topics: [String]
  /// A letter with its questions written already.
  let letter: String?
  /// Where the office takes what is sent from the page.
  let form: String?
  let paperForm: String
  let sheets: [LinkView]
  /// Where what was sent is followed; nil where there is nothing yet.
  let lookup: String?
  let petitions: String?

  static let names: TemplateNames<SpeakUpPage> = [
    "crumbs": .markup { $0.crumbs }, "place": .content { $0.place }, "placeLabel": .text { $0.placeLabel },
    "privacy": .text { $0.privacy }, "places": .views { $0.places }, "topics": .contents { $0.topics },
    "letter": .text { $0.letter },
    "form": .text { $0.form }, "paperForm": .text { $0.paperForm }, "sheets": .views { $0.sheets },
    "lookup": .text { $0.lookup }, "petitions": .text { $0.petitions },
  ]
}

/// A sheet to pin up in a village: its QR code opens the page with the village filled in.
struct VillageSheet: TemplateView {
  let title: String
  let qrDrawing: String
  let address: String
  let back: String

  static let names: TemplateNames<VillageSheet> = [
    "title": .text { $0.title }, "qrDrawing": .text { $0.qrDrawing }, "address": .text { $0.address },
    "back": .text { $0.back },
  ]
}

/// The form on paper.
struct PaperForm: TemplateView {
  let placeLabel: String
  let back: String
  let address: String

  static let names: TemplateNames<PaperForm> = [
    "placeLabel": .text { $0.placeLabel }, "back": .text { $0.back }, "address": .text { $0.address },
  ]
}

extension SiteContext {
  /// The page, one for each village with its code and sheet, and the form on paper.
  func speakUpRoutes() -> [Route] {
    let sheet = "\(SiteAddresses.speakUp)/\(SiteAddresses.sheet)"
    return [
      Route("\(SiteAddresses.speakUp)/index.html") { speakUpPage(place: nil) },
      Route("\(sheet)/index.html") { paperForm(at: sheet) },
    ]
      + council.settings.places.flatMap { place -> [Route] in
        let address = SiteAddresses.speakUp(place)
        let full = Hrefs.absolute(baseURL).page(address)
        return [
          Route("\(address)/index.html") { speakUpPage(place: place) },
          Route("\(address)/\(SiteAddresses.sheet)/index.html") { villageSheet(place) },
          // An address is never too long for a code: a rule made sure.
          Route("\(address)/\(SiteAddresses.qrDrawingName)") {
            (try? QRCode(full).svg(label: words[.qrLabel, speakUpTitle(place)].withoutMarks)) ?? ""
          },
        ]
      }
  }

  private func speakUpTitle(_ place: String?) -> String {
    place.map { words[.speakUpFrom, placeWord, words.content($0)] } ?? words[.speakUp]
  }

  private func speakUpPage(place: String?) -> String {
    let address = place.map(SiteAddresses.speakUp) ?? SiteAddresses.speakUp
    let hrefs = Hrefs.relative(from: address)
    let settings = council.settings
    let hasPetitions = !council.records(of: Petition.kind).isEmpty
    let crumbs = place == nil ? [] : [Crumb(title: words[.speakUp], address: SiteAddresses.speakUp)]
    let places = settings.places.map {
      LinkView(href: hrefs.page(SiteAddresses.speakUp($0)), title: words.content($0), isCurrent: $0 == place)
    }
    let content = SpeakUpPage(
      crumbs: .crumbs(crumbs, hrefs), place: place, placeLabel: placeWord.capitalizedFirst,
      privacy: words[.speakUpPrivacy, placeWord], places: places,
      topics: settings.topics, letter: settings.contact?.email.map { letter(to: $0, place: place) },
      form: settings.petitionForm?.text,
      paperForm: hrefs.page("\(SiteAddresses.speakUp)/\(SiteAddresses.sheet)"),
      sheets: settings.places.map {
        LinkView(
          href: hrefs.page("\(SiteAddresses.speakUp($0))/\(SiteAddresses.sheet)"), title: words.content($0))
      }, lookup: hasPetitions ? hrefs.page(SiteAddresses.lookup) : nil,
      petitions: hasPetitions ? hrefs.page(Petition.kind.folder) : nil)
    return page(
      content, template: "speak-up", at: address, title: speakUpTitle(place), summary: words[.speakUpLead],
      crumbs: crumbs)
  }

  /// A `mailto:` address (RFC 6068) with subject and body.
  private func letter(to address: String, place: String?) -> String {
    let place = place ?? "…"
    let lines = [
      words[.letterTo, council.settings.name], "", words[.coded, placeWord.capitalizedFirst, place],
      words[.letterWhere], words[.letterWhat], words[.letterWish], words[.letterReply],
    ]
    let subject = words[.letterSubject, placeWord, place]
    return "mailto:\(encoded(address, keeping: "@"))?subject=\(encoded(subject))"
      + "&body=\(encoded(lines.joined(separator: "\r\n")))"
  }

  private func encoded(_ text: String, keeping more: String = "") -> String {
    let kept = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~" + more)
    return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
  }

  private func villageSheet(_ place: String) -> String {
    let address = SiteAddresses.speakUp(place)
    let hrefs = Hrefs.relative(from: "\(address)/\(SiteAddresses.sheet)")
    let sheet = VillageSheet(
      title: speakUpTitle(place), qrDrawing: hrefs.file("\(address)/\(SiteAddresses.qrDrawingName)"),
      address: Hrefs.absolute(baseURL).page(address), back: hrefs.page(address))
    return page(
      sheet, template: "village-sheet", at: "\(address)/\(SiteAddresses.sheet)", title: sheet.title,
      hasCanonical: false)
  }

  private func paperForm(at address: String) -> String {
    let hrefs = Hrefs.relative(from: address)
    let form = PaperForm(
      placeLabel: placeWord.capitalizedFirst, back: hrefs.page(SiteAddresses.speakUp),
      address: Hrefs.absolute(baseURL).page(SiteAddresses.lookup))
    return page(form, template: "paper-form", at: address, title: words[.paperForm], hasCanonical: false)
  }
}
