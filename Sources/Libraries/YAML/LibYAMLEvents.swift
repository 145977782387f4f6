import CLibYAML
import Diagnostics

/// Which libyaml the program found, `0.2.5`.
public var libYAMLVersion: String { String(cString: yaml_get_version_string()) }

/// An event of libyaml in Swift's own types.
struct YAMLEvent {
  enum Kind {
    /// - isPlain: written without quotes and not as a block.
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case documentStart, streamEnd
    /// Something that front matter may not hold.
    case anchor, alias, tag, directive
    case other
  }

  let kind: Kind
  let position: Position
  /// Just behind the last character.
  let end: Position
}

/// Why libyaml gave up, in its own English words.
struct LibYAMLFailure: Error {
  let problem: String
  /// What it was doing: "while scanning an anchor"; empty if it does not say so.
  let context: String
  let position: Position
  /// Where the thing began that went wrong, if libyaml says so.
  let contextPosition: Position?
}

/// libyaml's parser over one text. libyaml keeps the parser's address, so it lives on the heap.
struct LibYAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeBufferPointer<UInt8>

  /// - Parameter input: must stay in place until this value ends.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    parser = .allocate(capacity: 1)
    // Fails only without memory; a zeroed parser then reports an error at the first event.
    if yaml_parser_initialize(parser) == 0 { parser.initialize(to: yaml_parser_t()) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(LibYAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: kind(of: event), position: span(event.start_mark, event.end_mark),
      end: span(event.end_mark, event.end_mark))
  }

  private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      if scalar.anchor != nil { return .anchor }
      if scalar.tag != nil { return .tag }
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return start.anchor != nil ? .anchor : start.tag != nil ? .tag : .sequenceStart
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return start.anchor != nil ? .anchor : start.tag != nil ? .tag : .mappingStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      let plain = start.version_directive == nil && start.tag_directives.start == start.tag_directives.end
      return plain ? .documentStart : .directive
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private var failure: LibYAMLFailure {
    let state = parser.pointee
    let context = state.context == nil ? nil : span(state.context_mark, state.context_mark)
    return LibYAMLFailure(
      problem: state.problem.map { String(cString: $0) } ?? "out of memory",
      context: state.context.map { String(cString: $0) } ?? "",
      position: state.error == YAML_READER_ERROR
        ? position(ofByte: state.problem_offset) : span(state.problem_mark, state.problem_mark),
      contextPosition: context)
  }

  /// Of a character that libyaml does not take it knows no line, only the byte.
  private func position(ofByte offset: Int) -> Position {
    let before = input.prefix(offset)
    let line = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).last ?? before
    return Position(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: line, as: UTF8.self).unicodeScalars.count + 1)
  }

  /// libyaml counts lines and code points from 0.
  private func span(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Position {
    let length = start.line == end.line ? Int(end.column) - Int(start.column) : 1
    return Position(line: Int(start.line) + 1, column: Int(start.column) + 1, length: length)
  }
}
