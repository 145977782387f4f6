extension ExplanationGroup {
  static let publishing = ExplanationGroup(
    "Đăng lên máy chủ",
    [
      Explanation(
        "connection-lost",
        """
        Mất đường truyền đúng lúc chuyển sang bản mới. Trang là bản cũ hoặc bản mới, đều trọn vẹn; xem \
        đang là bản nào rồi chạy lại.
        """),
      Explanation(
        "hook-exists",
        """
        Trong kho đã có tệp hook của người khác, công cụ không ghi đè. Chuyển tệp ấy đi nơi khác rồi chạy \
        lại.
        """),
      Explanation(
        "keeps-no-releases",
        """
        Nơi này không giữ các bản đã đăng, nên không quay lại được. Lấy lại hồ sơ của bản cũ bằng git rồi \
        đăng lại.
        """),
      Explanation(
        "no-earlier-release",
        """
        Không còn bản nào cũ hơn để quay lại: công cụ chỉ giữ vài bản gần nhất.
        """),
      Explanation(
        "no-such-release",
        """
        Không có bản mang tên này. Xem các bản đang giữ bằng --list.
        """),
      Explanation(
        "not-bare-repository",
        """
        Chỗ này không phải kho git trần, nên không nhận được bài đẩy lên. Lập kho bằng lệnh git init \
        --bare.
        """),
      Explanation(
        "not-built",
        """
        Ở đây chưa có trang đã dựng để đăng. Chạy «congkhai build» trước.
        """),
      Explanation(
        "not-releases",
        """
        Thư mục có thứ không do lệnh đăng làm ra, nên công cụ không động vào. Chọn một thư mục trống.
        """),
      Explanation(
        "nothing-published",
        """
        Ở đây chưa đăng bản nào, nên không có gì để xem hay để quay lại.
        """),
      Explanation(
        "rollback-withdrawn",
        """
        Bản cũ làm ra trước khi bài được gỡ bỏ, nên quay lại là bài ấy hiện ra lần nữa. Muốn bỏ lần đăng hỏng, \
        lấy lại hồ sơ đúng rồi đăng: phần gỡ bỏ được giữ. Chỉ khi muốn bài ấy hiện lại mới thêm --even-withdrawn.
        """),
      Explanation(
        "publish-locked",
        """
        Một lần đăng khác đang chạy. Đợi nó xong rồi chạy lại; không có gì bị hỏng. Kho S3 không có khoá, nên ai \
        gửi lên thì để một tệp `dang-gui-….txt` ở đó cho tới lúc xong. Máy gửi dở mà mất điện thì chạy lại ngay từ \
        máy ấy được; máy khác đợi một giờ, hoặc xoá tệp ấy khi biết chắc không còn ai gửi.
        """),
      Explanation(
        "publish-overtaken",
        """
        Trong lúc bài đang gửi đi, có người khác vừa đăng hoặc quay lại một bản khác ở cùng nơi ấy. Công cụ \
        giữ bản của họ, vì bản này làm từ hồ sơ cũ hơn; lấy hồ sơ mới nhất bằng git pull rồi chạy lại.
        """),
      Explanation(
        "build-overtaken",
        """
        Trang vừa dựng xong, chưa kịp đăng, thì một lần dựng khác ghi vào cùng thư mục (--output). Trang ấy có thể là của \
        ngày khác hay hồ sơ khác, nên không được đăng. Đợi lần dựng kia xong rồi chạy lại.
        """),
      Explanation(
        "push-overtaken",
        """
        Người khác vừa đẩy bài lên trước. Chạy git pull để lấy bài của họ về, rồi git push lại.
        """),
      Explanation(
        "unwritable-hooks",
        """
        Không ghi được tệp hook vào kho: thiếu quyền. Nhờ người quản trị máy chủ.
        """),
      Explanation(
        "unwritable-releases",
        """
        Không đọc hoặc ghi được nơi giữ các bản đã đăng. Trang giữ nguyên như trước; kiểm tra quyền và chỗ \
        trống.
        """),
      Explanation(
        "upload-unfinished",
        """
        Đang gửi lên kho thì dừng, nên trên trang có phần đã mới, có phần còn cũ: kho không chuyển được cả \
        trang trong một bước. Chạy lại là công cụ gửi nốt phần còn thiếu.
        """),
      Explanation(
        "address-book-not-kept",
        """
        Trang vẫn được đăng, nhưng địa chỉ mới chưa ghi được vào content/so-dia-chi.csv, nên lần sau đổi tên tệp \
        mà quên «địa chỉ cũ» thì công cụ không nhắc. Sửa quyền ghi hoặc dòng sai, hay chép so-dia-chi.csv của trang \
        vào content/.
        """),
    ])
}
