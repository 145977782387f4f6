import Testing
import YAML

/// What clerks type that YAML refuses, or takes for something else without a word.
@Suite struct LikelyCauseTests {
  @Test(arguments: slips)
  func `a slip is told by what was meant`(slip: Refusal) {
    expect(printed(slip.text), prints: slip.message)
  }
}

private let slips = [
  Refusal(
    "địa điểm: Đã lát ngõ #12 và ngõ #14",
    """
    a.yaml:1:22: lỗi: chữ từ dấu # trở đi bị coi là ghi chú, không được đăng [yaml-hash]
      1 | địa điểm: Đã lát ngõ #12 và ngõ #14
        |                      ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ địa điểm: "Ngõ #12"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau

    """),
  Refusal(
    "ngày: 2025-10-01  # chosen\nb: c # có lẽ\nd: #12\ne: # sau\nf: g #\nh: \"i\" #k",
    """
    a.yaml:2:6: cảnh báo: chữ sau dấu # là ghi chú, không được đăng [yaml-comment]
      2 | b: c # có lẽ
        |      ^
      gợi ý: nếu là ghi chú thì để hai dấu cách trước #; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép
    a.yaml:3:4: lỗi: chữ từ dấu # trở đi bị coi là ghi chú, không được đăng [yaml-hash]
      3 | d: #12
        |    ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ địa điểm: "Ngõ #12"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau

    """),
  Refusal(
    "# cả dòng\na: b",
    """

    """),
  Refusal(
    "a: x #12\n  y\nb: 1",
    """
    a.yaml:1:6: lỗi: chữ từ dấu # trở đi bị coi là ghi chú, không được đăng [yaml-hash]
      1 | a: x #12
        |      ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ địa điểm: "Ngõ #12"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau

    """),
  Refusal(
    "a: [ngõ #12, b]\nc: 1",
    """
    a.yaml:1:9: lỗi: chữ từ dấu # trở đi bị coi là ghi chú, không được đăng [yaml-hash]
      1 | a: [ngõ #12, b]
        |         ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ địa điểm: "Ngõ #12"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau

    """),
  Refusal(
    "nơi nhận:\n  -UBND phường\n  -Lưu VT\nsố: 1",
    """
    a.yaml:2:3: lỗi: dòng này bắt đầu bằng «-», không phải dấu đầu dòng của danh sách [yaml-list]
      2 |   -UBND phường
        |   ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận:\n-UBND\n-Lưu VT\nsố: 1",
    """
    a.yaml:2:1: lỗi: dòng này bắt đầu bằng «-», không phải dấu đầu dòng của danh sách [yaml-list]
      2 | -UBND
        | ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận:\n  - a\n  -Lưu\n  - b",
    """
    a.yaml:3:3: lỗi: dòng này bắt đầu bằng «-», không phải dấu đầu dòng của danh sách [yaml-list]
      3 |   -Lưu
        |   ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận:\n•UBND\n•Lưu\nb: 1",
    """
    a.yaml:2:1: lỗi: dòng này bắt đầu bằng «•», không phải dấu đầu dòng của danh sách [yaml-list]
      2 | •UBND
        | ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận:\n  • UBND\n  • Lưu\nb: 1",
    """
    a.yaml:2:3: lỗi: dòng này bắt đầu bằng «•», không phải dấu đầu dòng của danh sách [yaml-list]
      2 |   • UBND
        |   ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận:\n  –Lưu: VT",
    """
    a.yaml:2:3: lỗi: dòng này bắt đầu bằng «–», không phải dấu đầu dòng của danh sách [yaml-list]
      2 |   –Lưu: VT
        |   ^^^^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận: a\n  - b",
    """
    a.yaml:2:3: lỗi: ngay trên danh sách này không có dòng «tên mục:» để trống [yaml-list]
      2 |   - b
        |   ^
      gợi ý: viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»

    """),
  Refusal(
    "nơi nhận:\n--UBND\nb: 1",
    """
    a.yaml:2:1: lỗi: dòng này bắt đầu bằng «--», không phải dấu đầu dòng của danh sách [yaml-list]
      2 | --UBND
        | ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "nơi nhận:\n  * UBND\nb: 1",
    """
    a.yaml:2:3: lỗi: dòng này bắt đầu bằng «*», không phải dấu đầu dòng của danh sách [yaml-list]
      2 |   * UBND
        |   ^
      gợi ý: viết «- » (gạch, dấu cách) ở đầu mỗi ý, dưới một dòng «tên mục:» để trống; nếu là chữ của giá trị thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a:\n  - t: x\n   k: y",
    """
    a.yaml:3:4: lỗi: danh sách này thiếu dấu gạch ở đầu dòng [yaml-list]
      3 |    k: y
        |    ^
      gợi ý: viết «- » ở đầu mỗi ý; mục của ý trên thì viết thẳng hàng với mục ngay sau dấu «- »

    """),
  Refusal(
    "a:\n  - t: x\n     k: y",
    """
    a.yaml:3:6: lỗi: mục này thụt vào dưới một mục đã có giá trị [yaml-indentation]
      3 |      k: y
        |      ^
      gợi ý: cho tên mục thẳng hàng với các mục trên; nếu là phần tiếp của dòng trên thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "chương trình:\n  - tiêu đề: a\n    kết quả: b\n    tiêu đề: c\n    kết quả: d\n    tiêu đề: e",
    """
    a.yaml:4:5: lỗi: mục «tiêu đề» lặp lại trong cùng một ý của danh sách [duplicate-field]
      4 |     tiêu đề: c
        |     ^^^^^^^
      gợi ý: thiếu dấu «- » ở đầu ý thứ hai? viết «- » trước mục đầu tiên của mỗi ý

    """),
  Refusal(
    "- a: 1\n  b: 2\n  b: 3",
    """
    a.yaml:3:3: lỗi: mục «b» đã viết ở dòng trên («b») [duplicate-field]
      3 |   b: 3
        |   ^
      gợi ý: giữ một dòng, xoá dòng kia

    """),
  Refusal(
    "a: [x]]\nb: 1",
    """
    a.yaml:1:7: lỗi: thừa dấu ngoặc đóng «]» [yaml-open-bracket]
      1 | a: [x]]
        |       ^
      gợi ý: xoá dấu thừa; nếu là chữ thường thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a: {x: 1}}\nb: 1",
    """
    a.yaml:1:10: lỗi: thừa dấu ngoặc đóng «}» [yaml-open-bracket]
      1 | a: {x: 1}}
        |          ^
      gợi ý: xoá dấu thừa; nếu là chữ thường thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "tiêu đề: [Dự thảo] Nghị quyết\nb: 1",
    """
    a.yaml:1:20: lỗi: có chữ sau dấu ngoặc đóng [yaml-open-bracket]
      1 | tiêu đề: [Dự thảo] Nghị quyết
        |                    ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ tiêu đề: "[Dự thảo] Nghị quyết"

    """),
  Refusal(
    "a: [\"a\" \"b\"]",
    """
    a.yaml:1:9: lỗi: thiếu dấu phẩy giữa các ý trong ngoặc [yaml-missing-comma]
      1 | a: ["a" "b"]
        |         ^
      gợi ý: viết dấu phẩy trước chỗ này, ví dụ [một, hai]; nếu là chữ thường thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a: [{b: 1} {c: 2}]",
    """
    a.yaml:1:12: lỗi: thiếu dấu phẩy giữa các ý trong ngoặc [yaml-missing-comma]
      1 | a: [{b: 1} {c: 2}]
        |            ^
      gợi ý: viết dấu phẩy trước chỗ này, ví dụ [một, hai]; nếu là chữ thường thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a: ]x",
    """
    a.yaml:1:4: lỗi: thừa dấu ngoặc đóng «]» [yaml-open-bracket]
      1 | a: ]x
        |    ^
      gợi ý: xoá dấu thừa; nếu là chữ thường thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a: [b, c: d, {e}",
    """
    a.yaml:1:4: lỗi: ngoặc vuông mở ra mà không đóng lại [yaml-open-bracket]
      1 | a: [b, c: d, {e}
        |    ^
      gợi ý: viết [một, hai, ba]; nếu là chữ thường thì đặt trong "…"

    """),
  Refusal(
    "a: [a,,b]",
    """
    a.yaml:1:7: lỗi: thừa dấu phẩy trong ngoặc [yaml-missing-comma]
      1 | a: [a,,b]
        |       ^
      gợi ý: xoá dấu phẩy này

    """),
  Refusal(
    "a: [a: b: c]",
    """
    a.yaml:1:9: lỗi: dấu hai chấm ở giữa giá trị [yaml-colon]
      1 | a: [a: b: c]
        |         ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: {a: b: c}",
    """
    a.yaml:1:9: lỗi: dấu hai chấm ở giữa giá trị [yaml-colon]
      1 | a: {a: b: c}
        |         ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: | chữ\n  b",
    """
    a.yaml:1:6: lỗi: sau dấu | hoặc > phải xuống dòng [yaml-block]
      1 | a: | chữ
        |      ^
      gợi ý: xuống dòng, thụt vào hai dấu cách rồi viết; nếu dấu này là chữ thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a: |0\n b",
    """
    a.yaml:1:5: lỗi: sau dấu | hoặc > phải xuống dòng [yaml-block]
      1 | a: |0
        |     ^
      gợi ý: xuống dòng, thụt vào hai dấu cách rồi viết; nếu dấu này là chữ thì đặt cả giá trị trong nháy kép

    """),
  Refusal(
    "a: ,b",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu này [yaml-special-character]
      1 | a: ,b
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: 1\n... x",
    """
    a.yaml:2:5: lỗi: dòng này thụt vào không đều với các dòng trên [yaml-indentation]
      2 | ... x
        |     ^
      gợi ý: cho tên mục thẳng hàng với các mục cùng cấp ở trên

    """),
  Refusal(
    "  a: 1\nb: 2",
    """
    a.yaml:2:1: lỗi: dòng này thụt vào không đều với các dòng trên [yaml-indentation]
      2 | b: 2
        | ^
      gợi ý: cho tên mục thẳng hàng với các mục cùng cấp ở trên

    """),
  Refusal(
    "Số #: 1\nb: 2",
    """
    a.yaml:1:4: lỗi: chữ từ dấu # trở đi bị coi là ghi chú, không được đăng [yaml-hash]
      1 | Số #: 1
        |    ^
      gợi ý: đặt cả giá trị trong nháy kép, ví dụ địa điểm: "Ngõ #12"; nếu là ghi chú thì để hai dấu cách trước # và một dấu cách sau

    """),
  Refusal(
    "a:b\nc: d",
    """
    a.yaml:1:2: lỗi: thiếu dấu cách sau dấu hai chấm [yaml-no-colon]
      1 | a:b
        |  ^
      gợi ý: viết «tên mục: giá trị», có dấu cách sau dấu hai chấm

    """),
  Refusal(
    "a: 1\nb:2\nc: 3",
    """
    a.yaml:2:2: lỗi: thiếu dấu cách sau dấu hai chấm [yaml-no-colon]
      2 | b:2
        |  ^
      gợi ý: viết «tên mục: giá trị», có dấu cách sau dấu hai chấm

    """),
  Refusal(
    "a: x\n  - y: z\n",
    """
    a.yaml:2:3: lỗi: ngay trên danh sách này không có dòng «tên mục:» để trống [yaml-list]
      2 |   - y: z
        |   ^
      gợi ý: viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»

    """),
  Refusal(
    "- a\n- b\nc: 1",
    """
    a.yaml:1:1: lỗi: ngay trên danh sách này không có dòng «tên mục:» để trống [yaml-list]
      1 | - a
        | ^
      gợi ý: viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»

    """),
  Refusal(
    "# b:\n\n  - a\nc: 1",
    """
    a.yaml:3:3: lỗi: ngay trên danh sách này không có dòng «tên mục:» để trống [yaml-list]
      3 |   - a
        |   ^
      gợi ý: viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»

    """),
  Refusal(
    "a: b\n- c",
    """
    a.yaml:2:1: lỗi: ngay trên danh sách này không có dòng «tên mục:» để trống [yaml-list]
      2 | - c
        | ^
      gợi ý: viết tên mục của danh sách ở một dòng riêng ngay trên nó, ví dụ «lĩnh vực:», rồi mỗi ý một dòng, ví dụ «  - Giao thông»

    """),
  Refusal(
    "a: 'x'y: 1",
    """
    a.yaml:1:7: lỗi: có chữ thừa sau dấu nháy đóng [yaml-open-quote]
      1 | a: 'x'y: 1
        |       ^
      gợi ý: đặt cả giá trị trong một cặp nháy; dấu nháy ở trong thì viết “…”

    """),
  Refusal(
    ": x",
    """
    a.yaml:1:1: lỗi: trước dấu hai chấm không có tên mục [yaml-no-key]
      1 | : x
        | ^
      gợi ý: viết tên mục ở đầu dòng, ví dụ «địa điểm: Hội trường»

    """),
  Refusal(
    "a: %x",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu này [yaml-special-character]
      1 | a: %x
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: !<x y",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu ! [yaml-tag]
      1 | a: !<x y
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép "…"

    """),
  Refusal(
    "? a\nb",
    """
    a.yaml:2:1: lỗi: dòng này không có «tên mục: giá trị» [yaml-no-colon]
      2 | b
        | ^
      gợi ý: thêm dấu hai chấm và một dấu cách sau tên mục, hoặc thụt dòng vào nếu là phần tiếp của dòng trên

    """),
  Refusal(
    "a: ? b",
    """
    a.yaml:1:4: lỗi: giá trị không được bắt đầu bằng dấu này [yaml-special-character]
      1 | a: ? b
        |    ^
      gợi ý: đặt cả giá trị trong dấu nháy kép, ví dụ tiêu đề: "Nghị quyết: về ngân sách"

    """),
  Refusal(
    "a: |\n     \n  x",
    """
    a.yaml:3:3: lỗi: dòng này thụt vào không đều với các dòng trên [yaml-indentation]
      3 |   x
        |   ^
      gợi ý: cho tên mục thẳng hàng với các mục cùng cấp ở trên

    """),
  Refusal(
    "giờ: 8\n08:30",
    """
    a.yaml:2:1: lỗi: dòng này không có «tên mục: giá trị» [yaml-no-colon]
      2 | 08:30
        | ^
      gợi ý: thêm dấu hai chấm và một dấu cách sau tên mục, hoặc thụt dòng vào nếu là phần tiếp của dòng trên

    """),
  Refusal(
    "a: \"x\n---\nb",
    """
    a.yaml:1:4: lỗi: dấu nháy mở ra mà không đóng lại [yaml-open-quote]
      1 | a: "x
        |    ^
      gợi ý: thêm dấu nháy ở cuối giá trị

    """),
]
