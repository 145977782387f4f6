extension ExplanationGroup {
  static let letters = ExplanationGroup(
    "Mã chữ và ký tự lạ",
    [
      Explanation(
        "not-utf8",
        """
        Tệp không được lưu bằng mã UTF-8, nên chữ có dấu sẽ thành chữ lạ trên máy người dân. Mở tệp, chọn \
        Lưu thành, chọn mã hoá UTF-8. Chữ gõ bằng TCVN3 hay VNI thì phải chuyển mã trước khi chép vào.
        """),
      Explanation(
        "eth-letter",
        """
        Chữ Ð (eth) trông giống chữ Đ nhưng là chữ khác, một vài bộ gõ để lẫn vào. Trang đã thay giúp; sửa \
        trong tệp thì tìm kiếm ngay trong thư mục của văn phòng cũng ra.
        """),
      Explanation(
        "zero-width-character",
        """
        Có ký tự không nhìn thấy, thường lẫn vào khi chép từ trang mạng. Trang đã bỏ đi; gõ lại chỗ ấy để \
        tệp cũng sạch, kẻo tìm chữ trong tệp không thấy.
        """),
      Explanation(
        "odd-space",
        """
        Có dấu cách khác loại, thường là dấu cách không ngắt dòng do Word chèn. Trang đã thay bằng dấu \
        cách thường; gõ lại trong tệp thì hết nhắc.
        """),
      Explanation(
        "odd-line-break",
        """
        Có dấu xuống dòng khác loại do chép từ Word. Trang đã xuống dòng như thường; gõ lại trong tệp thì \
        hết nhắc.
        """),
    ])
}
