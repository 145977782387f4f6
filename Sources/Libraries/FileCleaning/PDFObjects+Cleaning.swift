/// What is found in a PDF's objects, and what they are without it (ISO 32000-2, by clause below).
struct PDFFindings {
  var stripped: Set<Remains> = []
  var left: Set<Remains> = []
}

extension PDFObjects {
  /// Those that change, as they are to be.
  func changed(_ findings: inout PDFFindings) -> [String: JSONObject] {
    var changed: [String: JSONObject] = [:]
    for (name, object) in objects {
      let clean = cleaned(object, isTrailer: name == "trailer", &findings)
      if clean != object { changed[name] = clean }
    }
    return changed
  }

  private func cleaned(
    _ object: JSONObject, isTrailer: Bool, _ findings: inout PDFFindings
  ) -> JSONObject {
    guard case .dictionary(var parts) = object else { return object }
    if isTrailer, case .dictionary(var trailer)? = parts["value"] {
      // 14.3.3
      if trailer.removeValue(forKey: "/Info") != nil { findings.stripped.insert(.properties) }
      parts["value"] = .dictionary(trailer)
    } else if let value = parts["value"] {
      parts["value"] = cleaned(value, &findings)
    } else if case .dictionary(var stream)? = parts["stream"], let dictionary = stream["dict"] {
      stream["dict"] = cleaned(dictionary, &findings)
      parts["stream"] = .dictionary(stream)
    }
    return .dictionary(parts)
  }

  private func cleaned(_ value: JSONObject, _ findings: inout PDFFindings) -> JSONObject {
    switch value {
    case .array(let elements): return .array(elements.map { cleaned($0, &findings) })
    case .dictionary(let dictionary):
      if let what = remains(of: dictionary) {
        findings.stripped.insert(what)
        return .null
      }
      note(dictionary, &findings)
      var clean: [String: JSONObject] = [:]
      for (key, value) in dictionary where !signatureKeys.contains(key) {
        if let what = keys[key] ?? (isTyped(dictionary) ? keysOfTyped[key] : nil) {
          findings.stripped.insert(what)
        } else {
          clean[key] = cleaned(value, &findings)
        }
      }
      return .dictionary(clean)
    default: return value
    }
  }

  /// What a dictionary is that goes as a whole.
  private func remains(of dictionary: [String: JSONObject]) -> Remains? {
    // 12.8.1
    if dictionary["/ByteRange"] != nil, dictionary["/Contents"] != nil { return .signature }
    // 7.11.3, 12.5.6.15
    if dictionary["/EF"] != nil, isTyped(dictionary) { return .attachments }
    if dictionary["/Subtype"] == .string("/FileAttachment") { return .attachments }
    // 12.6.4: those that run something.
    if case .string(let action)? = dictionary["/S"],
      ["/JavaScript", "/Launch", "/ImportData", "/Rendition"].contains(action)
    {
      return .scripts
    }
    return nil
  }

  /// Whether a dictionary says what it is. Those that do not may give names of their own choice to fonts or pictures.
  private func isTyped(_ dictionary: [String: JSONObject]) -> Bool {
    ["/Type", "/Subtype", "/FT", "/T", "/F", "/UF", "/Pages"].contains { dictionary[$0] != nil }
  }

  private func note(_ dictionary: [String: JSONObject], _ findings: inout PDFFindings) {
    // 12.5.6.2
    if case .string(let kind)? = dictionary["/Subtype"],
      PDFNote.besideText.union(PDFNote.onPage).contains(kind), dictionary["/T"] != nil
    {
      findings.left.insert(.comments)
    }
    // 8.11.4.3
    if case .array(let off)? = dictionary["/OFF"], !off.isEmpty { findings.left.insert(.hiddenLayers) }
  }
}

/// The keys that go with what they hold, wherever they stand.
private let keys: [String: Remains] = [
  "/Metadata": .properties,  // 14.3.2
  "/PieceInfo": .privateData,  // 14.5
  "/EmbeddedFiles": .attachments,  // 7.11.4
  "/JavaScript": .scripts,  // 12.6.4.17
]

/// The same in dictionaries that say what they are.
private let keysOfTyped: [String: Remains] = [
  "/AF": .attachments,  // 14.13
  "/AA": .scripts,  // 12.6.3
]

/// What speaks of a signature that is gone, or is to be (12.7.3, 12.8.6).
private let signatureKeys: Set = ["/Perms", "/SigFlags"]
