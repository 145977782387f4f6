import Vietnamese

/// The one place where a field is declared. Reading, messages, labels on pages, the handbook and the open
/// data all come from here.
package struct FieldDeclaration: Sendable {
  /// The English id.
  package let id: String
  /// The Vietnamese label, as pages show it.
  package let label: String
  /// Other words that people use as its key.
  package let also: [String]
  package let type: FieldType
  package var isRequired: Bool
  /// Whether its value may leave the office: on pages and as open data.
  package let isPublic: Bool
  /// What somebody could write there, where the type alone says too little.
  package let sample: String?
  /// For the clerk, in one sentence.
  package let help: String

  package init(
    id: String, label: String, also: [String] = [], type: FieldType, isRequired: Bool, isPublic: Bool = true,
    sample: String? = nil, help: String
  ) {
    self.id = id
    self.label = label
    self.also = also
    self.type = type
    self.isRequired = isRequired
    self.isPublic = isPublic
    self.sample = sample
    self.help = help
  }

  /// Whether it is a date with its hour, as its help asks for.
  package var isMoment: Bool {
    guard case .date = type else { return false }
    return help.hasPrefix("Ngày giờ")
  }
}

/// The fields of a record or of a nested value, found by key.
package struct FieldSet: Sendable {
  package let fields: [FieldDeclaration]
  private let indexByKey: [String: Int]
  private let indexByID: [String: Int]

  package init(_ fields: [FieldDeclaration]) {
    self.fields = fields
    var indexByKey: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      for key in [field.id, field.label] + field.also where indexByKey[key.folded] == nil {
        indexByKey[key.folded] = index
      }
    }
    self.indexByKey = indexByKey
    indexByID = Dictionary(fields.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  /// - Parameter key: folded.
  package func index(ofKey key: String) -> Int? {
    indexByKey[key]
  }

  package func index(ofID id: String) -> Int? {
    indexByID[id]
  }

  package subscript(id: String) -> FieldDeclaration? {
    index(ofID: id).map { fields[$0] }
  }

  /// Every key under which a field is found, folded.
  package var keys: some Collection<String> {
    indexByKey.keys
  }
}

/// A field bound to the property that holds it.
package struct Field<Owner: Sendable>: Sendable {
  package let declaration: FieldDeclaration
  fileprivate let set: @Sendable (inout Owner, Value) -> Bool
  fileprivate let get: @Sendable (Owner) -> Value?

  /// - Parameters:
  ///   - isRequired: whether a record without it is refused.
  ///   - isPublic: whether its value is shown and handed on.
  package init<V: FieldValue>(
    _ path: WritableKeyPath<Owner, V> & Sendable, _ id: String, _ label: String, also: [String] = [],
    type: FieldType = V.fieldType, isRequired: Bool = false, isPublic: Bool = true,
    sample: String? = nil, _ help: String
  ) {
    declaration = FieldDeclaration(
      id: id, label: label, also: also, type: type, isRequired: isRequired, isPublic: isPublic,
      sample: sample, help: help)
    set = { owner, value in
      guard let typed = V(value) else { return false }
      owner[keyPath: path] = typed
      return true
    }
    get = { $0[keyPath: path].value }
  }

  private init(
    _ declaration: FieldDeclaration, _ set: @escaping @Sendable (inout Owner, Value) -> Bool,
    _ get: @escaping @Sendable (Owner) -> Value?
  ) {
    self.declaration = declaration
    self.set = set
    self.get = get
  }

  /// The same field of a value that is a part of `Whole`.
  fileprivate func lifted<Whole>(_ part: WritableKeyPath<Whole, Owner> & Sendable, isRequired: Bool)
    -> Field<Whole>
  {
    var declaration = declaration
    declaration.isRequired = isRequired
    return Field<Whole>(
      declaration, { set(&$0[keyPath: part], $1) }, { get($0[keyPath: part]) })
  }
}

/// All fields of a type.
package struct Schema<Owner: Sendable>: Sendable {
  package let set: FieldSet
  private let fields: [Field<Owner>]

  package init(_ fields: [Field<Owner>]) {
    self.fields = fields
    set = FieldSet(fields.map(\.declaration))
  }

  /// The fields of a part that several types share, for use in a list of fields.
  /// - Parameters:
  ///   - required: ids of fields that must be there, beside those that always must.
  ///   - spared: ids of fields that need not be there.
  package static func part<Part>(
    _ path: WritableKeyPath<Owner, Part> & Sendable, _ schema: Schema<Part>,
    requiring required: Set<String> = [], sparing spared: Set<String> = []
  ) -> [Field<Owner>] {
    schema.fields.map { field in
      let (id, isRequired) = (field.declaration.id, field.declaration.isRequired)
      return field.lifted(
        path, isRequired: !spared.contains(id) && (isRequired || required.contains(id)))
    }
  }

  package static func + (a: Schema, b: [Field<Owner>]) -> Schema {
    Schema(a.fields + b)
  }

  /// Puts values, keyed by field id, into their properties.
  /// - Returns: false where a value is not of its field's type.
  package func fill(_ owner: inout Owner, with values: [String: Value]) -> Bool {
    var isWhole = true
    for field in fields {
      if let value = values[field.declaration.id] { isWhole = field.set(&owner, value) && isWhole }
    }
    return isWhole
  }

  /// The values that are given, keyed by field id.
  package func values(of owner: Owner) -> [String: Value] {
    Dictionary(
      uniqueKeysWithValues: fields.compactMap { field in
        field.get(owner).map { (field.declaration.id, $0) }
      })
  }

  /// The values of all fields, in their order; nil where one is not given.
  package func list(of owner: Owner) -> [Value?] {
    fields.map { $0.get(owner) }
  }

  /// One field's value; nil where it is not given or there is no such field.
  package func value(of id: String, in owner: Owner) -> Value? {
    set.index(ofID: id).flatMap { fields[$0].get(owner) }
  }

  /// The Vietnamese label of a field.
  package func label(_ id: String) -> String {
    set[id]?.label ?? id
  }
}
