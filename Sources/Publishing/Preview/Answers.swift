import Council
import Diagnostics
import Files
import FlyingFox
import Foundation
import MediaTypes
import Site

/// Answers requests out of what is shown at that moment.
struct Answers: Sendable {
  let showcase: Showcase
  let admission: Admission
  let pictures: PictureShelf
  let language: Language

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let raw = request.target.path()
    guard raw.hasPrefix("/"), let path = raw.removingPercentEncoding, !path.contains("\0") else {
      return text(.badRequest, "400")
    }
    return switch admission.verdict(on: request, path: path) {
    case .refused(let status, let reason): refusal(status, reason)
    case .enters: redirect(to: "/", .seeOther, [.setCookie: admission.cookieHeader])
    case .admitted: try await answer(path, request)
    }
  }

  private func answer(_ path: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    switch path {
    case PreparedPage.scriptPath:
      return bytes(PackageResources.preview_js, MediaType.ofFile(named: path))
    case PreparedPage.eventsPath:
      return HTTPResponse(
        statusCode: .ok, headers: headers("text/event-stream"),
        body: HTTPBodySequence(from: EventBytes(stream: showcase.events())))
    default: break
    }
    guard let edition = showcase.edition else { return own(.serviceUnavailable, .nothingToShow) }
    switch try await apart({ edition.find(String(path.dropFirst())) }) {
    case .found(let route):
      do {
        return try await content(of: route, in: edition, request)
      } catch {
        // Gone or changed since the folder was read; what is wrong with it is said on the pages.
        return own(.notFound, .noSuchPage, edition)
      }
    case .folder(let folder): return redirect(to: "/\(folder.percentEncoded)/", .permanentRedirect)
    case .missing: return own(.notFound, .noSuchPage, edition)
    }
  }

  private func content(
    of route: Route, in edition: Edition, _ request: HTTPRequest
  ) async throws -> HTTPResponse {
    let type = MediaType.ofFile(named: route.path)
    switch route.content {
    case .text(let render):
      return bytes(Array(try await apart { text(render(), of: route.path, in: edition) }.utf8), type)
    case .bytes(let render): return bytes(try await apart(render), type)
    case .picture(let file, let width):
      if request.method == .HEAD, pictures.finished(file, width: width, from: edition.tree) == nil {
        return ofUnknownLength(type)
      }
      return bytes(try await pictures.picture(file, width: width, from: edition.tree), type)
    case .archive where request.method == .HEAD: return ofUnknownLength(type)
    case .archive(let bundle): return bytes(try await pictures.archive(bundle, in: edition), type)
    case .file(let file): return try self.file(file, from: edition.tree, type, request)
    }
  }

  private func text(_ text: String, of path: String, in edition: Edition) -> String {
    guard path.hasSuffix(".html") else { return text }
    return PreparedPage.html(
      text, edition: edition.name(ofPage: path), notice: edition.withheld[path]?.notice(in: language))
  }

  /// A file as it lies on the disk, or the part of it that a player asks for.
  private func file(
    _ name: String, from tree: FileTree, _ type: String, _ request: HTTPRequest
  ) throws -> HTTPResponse {
    guard let path = RelativePath(name) else { throw FileFailure(path: name, operation: .read, code: ENOENT) }
    let file = try tree.reader(path)
    var all = headers(type)
    all[.acceptRanges] = "bytes"
    let part = request.headers[.range].flatMap { ByteRange.parse($0, size: file.size) }
    if let part { all[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)" }
    let range = part ?? 0..<file.size
    return HTTPResponse(
      statusCode: part == nil ? .ok : .partialContent, headers: all,
      body: HTTPBodySequence(
        from: FileBytes(file: file, range: range), count: range.count, suggestedBufferSize: 1 << 16))
  }
}

// MARK: - Forms of answers

extension Answers {
  private func headers(_ type: String) -> HTTPHeaders {
    HTTPHeaders([
      .contentType: type, .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      HTTPHeader("Content-Security-Policy"): "frame-ancestors 'none'",
      HTTPHeader("Referrer-Policy"): "no-referrer",
    ])
  }

  private func bytes(
    _ bytes: [UInt8], _ type: String, _ status: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(type),
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 16))
  }

  /// What a HEAD brings of that which is made only for a GET: to tell its length it would have to be made (RFC 9110,
  /// section 9.3.2).
  private func ofUnknownLength(_ type: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok, headers: headers(type),
      body: HTTPBodySequence(from: EventBytes(stream: AsyncStream { $0.finish() })))
  }

  private func text(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    bytes(Array("\(text)\n".utf8), "text/plain; charset=utf-8", status)
  }

  private func redirect(
    to address: String, _ status: HTTPStatusCode, _ more: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    var answer = text(status, address)
    answer.headers[.location] = address
    for (header, value) in more { answer.headers[header] = value }
    return answer
  }

  private func refusal(_ status: HTTPStatusCode, _ reason: String) -> HTTPResponse {
    var answer = text(status, OwnPage.refused(reason)[language])
    if status == .methodNotAllowed { answer.headers[HTTPHeader("Allow")] = reason }
    return answer
  }

  private func own(_ status: HTTPStatusCode, _ page: OwnPage, _ edition: Edition? = nil) -> HTTPResponse {
    let html = PreparedPage.html(
      title: page.title[language], text: page.text[language], edition: edition?.name ?? "",
      language: language.rawValue)
    return bytes(Array(html.utf8), MediaType.html, status)
  }
}

extension String {
  fileprivate var percentEncoded: String {
    addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
  }
}
