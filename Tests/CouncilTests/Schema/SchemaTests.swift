import Testing
import Vietnamese

@testable import Council

@Suite struct SchemaTests {
  @Test func `sets within sets are found`() {
    let names = NamedSet.every.map(\.name)
    #expect(names.contains("session.agenda.documents"))
    #expect(names.contains("petition.answer"))
    #expect(names.contains("settings.term"))
    #expect(names.count > 40)
  }

  @Test(arguments: NamedSet.every)
  func `no key leads to two fields of a set`(named: NamedSet) {
    var owners: [String: String] = [:]
    for field in named.set.fields {
      for key in Set([field.id, field.label].map(\.folded) + field.also.map(\.folded)) {
        #expect(owners[key] == nil, "«\(key)» is a key of \(owners[key] ?? "") and of \(field.id)")
        owners[key] = field.id
      }
    }
  }

  @Test(arguments: [
    ("resolution", "Ngày ký", "issued"), ("document", "Ngày văn bản", "issued"),
    ("resolution", "Tệp đính kèm", "files"), ("petition", "đính kèm", "files"), ("page", "file", "files"),
    ("petition", "Cử tri kiến nghị", "text"), ("petition", "Tình trạng", "status"),
    ("session", "Khai mạc", "starts"), ("session.agenda", "Tệp đính kèm", "documents"),
  ])
  func `everyday words are keys too`(set: String, key: String, id: String) throws {
    let named = try #require(NamedSet.named(set))
    #expect(named.index(ofKey: key.folded).map { named.fields[$0].id } == id)
  }

  @Test(arguments: NamedSet.every)
  func `no spelling of a field is said twice`(named: NamedSet) {
    for field in named.set.fields {
      let keys = ([field.label] + field.also).map(\.folded)
      #expect(Set(keys).count == keys.count, "\(field.id): \(keys)")
    }
  }

  @Test(arguments: NamedSet.every)
  func `every field has an id, a label and a sentence of help`(named: NamedSet) {
    for field in named.set.fields {
      #expect(field.id.wholeMatch(of: #/[a-z][a-zA-Z]*/#) != nil)
      #expect(field.label.first?.isUppercase == true, "\(field.id): \(field.label)")
      #expect(field.help.count > 6 && field.help.hasSuffix(".") != field.help.hasSuffix("…"), "\(field.id)")
    }
  }

  @Test(arguments: NamedSet.every)
  func `the choices of a field differ, however they are spelled`(named: NamedSet) {
    for field in named.set.fields {
      guard case .choice(let options) = field.type else { continue }
      var owners: [String: String] = [:]
      for option in options {
        for key in Set(([option.id, option.label] + option.also).map(\.folded)) {
          #expect(owners[key] == nil, "«\(key)» is \(owners[key] ?? "") and \(option.id) of \(field.id)")
          owners[key] = option.id
        }
      }
    }
  }

  @Test(arguments: Kind.all.map { NamedSet(name: $0.kind.id, set: $0.fields) })
  func `every kind has the common fields`(kind: NamedSet) {
    #expect(Set(Common.schema.set.fields.map(\.id)).isSubset(of: kind.set.fields.map(\.id)))
  }

  @Test func `a shorthand names a field of its set`() {
    func check(_ type: FieldType) {
      switch type {
      case .list(let element): check(element)
      case .object(let set, let shorthand):
        if let shorthand { #expect(set[shorthand] != nil) }
        for field in set.fields { check(field.type) }
      default: break
      }
    }
    for named in NamedSet.every { for field in named.set.fields { check(field.type) } }
  }

  @Test func `kinds differ in id, folder and label`() {
    let kinds = Kind.all.map { $0.kind }
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    #expect(Set(kinds.map(\.folder)).count == kinds.count)
    #expect(Set(kinds.map(\.label.folded)).count == kinds.count)
    #expect(kinds.allSatisfy { $0.folder == $0.folder.folded })
  }
}
