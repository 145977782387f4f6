extension ExplanationGroup {
  static let proving = ExplanationGroup(
    "Ký và xác minh",
    [
      Explanation(
        "broken-chain",
        """
        Bản đang có đã bị sửa sau khi đăng: chuỗi các lần đăng không khớp với danh sách tệp của chính \
        bản ấy. Công cụ không đăng tiếp lên một quá khứ đã bị sửa. Chép lại chuoi-phat-hanh.txt và \
        SHA256SUMS của bản ấy từ một bản sao còn nguyên rồi đăng lại.
        """),
      Explanation(
        "exposed-key",
        """
        Khoá để ký không bao giờ được nằm trong content hay trong trang: tệp ở đó được đăng, git thì giữ \
        mãi. Chuyển khoá đi nơi khác. Nếu khoá từng vào git hay lên trang thì lập khoá mới.
        """),
      Explanation(
        "invalid-signer",
        """
        Tệp content/nguoi-ky.txt ghi mỗi người ký một dòng: tên, namespaces=\"so-cong-khai@congkhai\", \
        rồi đến khoá công khai chép từ tệp .pub. Có thể thêm valid-after, valid-before. Đừng bao giờ để \
        khoá riêng ở đây.
        """),
      Explanation(
        "missing-sign-key",
        """
        Trang có nguoi-ky.txt, tức là hứa mỗi bản đăng đều được ký. Ghi --sign TỆP-KHOÁ khi đăng, hoặc \
        đặt biến môi trường CONGKHAI_SIGN.
        """),
      Explanation(
        "missing-signers",
        """
        Có khoá để ký nhưng trang chưa nói ai được ký, nên không ai kiểm tra được. Tạo \
        content/nguoi-ky.txt bằng lệnh trong gợi ý, rồi đăng lại.
        """),
      Explanation(
        "sign-failed",
        """
        Chương trình ssh-keygen không ký được. Xem lại đường dẫn và quyền đọc của khoá; khoá có mật khẩu \
        thì nạp vào ssh-agent và ghi tệp .pub.
        """),
      Explanation(
        "unknown-sign-key",
        """
        Khoá dùng để ký không có trong nguoi-ky.txt, hoặc đã hết hạn, hoặc dòng ấy thiếu namespaces. Bản \
        đăng với chữ ký như thế không ai công nhận, nên công cụ không đăng.
        """),
      Explanation(
        "unreadable-copy",
        """
        Không đọc được bản sao cần kiểm tra: sai đường dẫn, không có quyền đọc, mất mạng, hoặc quá lớn. \
        Chưa kết luận được gì về bản ấy.
        """),
    ])
}
