import Testing
import Vietnamese

@Suite struct SpokenTests {
  @Test(arguments: [
    ("0", "không"), ("1", "một"), ("4", "bốn"), ("5", "năm"), ("10", "mười"), ("11", "mười một"),
    ("14", "mười bốn"),
    ("15", "mười lăm"), ("20", "hai mươi"), ("21", "hai mươi mốt"), ("24", "hai mươi tư"),
    ("25", "hai mươi lăm"),
    ("30", "ba mươi"), ("34", "ba mươi tư"), ("55", "năm mươi lăm"), ("91", "chín mươi mốt"),
    ("99", "chín mươi chín"), ("100", "một trăm"), ("101", "một trăm linh một"), ("104", "một trăm linh bốn"),
    ("105", "một trăm linh năm"), ("110", "một trăm mười"), ("111", "một trăm mười một"),
    ("115", "một trăm mười lăm"), ("121", "một trăm hai mươi mốt"), ("144", "một trăm bốn mươi tư"),
    ("555", "năm trăm năm mươi lăm"), ("1.000", "một nghìn"), ("1.001", "một nghìn không trăm linh một"),
    ("1.005", "một nghìn không trăm linh năm"), ("1.015", "một nghìn không trăm mười lăm"),
    ("1.100", "một nghìn một trăm"), ("1234", "một nghìn hai trăm ba mươi tư"),
    ("9.840", "chín nghìn tám trăm bốn mươi"),
    ("10.000", "mười nghìn"), ("21.000", "hai mươi mốt nghìn"), ("105.000", "một trăm linh năm nghìn"),
    ("1.000.000", "một triệu"), ("1.000.005", "một triệu không trăm linh năm"),
    ("1.005.000", "một triệu không trăm linh năm nghìn"),
    ("1.234.567", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"),
    ("1.000.000.000", "một tỷ"), ("1.000.000.001", "một tỷ không trăm linh một"),
    ("31.400.000.000", "ba mươi mốt tỷ bốn trăm triệu"), ("1.000.000.000.000", "một nghìn tỷ"),
    ("1.005.000.000.000", "một nghìn không trăm linh năm tỷ"), ("1.000.000.000.000.000.000", "một tỷ tỷ"),
  ])
  func `a whole number`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test(arguments: [
    ("12,5", "mười hai phẩy năm"), ("0,5", "không phẩy năm"), ("3,05", "ba phẩy không năm"),
    ("0,125", "không phẩy một trăm hai mươi lăm"), ("35,95", "ba mươi lăm phẩy chín mươi lăm"),
    ("0,001", "không phẩy không không một"), ("3,14159", "ba phẩy một bốn một năm chín"),
    ("2,0", "hai phẩy không"),
    ("1.234,5", "một nghìn hai trăm ba mươi tư phẩy năm"), ("-5", "âm năm"), ("−2,5", "âm hai phẩy năm"),
    ("giảm -3 %", "giảm âm ba phần trăm"), ("1.2", "một chấm hai"), ("mục 1.2.3", "mục một chấm hai chấm ba"),
    ("2/3 số phiếu", "hai phần ba số phiếu"), ("3/4", "ba phần tư"), ("1/0", "một trên không"),
    ("6/0 2", "sáu trên không hai"),
    ("27/30 đại biểu", "hai mươi bảy trên ba mươi đại biểu"),
    ("6/6 thôn", "sáu trên sáu thôn"), ("5, 6 và 7", "năm, sáu và bảy"),
    ("tỷ lệ 1:500", "tỷ lệ một trên năm trăm"),
  ])
  func `a part, a sign, a row`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test(arguments: [
    ("74,8 %", "bảy mươi tư phẩy tám phần trăm"), ("74,8%", "bảy mươi tư phẩy tám phần trăm"),
    ("20-30%", "hai mươi đến ba mươi phần trăm"), ("20% – 30%", "hai mươi phần trăm đến ba mươi phần trăm"),
    ("31,4 tỷ đồng", "ba mươi mốt phẩy bốn tỷ đồng"), ("500.000đ", "năm trăm nghìn đồng"),
    ("500.000 VNĐ", "năm trăm nghìn đồng"), ("30 triệu đồng/km", "ba mươi triệu đồng một ki-lô-mét"),
    ("2.400.000 đồng/tổ/tháng", "hai triệu bốn trăm nghìn đồng một tổ một tháng"),
    ("1,5km", "một phẩy năm ki-lô-mét"), ("120 m", "một trăm hai mươi mét"),
    ("85 m²", "tám mươi lăm mét vuông"),
    ("85m2", "tám mươi lăm mét vuông"), ("3 km²", "ba ki-lô-mét vuông"),
    ("12 m³/ngày", "mười hai mét khối một ngày"),
    ("4,2 ha", "bốn phẩy hai héc-ta"), ("10 kg vôi", "mười ki-lô-gam vôi"),
    ("60 kg/ha", "sáu mươi ki-lô-gam một héc-ta"),
    ("mỗi km đường", "mỗi ki-lô-mét đường"), ("nghìn m3 đất", "nghìn mét khối đất"),
    ("35 kV", "ba mươi lăm ki-lô-vôn"),
    ("38 °C", "ba mươi tám độ xê"), ("2 buổi/tuần", "hai buổi một tuần"), ("5 hộ nghèo", "năm hộ nghèo"),
    ("3 x 4 m", "ba nhân bốn mét"), ("lớp 3A", "lớp ba A"), ("05 phòng học", "năm phòng học"),
  ])
  func `an amount`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test(arguments: [
    ("20/11/2026", "ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu"),
    ("ngày 20/11/2026", "ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu"),
    ("01/04/2026", "ngày mùng một tháng tư năm hai nghìn không trăm hai mươi sáu"),
    ("5-9-2030", "ngày mùng năm tháng chín năm hai nghìn không trăm ba mươi"),
    ("10.10.2026", "ngày mùng mười tháng mười năm hai nghìn không trăm hai mươi sáu"),
    ("ngày 28 tháng 3 năm 2026", "ngày hai mươi tám tháng ba năm hai nghìn không trăm hai mươi sáu"),
    ("ngày 08 tháng 12", "ngày mùng tám tháng mười hai"),
    ("04/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"),
    ("tháng 04/2026", "tháng tư năm hai nghìn không trăm hai mươi sáu"), ("tháng 4", "tháng tư"),
    ("Từ 01/4 đến 30/9", "Từ ngày mùng một tháng tư đến ngày ba mươi tháng chín"),
    ("trước 5/12", "trước ngày mùng năm tháng mười hai"), ("15/12", "mười lăm trên mười hai"),
    ("ngày 15–16/07/2026", "ngày mười lăm đến ngày mười sáu tháng bảy năm hai nghìn không trăm hai mươi sáu"),
    ("2026–2031", "hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi mốt"),
    ("giai đoạn 2026-2030", "giai đoạn hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi"),
    ("mỗi ngày 5 lượt", "mỗi ngày năm lượt"),
    ("31/13/2026", "ba mươi mốt trên mười ba trên hai nghìn không trăm hai mươi sáu"),
    ("07:30", "bảy giờ ba mươi phút"), ("8:00", "tám giờ"), ("08:05", "tám giờ năm phút"),
    ("7h30", "bảy giờ ba mươi phút"),
    ("7h", "bảy giờ"), ("24h", "hai mươi tư giờ"), ("1:21:30", "một giờ hai mươi mốt phút ba mươi giây"),
    ("7 giờ 30", "bảy giờ ba mươi phút"), ("7 giờ 30 phút", "bảy giờ ba mươi phút"),
    (
      "7 giờ 30 ngày 08/12/2026",
      "bảy giờ ba mươi phút ngày mùng tám tháng mười hai năm hai nghìn không trăm hai mươi sáu"
    ),
    ("16 giờ", "mười sáu giờ"), ("25:00", "hai mươi lăm trên không"),
  ])
  func `a date, a time`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test(arguments: [
    ("33/NQ-HĐND", "số ba mươi ba, nghị quyết Hội đồng nhân dân"),
    ("Nghị quyết số 33/NQ-HĐND", "Nghị quyết số ba mươi ba của Hội đồng nhân dân"),
    ("Nghị quyết 33/NQ-HĐND", "Nghị quyết số ba mươi ba của Hội đồng nhân dân"),
    ("theo số 33/NQ-HĐND", "theo số ba mươi ba, nghị quyết Hội đồng nhân dân"),
    ("08/2026/NQ-HĐND", "số không tám năm hai nghìn không trăm hai mươi sáu, nghị quyết Hội đồng nhân dân"),
    ("112/BC-UBND", "số một trăm mười hai, báo cáo Uỷ ban nhân dân"),
    ("45/TTr-UBND", "số bốn mươi lăm, tờ trình Uỷ ban nhân dân"),
    ("21/TB-HĐND", "số hai mươi mốt, thông báo Hội đồng nhân dân"),
    ("38/HĐND-VP", "số ba mươi tám, Hội đồng nhân dân, Văn phòng"),
    ("Kế hoạch số 09/KH-UBND", "Kế hoạch số không chín của Uỷ ban nhân dân"),
    (
      "Luật số 72/2025/QH15",
      "Luật số bảy mươi hai năm hai nghìn không trăm hai mươi lăm, Quốc hội khoá mười lăm"
    ),
    (
      "Nghị định số 73/2026/NĐ-CP",
      "Nghị định số bảy mươi ba năm hai nghìn không trăm hai mươi sáu của Chính phủ"
    ),
    ("12/XYZ-ABC", "số mười hai, XYZ, ABC"), ("số 02", "số không hai"),
    ("HĐND và UBND xã", "Hội đồng nhân dân và Uỷ ban nhân dân xã"),
    ("Uỷ ban MTTQ xã", "Uỷ ban Mặt trận Tổ quốc xã"),
    ("theo NQ, KH, BC, TB, QĐ", "theo nghị quyết, kế hoạch, báo cáo, thông báo, quyết định"),
    ("NQ-HĐND", "nghị quyết Hội đồng nhân dân"), ("KT-XH", "kinh tế xã hội"),
    ("kinh tế - xã hội", "kinh tế xã hội"),
    ("trường THCS", "trường trung học cơ sở"), ("TP. Hà Nội", "thành phố Hà Nội"),
    ("đ/c Bình", "đồng chí Bình"),
    ("máy XRF", "máy XRF"), ("mã QR", "mã QR"), ("ki-lô-mét", "ki-lô-mét"), ("và/hoặc", "và, hoặc"),
    ("ngõ, xóm, v.v.", "ngõ, xóm, vân vân"),
  ])
  func `a symbol, an abbreviation`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test(arguments: [
    ("Điều 4", "Điều bốn"), ("Quý IV", "Quý bốn"), ("quý I, II và III", "quý một, hai và ba"),
    ("quý II/2026", "quý hai năm hai nghìn không trăm hai mươi sáu"),
    ("quý 3/2026", "quý ba năm hai nghìn không trăm hai mươi sáu"), ("chương XIX", "chương mười chín"),
    ("khoá XVI", "khoá mười sáu"),
    ("kỳ họp thứ 1", "kỳ họp thứ nhất"), ("kỳ họp thứ 4", "kỳ họp thứ tư"),
    ("lần thứ XIV", "lần thứ mười bốn"),
    ("lần thứ IV", "lần thứ tư"), ("kỳ họp thứ 21", "kỳ họp thứ hai mươi mốt"), ("thứ 5", "thứ năm"),
    ("vitamin C", "vitamin C"), ("loại IIII", "loại IIII"),
    ("I", "I"),
  ])
  func `an ordinal, a Roman numeral`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test(arguments: [
    ("Kỳ họp thứ ba (thường lệ)", "Kỳ họp thứ ba, thường lệ"), ("Đạt (100%).", "Đạt, một trăm phần trăm."),
    ("«Trích» “dẫn”", "Trích dẫn"), ("xong – rồi", "xong, rồi"), ("A & B", "A và B"),
    ("≤ 5 ngày", "không quá năm ngày"),
    ("* mục\n- ý", "mục\ný"), ("Hết…", "Hết."), ("a ; b", "a; b"), ("", ""), ("  ", ""),
    ("\u{1F600}", "\u{1F600}"),
    ("Gọi 0912 345 678.", "Gọi không chín một hai, ba bốn năm, sáu bảy tám."),
    ("0123456789", "không một hai ba bốn năm sáu bảy tám chín"),
    ("mã 007", "mã không không bảy"), ("xem https://a.vn/1/2.", "xem https://a.vn/1/2."),
    ("gửi hdnd@xa1.vn nhé", "gửi hdnd@xa1.vn nhé"),
    ("ho\u{300}a 21", "hòa hai mươi mốt"), ("Năm 2026.", "Năm hai nghìn không trăm hai mươi sáu."),
  ])
  func `signs, addresses, nothing`(text: String, words: String) {
    #expect(spoken(text) == words)
  }

  @Test func `a long number, a long text, odd signs`() {
    #expect(spoken(String(repeating: "9", count: 100)).hasPrefix("chín tỷ chín trăm chín mươi chín triệu"))
    #expect(spoken(String(repeating: "1/", count: 5000)).hasPrefix("một trên một trên"))
    #expect(spoken("quý " + String(repeating: "I, ", count: 20_000)).hasPrefix("quý một, một"))
    #expect(spoken(String(repeating: "(-", count: 5000)) == "")
  }
}
