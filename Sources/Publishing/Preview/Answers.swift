import Council
import Diagnostics
import Dispatch
import Files
import FlyingFox
import Foundation
import MediaTypes
import Site

/// Answers requests out of what is shown at that moment.
struct Answers: HTTPHandler {
  let showcase: Showcase
  let admission: Admission
  let pictures: PictureShelf
  let language: Language

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let raw = request.target.path()
    guard raw.hasPrefix("/"), let path = raw.removingPercentEncoding, !path.contains("\0") else {
      return text(.badRequest, "400")
    }
    let answer: HTTPResponse
    switch admission.verdict(on: request, path: path) {
    case .refused(let status, let reason): answer = refusal(status, reason)
    case .enters: answer = redirect(to: "/", .seeOther, [.setCookie: admission.cookieHeader])
    case .admitted: answer = await self.answer(path, request)
    }
    return request.method == .HEAD ? answer.withoutBody : answer
  }

  private func answer(_ path: String, _ request: HTTPRequest) async -> HTTPResponse {
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
    // Most of the time goes into pages: not on the few threads that talk to browsers.
    return await apart {
      switch edition.find(String(path.dropFirst())) {
      case .found(let route): content(of: route, in: edition, request)
      case .folder(let folder): redirect(to: "/\(folder.percentEncoded)/", .permanentRedirect)
      case .missing: own(.notFound, .noSuchPage, edition)
      }
    }
  }

  private func content(of route: Route, in edition: Edition, _ request: HTTPRequest) -> HTTPResponse {
    let type = MediaType.ofFile(named: route.path)
    do {
      switch route.content {
      case .text(let render) where route.path.hasSuffix(".html"):
        let page = PreparedPage.html(
          render(), edition: edition.name(ofPage: route.path),
          notice: edition.withheld[route.path]?.notice(in: language))
        return bytes(Array(page.utf8), type)
      case .text(let render): return bytes(Array(render().utf8), type)
      case .bytes(let render): return bytes(render(), type)
      case .picture(let file, let width):
        return bytes(try pictures.picture(file, width: width, from: edition.tree), type)
      case .archive(let bundle): return bytes(try pictures.archive(bundle(), in: edition), type)
      case .file(let file): return try self.file(file, from: edition.tree, type, request)
      }
    } catch {
      // Gone or changed since the folder was read; what is wrong with it is said on the pages.
      return own(.notFound, .noSuchPage, edition)
    }
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

extension HTTPResponse {
  /// What a HEAD asks for: the length is that of what a GET would bring.
  fileprivate var withoutBody: HTTPResponse {
    guard case .httpBody(let body) = payload else { return self }
    var answer = HTTPResponse(statusCode: statusCode, headers: headers)
    answer.headers[.contentLength] = body.count.map(String.init)
    return answer
  }
}

extension String {
  fileprivate var percentEncoded: String {
    addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
  }
}

private func apart<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { continuation in
    DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: work()) }
  }
}
