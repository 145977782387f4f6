extension ExplanationGroup {
  static let previewing = ExplanationGroup(
    "Xem trước",
    [
      Explanation(
        "no-network",
        """
        Máy chưa nối vào mạng nào, nên điện thoại không xem được. Nối máy và điện thoại vào cùng một mạng \
        Wi-Fi, hoặc bỏ --lan để xem trên chính máy này.
        """),
      Explanation(
        "port-forbidden",
        """
        Hệ thống giữ cổng này cho việc khác. Chọn cổng từ 1024 trở lên, hoặc bỏ --port.
        """),
      Explanation(
        "port-in-use",
        """
        Cổng này đang có chương trình khác dùng, có thể là một lần xem trước chưa tắt. Tắt nó đi, hoặc bỏ \
        --port để công cụ tự tìm cổng trống.
        """),
      Explanation(
        "port-unusable",
        """
        Không mở được cổng này. Chọn cổng khác bằng --port.
        """),
      Explanation(
        "unwatchable-folder",
        """
        Hệ thống không cho theo dõi thêm thư mục, nên trang không tự đổi khi sửa bài. Người quản trị máy \
        tăng giới hạn theo lệnh ghi trong lời báo.
        """),
    ])
}
