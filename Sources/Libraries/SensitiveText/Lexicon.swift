/// What a word may mean to those who look for personal data. Words are told apart by their plain letters; where accents
/// matter, whoever asks looks at the spelling too.
struct Senses: OptionSet {
  let rawValue: UInt32

  /// mật: a mark of secrecy may be here.
  static let secrecy = Senses(rawValue: 1 << 0)
  /// CCCD, căn cước, định danh.
  static let citizenWord = Senses(rawValue: 1 << 1)
  /// CMND, chứng minh.
  static let identityWord = Senses(rawValue: 1 << 2)
  static let phoneWord = Senses(rawValue: 1 << 3)
  /// STK, tài khoản.
  static let accountWord = Senses(rawValue: 1 << 4)
  static let bank = Senses(rawValue: 1 << 5)
  /// Mã, MST: what follows is no number of a person.
  static let codeWord = Senses(rawValue: 1 << 6)
  /// đồng, triệu.
  static let unit = Senses(rawValue: 1 << 7)
  /// trú, ngụ, ở, nhà, HKTT: where somebody lives may follow.
  static let residence = Senses(rawValue: 1 << 8)
  /// sinh, SN, NS.
  static let birth = Senses(rawValue: 1 << 9)
  /// ông, bà.
  static let title = Senses(rawValue: 1 << 10)
  static let surname = Senses(rawValue: 1 << 11)
  /// văn, thị: in the middle of a name.
  static let middleName = Senses(rawValue: 1 << 12)
  /// đường, trường: what bears a person's name and is none.
  static let named = Senses(rawValue: 1 << 13)
  /// Chủ tịch, Hội: an office, which is no name.
  static let office = Senses(rawValue: 1 << 14)
  /// số, ngõ, tổ: a part of an address as fine as a house.
  static let house = Senses(rawValue: 1 << 15)
  /// thôn, ấp.
  static let village = Senses(rawValue: 1 << 16)
  /// xã, tỉnh, đường: goes on with an address.
  static let area = Senses(rawValue: 1 << 17)
  /// nội bộ
  static let internalUse = Senses(rawValue: 1 << 18)
  static let plateWord = Senses(rawValue: 1 << 19)

  static let announcements: Senses = [.citizenWord, .identityWord, .phoneWord, .accountWord]
  /// Where a finding may begin that does not begin with a digit.
  static let triggers: Senses = [.secrecy, .internalUse, .residence, .birth, .house, .village]
  static let homes: Senses = [.house, .village]
  static let nameTriggers: Senses = [.title, .surname]

  // By hand, as every token asks: the general ways of sets take ten times as long.
  static let none: Senses = []

  @inline(__always)
  func contains(anyOf other: Senses) -> Bool { rawValue & other.rawValue != 0 }
}

/// Up to eight plain letters as a number, as tokens have them.
func packed(_ word: String) -> UInt64 {
  word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
}

/// Words and their senses in a table of open addresses: every word of every text is looked up.
struct Lexicon: Sendable {
  private let slots: [(key: UInt64, senses: Senses)]

  private init(_ words: [(String, Senses)]) {
    var slots = [(key: UInt64, senses: Senses)](repeating: (0, .none), count: Self.size)
    for (list, senses) in words {
      for word in list.split(separator: " ") {
        let key = packed(String(word))
        var slot = Self.slot(of: key)
        while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (Self.size - 1) }
        slots[slot] = (key, slots[slot].senses.union(senses))
      }
    }
    self.slots = slots
  }

  @inline(__always)
  subscript(key: UInt64) -> Senses {
    var slot = Self.slot(of: key)
    while true {
      let found = slots[slot]
      if found.key == key { return found.senses }
      if found.key == 0 { return .none }
      slot = (slot + 1) & (Self.size - 1)
    }
  }

  private static let size = 4096

  @inline(__always)
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}

extension Lexicon {
  static let shared = Lexicon([
    ("mat m t", .secrecy),
    ("bo", .internalUse),
    ("cccd cuoc danh", .citizenWord),
    ("cmnd cmt cmtnd cmndcccd minh", .identityWord),
    ("dt sdt dtdd thoai may zalo viber dong goi phone tel mobile hotline lac", .phoneWord),
    ("stk tk khoan", .accountWord),
    (
      "vietcombank vcb bidv vietinbank agribank techcombank sacombank acb vpbank tpbank mb mbbank hdbank shb vib "
        + "eximbank seabank lpbank ocb msb", .bank
    ),
    ("ma mst thua hieu doanh bhxh seri", .codeWord),
    ("dong d trieu ty vnd nghin usd", .unit),
    ("tru ngu o nha hktt dktt khau", .residence),
    ("sinh sn ns", .birth),
    ("ong ba anh chi co chu bac cu em chau tri ho", .title),
    (
      "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh mai trinh dao doan luong luu "
        + "truong ha cao chu ta tong quach phung kieu lam la to chau thai nong vi ha thach kim trieu ton ung vuong "
        + "vang thao sung lau dam nghiem lo quan han au ma giang hua sam be lu mac khuc mau tang uong cung",
      .surname
    ),
    ("van thi huu duc ngoc xuan", .middleName),
    (
      "duong pho ngo ngach hem truong thcs thpt hoc tieu non mam vien cau cho khu quy giai thuong quang lo kenh den "
        + "chua tuong phuong xa thon ap ben dai ho song thanh quan tinh huyen benh doi nhom cum to bac",
      .named
    ),
    (
      "chu bi truong pho hieu giam hoi doan tong thu can uy ban dai cong vien giao thay bac chi dang kinh doanh van "
        + "ngheo trung nguyen", .office
    ),
    ("so ngo ngach hem kiet to doi phong xom nha lo can sn", .house),
    ("thon xom ap ban lang buon khu pho soc bon", .village),
    ("xa phuong tinh duong pho huyen quan thanh thi tran dan khu tdp dac toa", .area),
    ("bien bks xe", .plateWord),
  ])
}
