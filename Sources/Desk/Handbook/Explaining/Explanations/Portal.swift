extension ExplanationGroup {
  static let portal = ExplanationGroup(
    "Nhiều hội đồng, cổng của tỉnh",
    [
      Explanation(
        "duplicate-source",
        """
        Hai nguồn cùng tên hoặc cùng địa chỉ, nên người dân không phân biệt được. Sửa tên, hoặc bỏ một \
        nguồn.
        """),
      Explanation(
        "insecure-source",
        """
        Nguồn không bắt đầu bằng https://, nên dữ liệu có thể bị sửa trên đường truyền. Ghi địa chỉ https, \
        hoặc chỉ tới một thư mục.
        """),
      Explanation(
        "no-councils",
        """
        Trong thư mục này không có hội đồng nào (không thư mục con nào có content/site.yaml). Chỉ tới thư \
        mục chứa thư mục của các hội đồng.
        """),
      Explanation(
        "no-source-answers",
        """
        Không nguồn nào trả lời, nên cổng giữ nguyên như trước. Thường là máy này mất mạng.
        """),
      Explanation(
        "no-sources",
        """
        Cổng chưa có nguồn nào. Ghi ở mục «nguồn» tên và địa chỉ của từng hội đồng.
        """),
      Explanation(
        "shared-address",
        """
        Hai hội đồng khai cùng một địa chỉ, trang này sẽ đè lên trang kia. Sửa địa chỉ trong site.yaml của \
        một bên.
        """),
      Explanation(
        "source-address",
        """
        Địa chỉ nguồn có dấu ?, # hoặc @, nên không phải trang chủ của hội đồng. Chỉ ghi địa chỉ trang \
        chủ.
        """),
      Explanation(
        "source-name",
        """
        Tên nguồn trống hoặc dài quá. Ghi tên của hội đồng như người dân gọi.
        """),
      Explanation(
        "source-without-place",
        """
        Nguồn không nói lấy dữ liệu ở đâu. Ghi «địa chỉ» hoặc «thư mục».
        """),
      Explanation(
        "source-unreachable",
        """
        Không lấy được dữ liệu mới từ nguồn này: trang bên ấy đang hỏng hoặc chậm. Cổng dùng bản lấy lần \
        trước và ghi rõ của ngày nào.
        """),
      Explanation(
        "source-unreadable",
        """
        Không đọc được thư mục của nguồn này. Kiểm tra đường dẫn và quyền đọc.
        """),
      Explanation(
        "source-refused",
        """
        Dữ liệu của nguồn không đúng khuôn hoặc quá lớn, nên cổng không dùng. Báo cho hội đồng ấy; cổng \
        dùng bản lấy lần trước.
        """),
      Explanation(
        "unkept-copy",
        """
        Không giữ lại được bản vừa lấy, nên lần sau mất mạng sẽ không có gì để dùng. Kiểm tra quyền ghi và \
        chỗ trống.
        """),
      Explanation(
        "unknown-source",
        """
        Nguồn không có dữ liệu và cũng chưa biết địa chỉ, nên cổng bỏ qua hội đồng này. Ghi thêm «địa chỉ» \
        cho nguồn.
        """),
      Explanation(
        "unreadable-portal",
        """
        Không đọc được tệp khai các nguồn của cổng. Xem lại đường dẫn và quyền đọc.
        """),
    ])
}
