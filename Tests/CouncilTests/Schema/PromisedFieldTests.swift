import Foundation
import Testing

@testable import Council

/// Fields on which councils rely: their ids, labels and whether they must be there stay as they are.
@Suite struct PromisedFieldTests {
  @Test(arguments: promises)
  func `promised fields are there under their id and label`(promise: Promise) throws {
    let set = try #require(NamedSet.named(promise.owner))
    for line in promise.fields.split(separator: "\n") {
      let parts = line.split(separator: "/", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      let isRequired = parts[0].hasPrefix("*")
      let id = isRequired ? String(parts[0].dropFirst()) : parts[0]
      let field = try #require(set[id], "\(promise.owner).\(id)")
      #expect(field.label == parts[1])
      #expect(field.isRequired == isRequired, "\(promise.owner).\(id)")
    }
  }

  @Test(arguments: [
    ("session", "kind", "thường lệ; chuyên đề; phát sinh đột xuất; phiên họp Thường trực"),
    ("session", "state", "dự kiến; đang họp; đã họp; hoãn; huỷ"),
    ("supervision", "kind", "chuyên đề; thường xuyên; chất vấn; giải trình; thẩm tra"),
    ("supervision", "state", "trong chương trình; đang thực hiện; đã kết luận"),
    (
      "supervision.recommendations", "status",
      "chưa thực hiện; đang thực hiện; hoàn thành một phần; hoàn thành"
    ),
    (
      "budget", "stage",
      "trình HĐND; HĐND quyết định; thực hiện 3 tháng; thực hiện 6 tháng; thực hiện 9 tháng; thực hiện cả năm; quyết toán"
    ),
    ("budget", "unit", "đồng; nghìn đồng; triệu đồng; tỷ đồng"),
    ("budget.tables", "direction", "thu; chi; cân đối"),
    (
      "petition", "status",
      "tiếp nhận; đã chuyển; đang giải quyết; đã giải quyết xong; giải trình cung cấp thông tin; không thuộc thẩm quyền"
    ),
    ("question", "status", "chưa trả lời; đã trả lời; đang thực hiện; hoàn thành một phần; hoàn thành"),
    ("voterMeeting", "form", "trực tiếp; trực tuyến; kết hợp"),
    ("voterMeeting", "state", "dự kiến; đang họp; đã họp; hoãn; huỷ"),
    ("event", "state", "dự kiến; đang họp; đã họp; hoãn; huỷ"),
    ("organization", "kind", "Hội đồng nhân dân; Thường trực; Ban; Tổ đại biểu; UBND; Mặt trận; khác"),
    ("project", "state", "chuẩn bị đầu tư; đang thực hiện; hoàn thành; tạm dừng; huỷ"),
    ("project", "unit", "đồng; nghìn đồng; triệu đồng; tỷ đồng"),
    ("settings", "level", "xã; phường; đặc khu; tỉnh; thành phố"),
  ])
  func `promised choices are there in their order`(set: String, id: String, labels: String) throws {
    guard case .choice(let options) = try #require(NamedSet.named(set)?[id]).type else {
      #expect(Bool(false), "\(set).\(id) is a choice")
      return
    }
    #expect(options.map(\.label).joined(separator: "; ") == labels)
  }
}

/// Fields of one set, a line each: `id / label`, a star before the id of one that must be there.
struct Promise: CustomTestStringConvertible {
  let owner: String
  let fields: String

  init(_ owner: String, _ fields: String) {
    self.owner = owner
    self.fields = fields
  }

  var testDescription: String { owner }
}

private let common = """
  *title / Tiêu đề
  summary / Tóm tắt
  plain / Nói dễ hiểu
  topics / Lĩnh vực
  published / Ngày đăng
  draft / Bản nháp
  files / Tệp
  related / Liên quan
  aliases / Địa chỉ cũ
  corrections / Đính chính
  withdrawn / Gỡ bỏ
  posted / Niêm yết
  """

private let instrument = """
  effective / Ngày hiệu lực
  expires / Hết hiệu lực
  normative / Quy phạm
  session / Kỳ họp
  signer / Người ký
  vote / Biểu quyết
  amends / Sửa đổi bổ sung
  replaces / Thay thế
  repeals / Bãi bỏ
  basis / Căn cứ
  recipients / Nơi nhận
  """

