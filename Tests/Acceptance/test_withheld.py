"""Drafts, records whose day has not come, and withdrawn ones: nothing of them in any file."""

import datetime
import html
import os

import congkhai

DRAFT = ["19/NQ-HĐND", "Nghị quyết về dự toán thu, chi ngân sách xã năm 2027", "Bản chuẩn bị của Văn phòng", "19-nq-hdnd"]
TO_COME = ["23/TB-HĐND", "Thông báo lịch tiếp xúc cử tri trước Kỳ họp thứ ba", "trong tuần từ 30/11", "23-tb-hdnd"]


def traces(folder, words):
    """The files that say one of the words, in their names or in what they hold."""
    found = []
    for path, data in congkhai.everything(folder).items():
        # Feeds hold markup within markup.
        text = html.unescape(html.unescape(data.decode("utf-8", errors="replace")))
        found += [(path, word) for word in words if word in path or word in text]
    return found


def test_a_draft_leaves_no_trace(site):
    assert traces(site.folder, DRAFT) == []


def test_a_record_leaves_no_trace_before_its_day(site):
    assert traces(site.folder, TO_COME) == []


def test_a_record_appears_at_its_moment(tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    congkhai.build(before, now="23/11/2026 07:59")
    assert traces(before, TO_COME) == []
    congkhai.build(after, now="23/11/2026 08:00")
    assert {word for _, word in traces(after, TO_COME)} == set(TO_COME)


def test_a_record_appears_at_its_moment_in_a_site_that_was_built_before(tmp_path):
    """Nothing but the clock has changed since."""
    eight = datetime.datetime(2026, 11, 23, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=7))).timestamp()
    for moment, expected in ((eight - 60, set()), (eight - 1, set()), (eight, set(TO_COME)), (eight - 1, set())):
        environment = os.environ | {"SOURCE_DATE_EPOCH": str(int(moment))}
        congkhai.build(tmp_path / "output", now=None, environment=environment)
        found = {word for path, word in traces(tmp_path / "output", TO_COME) if path != congkhai.STAMP}
        assert found == expected, moment - eight


def test_of_a_withdrawn_record_its_title_and_reason_stay(site):
    source = congkhai.CONTENT / "van-ban/2026/du-thao-ket-luan-phien-hop-thang-9.md"
    body = source.read_text(encoding="utf-8").split("---\n", 2)[2]
    lines = [line for line in body.splitlines() if line]
    assert lines
    assert traces(site.folder, lines) == []
    page = site.soup("van-ban/2026/du-thao-ket-luan-phien-hop-thang-9/index.html").get_text()
    assert "gỡ bỏ" in page and "Lý do" in page


def test_the_command_says_what_it_withholds(tmp_path):
    said = congkhai.build(tmp_path / "output", "--lang", "en", content="content", cwd=congkhai.REPOSITORY).stdout
    assert "Withheld: content/nghi-quyet/2026/19-nq-hdnd.md (draft)\n" in said
    assert "Withheld: content/van-ban/2026/23-tb-hdnd.md (until 2026-11-23" in said
