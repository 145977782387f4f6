import Council
import Foundation
import Vietnamese

/// The look on one page: every token of the style sheet with its value and contrast, and every part that pages are made
/// of, rendered by the templates that make them.
struct DesignPage: TemplateView {
  /// A token by day or by night.
  struct Face: TemplateView {
    let value: String
    let contrast: String?
    /// By which the page's own style sheet shows it.
    let classes: String
    let isLetters: Bool
    /// Whether day and night have the same.
    let isBoth: Bool

    static let names: TemplateNames<Face> = [
      "value": .text { $0.value }, "contrast": .text { $0.contrast }, "class": .text { $0.classes },
      "letters": .flag { $0.isLetters }, "isBoth": .flag { $0.isBoth },
    ]
  }

  struct Token: TemplateView {
    let token: StyleTokens.Token
    let faces: [Face]

    static let names: TemplateNames<Token> = [
      "name": .text { $0.token.name }, "use": .text { $0.token.use }, "faces": .views { $0.faces },
    ]
  }

  struct Group: TemplateView {
    let id: String
    let title: String
    let tokens: [Token]

    static let names: TemplateNames<Group> = [
      "id": .text { $0.id }, "title": .text { $0.title }, "tokens": .views { $0.tokens },
    ]
  }

  /// A part of pages.
  struct Part: TemplateView {
    let title: String
    let use: String
    let file: String
    /// Nil for what stands around every page, and so around this one.
    let html: String?

    static let names: TemplateNames<Part> = [
      "title": .text { $0.title }, "use": .text { $0.use }, "file": .text { $0.file },
      "html": .html { $0.html },
    ]
  }

  let crumbs: Markup
  let theme: String
  let themes: [LinkView]
  let groups: [Group]
  let parts: [Part]

  static let names: TemplateNames<DesignPage> = [
    "crumbs": .markup { $0.crumbs }, "theme": .text { $0.theme }, "themes": .views { $0.themes },
    "groups": .views { $0.groups }, "parts": .views { $0.parts },
  ]
}

/// The style sheet of the site, whose tokens the page shows.
private let styleSheet = "style.css"

extension SiteContext {
  /// The page in the colours of the day, and again in those of the night, whatever the reader's own are.
  func designRoutes(_ folder: TemplateFolder) -> [Route] {
    let sheet = String(decoding: folder.assets[styleSheet] ?? [], as: UTF8.self)
    let themes = DesignTheme.allCases.map {
      DesignThemeSheet(theme: $0, tokens: StyleTokens(sheet), sheet: sheet)
    }
    return themes.flatMap { theme in
      [
        Route("\(theme.theme.address)/index.html") { designPage(theme, themes, folder.templates) },
        Route(theme.theme.sheetAddress) { theme.css },
      ]
    }
  }

  private func designPage(
    _ own: DesignThemeSheet, _ all: [DesignThemeSheet], _ templates: [String: TemplateSource]
  ) -> String {
    let address = own.theme.address
    let hrefs = Hrefs.relative(from: address)
    let page = DesignPage(
      crumbs: .crumbs([Crumb(title: words[.dataTitle], address: SiteAddresses.data)], hrefs),
      theme: hrefs.file(own.theme.sheetAddress),
      themes: zip(DesignTheme.allCases, [Words.Key.designByDay, .designByNight]).map { theme, key in
        LinkView(href: hrefs.page(theme.address), title: words[key], isCurrent: theme == own.theme)
      },
      groups: own.tokens.groups.enumerated().map { index, group in
        DesignPage.Group(
          id: "mau-\(index + 1)", title: group.title,
          tokens: group.tokens.map { token in
            DesignPage.Token(
              token: token, faces: (token.isSameByNight ? [own] : all).map { face(of: token, $0) })
          })
      }, parts: designParts(templates, at: address))
    return self.page(page, template: "design", at: address, title: words[.interface], hasCanonical: false)
  }

  private func face(of token: StyleTokens.Token, _ sheet: DesignThemeSheet) -> DesignPage.Face {
    let contrast = sheet.contrast(of: token).map {
      words[
        .designAgainst, formatNumber(.init(($0.ratio * 10).rounded(.down) / 10), fractionDigits: 1), $0.ground
      ]
    }
    return DesignPage.Face(
      value: sheet.value(of: token), contrast: contrast,
      classes: "\(sheet.shape(of: token)) \(sheet.className(of: token))",
      isLetters: sheet.shape(of: token) == "letters", isBoth: token.isSameByNight)
  }
}