private let promises =
  [
    "session", "resolution", "document", "supervision", "budget", "petition", "question", "voterMeeting",
    "project",
    "plan", "event", "page",
  ].map { Promise($0, common) }
  + [Promise("news", common.replacing("published", with: "*published"))]
  // People and bodies are called by their names.
  + ["deputy", "organization"].map { Promise($0, common.replacing("*title", with: "title")) }
  + [
    Promise(
      "settings",
      """
      *name / Tên cơ quan
      *level / Cấp
      province / Tỉnh
      *baseURL / Địa chỉ trang
      term / Nhiệm kỳ
      contact / Liên hệ
      channels / Kênh
      topics / Lĩnh vực
      places / Thôn
      sample / Dữ liệu minh hoạ
      language / Ngôn ngữ
      timeZone / Múi giờ
      """),
    Promise(
      "session",
      """
      *kind / Hình thức
      *starts / Bắt đầu
      ends / Kết thúc
      place / Địa điểm
      state / Trạng thái
      video / Ghi hình
      attendance / Đại biểu dự
      agenda / Chương trình
      """),
    Promise(
      "session.agenda",
      """
      submitter / Cơ quan trình
      public / Công khai
      documents / Tài liệu
      vote / Biểu quyết
      result / Kết quả
      resolution / Nghị quyết
      at / Thời điểm ghi hình
      """),
    Promise(
      "session.agenda.vote",
      """
      for / Tán thành
      against / Không tán thành
      abstain / Không biểu quyết
      """),
    Promise("resolution", "*number / Số ký hiệu\n*issued / Ngày ban hành\n" + instrument),
    Promise(
      "document",
      "*type / Loại văn bản\nissuer / Cơ quan ban hành\nnumber / Số ký hiệu\nissued / Ngày ban hành\n"
        + instrument),
    Promise(
      "supervision",
      """
      *kind / Hình thức
      *supervisor / Chủ thể giám sát
      supervised / Đối tượng
      *year / Năm
      state / Trạng thái
      plan / Kế hoạch
      conclusion / Kết luận
      recommendations / Kiến nghị sau giám sát
      """),
    Promise(
      "supervision.recommendations",
      """
      *text / Nội dung
      owner / Cơ quan thực hiện
      due / Hạn
      status / Trạng thái
      progress / Tiến độ
      steps / Diễn biến
      """),
    Promise(
      "budget",
      """
      *year / Năm
      *stage / Giai đoạn
      decided / Ngày quyết định
      unit / Đơn vị tính
      tables / Biểu
      """),
    Promise("budget.tables", "*file / Tệp\ntitle / Tiêu đề\nform / Mẫu biểu\ndirection / Chiều"),
    Promise(
      "petition",
      """
      code / Mã tra cứu
      *received / Ngày tiếp nhận
      place / Thôn
      meeting / Buổi tiếp xúc
      text / Nội dung
      owner / Cơ quan giải quyết
      transferred / Ngày chuyển
      due / Hạn
      *status / Trạng thái
      answer / Trả lời
      roadmap / Lộ trình
      steps / Diễn biến
      """),
    Promise(
      "petition.answer",
      "date / Ngày\nnumber / Số ký hiệu\ntext / Nội dung\nfile / Tệp\npublished / Ngày đăng"),
    Promise("petition", "project / Dự án\nbudgetLine / Dòng ngân sách"),
    Promise("petition.budgetLine", "*budget / Ngân sách\nrow / Khoản"),
    Promise("petition.steps", "*date / Ngày\n*text / Nội dung\nfile / Tệp"),
    Promise(
      "question",
      """
      *asked / Ngày hỏi
      *asker / Người chất vấn
      *respondent / Người trả lời
      session / Kỳ họp
      answer / Trả lời
      promise / Lời hứa
      due / Hạn
      status / Trạng thái
      steps / Diễn biến
      """),
    Promise("question.answer", "date / Ngày\nnumber / Số ký hiệu\ntext / Nội dung\nfile / Tệp"),
    Promise(
      "voterMeeting",
      """
      *starts / Bắt đầu
      ends / Kết thúc
      place / Địa điểm
      form / Hình thức
      link / Đường dẫn
      state / Trạng thái
      deputies / Đại biểu
      attendance / Cử tri dự
      report / Báo cáo
      """),
    Promise(
      "deputy",
      """
      *name / Họ và tên
      photo / Ảnh
      born / Năm sinh
      job / Nghề nghiệp
      constituency / Đơn vị bầu cử
      memberships / Chức vụ
      contact / Liên hệ công khai
      """),
    Promise("deputy.memberships", "organization / Cơ quan\nrole / Vai trò\nfrom / Từ\nto / Đến"),
    Promise(
      "deputy.contact", "address / Địa chỉ\nphone / Điện thoại\nemail / Thư điện tử\nhours / Giờ làm việc"),
    Promise(
      "organization",
      """
      *name / Tên
      kind / Loại
      parent / Cơ quan cấp trên
      from / Từ
      to / Đến
      formerly / Tên cũ
      contact / Liên hệ
      """),
    Promise(
      "project",
      """
      owner / Chủ đầu tư
      place / Địa điểm
      from / Từ
      to / Đến
      unit / Đơn vị tính
      total / Tổng mức
      spent / Giải ngân
      progress / Tiến độ
      state / Trạng thái
      decision / Quyết định
      budgetLine / Dòng ngân sách
      steps / Diễn biến
      """),
    Promise("plan", "kind / Loại\nperiod / Thời kỳ\ndecision / Quyết định"),
    Promise(
      "event",
      """
      *starts / Bắt đầu
      ends / Kết thúc
      place / Địa điểm
      organizer / Cơ quan chủ trì
      link / Đường dẫn
      state / Trạng thái
      """),
    Promise("session", "electronic / Tài liệu điện tử\nonline / Họp trực tuyến"),
    Promise("session.attendance", "*present / Có mặt\ntotal / Tổng số\nabsent / Vắng mặt"),
    Promise("document", "received / Ngày nhận"),
    Promise("supervision", "resolution / Nghị quyết"),
    Promise("budget", "session / Kỳ họp\nreported / Ngày báo cáo"),
    Promise("settings", "earlierTerms / Nhiệm kỳ trước\npopulation / Dân số"),
    Promise("session.posted", "*from / Từ\nto / Đến\nplace / Nơi"),
    Promise("page", "order / Thứ tự"),
  ]
