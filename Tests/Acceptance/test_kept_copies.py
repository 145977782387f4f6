"""What who kept something of an earlier release is told of a copy: `congkhai verify --chain`."""

import datetime
import hashlib
import shutil

import pytest

import congkhai
import small
from test_verify import CHAIN, SIGNATURE, SIGNERS, SUMS, key, list_anew, published, sign, signer, verify


@pytest.fixture(scope="module")
def releases(tmp_path_factory):
    """Four of an office that does not sign."""
    folder = tmp_path_factory.mktemp("unsigned")
    content = small.council(folder / "content")
    made = []
    for number in (1, 2, 3, 4):
        small.resolve(content, number)
        made.append(published(content, folder / "live"))
    return made


@pytest.fixture
def copy(releases, tmp_path):
    """Of the newest one; whoever serves it may change it."""
    return shutil.copytree(releases[3], tmp_path / "copy")


def tell_another_past(copy, change):
    """Changes the digests of the releases before, and covers that up."""
    lines = (copy / CHAIN).read_text().splitlines()
    day = lines[0].split()[1]
    digests = change([line.split()[2] for line in lines])
    (copy / CHAIN).write_text("".join(f"{number} {day} {digest}\n" for number, digest in enumerate(digests, 1)))
    list_anew(copy)
    assert verify(copy)[0] == 0


FALSE = "a" * 64
PASTS = {
    "a release before the kept one is another": lambda past: [FALSE, *past[1:]],
    "one is put before it": lambda past: [*past[:2], FALSE, *past[2:]],
    "one is put at the beginning": lambda past: [FALSE, *past],
    "one before it is gone": lambda past: past[1:],
    "two are swapped": lambda past: [past[1], past[0], past[2]],
    "it is told twice, at first too early": lambda past: [past[2], *past],
    "it is gone": lambda past: past[:2],
    "it is another": lambda past: [*past[:2], FALSE],
}


@pytest.mark.parametrize("change", PASTS.values(), ids=PASTS)
def test_a_past_that_was_rewritten_is_seen_also_before_what_was_kept(releases, copy, change):
    for kept in (releases[2], releases[2] / SUMS):
        code, outcome = verify(copy, "--chain", kept)
        assert (code, outcome["chain"]) == (0, {"state": "held", "release": 3})
    tell_another_past(copy, change)
    for kept in (releases[2], releases[2] / SUMS):
        code, outcome = verify(copy, "--chain", kept)
        assert (code, outcome["whole"], outcome["chain"]["state"]) == (1, False, "rewritten"), kept


def test_a_past_that_was_told_on_in_truth_holds_for_all_that_was_kept(releases):
    for number, release in enumerate(releases, 1):
        for kept in (release, release / SUMS):
            for later in releases[number:]:
                assert verify(later, "--chain", kept)[1]["chain"] == {"state": "held", "release": number}
            assert verify(release, "--chain", kept)[1]["chain"] == {"state": "held"}


def said(copy, *more):
    words = [str(word) for word in (congkhai.PROGRAM, "verify", copy, *more)]
    return congkhai.run(words).stdout + congkhai.run([*words, "--lang", "en"]).stdout


def test_an_older_copy_is_not_blamed_for_a_past_that_was_rewritten(releases, tmp_path):
    """The office went back, or a mirror is behind: whoever kept a later release sees that, and no forgery."""
    chain = releases[3] / CHAIN
    for number, release in enumerate(releases[:3], 1):
        for kept in (releases[3], chain):
            code, outcome = verify(release, "--chain", kept)
            assert (code, outcome["whole"]) == (1, False)
            assert outcome["chain"] == {"state": "older", "release": number}
    told = said(releases[2], "--chain", releases[3])
    assert "lần đăng thứ 3, CŨ HƠN" in told and "release 3, OLDER" in told
    assert "KHÔNG xác minh được là bản mới nhất" in told and "NOT proven to be what is published now" in told
    assert "viết lại" not in told and "rewritten" not in told
    # It may be old, and forged as well.
    copy = shutil.copytree(releases[2], tmp_path / "copy")
    (copy / "style.css").write_text("")
    told = said(copy, "--chain", releases[3])
    assert "Đã sửa: style.css" in told and "Đừng coi bản này là bản đã đăng" in told
    list_anew(copy)
    assert verify(copy, "--chain", releases[3])[1]["chain"]["state"] == "rewritten"


def test_a_list_alone_does_not_tell_an_older_copy_from_a_rewritten_past(releases):
    code, outcome = verify(releases[2], "--chain", releases[3] / SUMS)
    assert (code, outcome["chain"]) == (1, {"state": "unknown"})
    told = said(releases[2], "--chain", releases[3] / SUMS)
    assert "Hoặc bản này cũ hơn" in told and "Either this copy is older, or the past was rewritten" in told


def test_an_office_that_went_back_is_not_blamed(tmp_path):
    content, to = small.council(tmp_path / "content"), tmp_path / "live"
    first = published(content, to)
    small.resolve(content, 2)
    second = published(content, to)
    assert small.publish(content, to, "--rollback").returncode == 0
    assert verify(to / "current", "--chain", second)[1]["chain"] == {"state": "older", "release": 1}
    assert verify(to / "current", "--chain", first)[1]["chain"] == {"state": "held"}
    # What comes next goes on from both.
    small.resolve(content, 3)
    third = published(content, to)
    for number, kept in enumerate((first, second), 1):
        assert verify(third, "--chain", kept)[1]["chain"] == {"state": "held", "release": number}


def test_a_copy_says_of_which_day_it_is(releases, copy, tmp_path):
    """Whoever kept nothing sees at least that a copy is an old one."""
    name = (copy / "phien-ban.txt").read_text().strip()
    made = datetime.datetime.strptime(name[:15], "%Y%m%d-%H%M%S") + datetime.timedelta(hours=7)
    told = said(copy)
    assert f"Lần đăng: {name}, ngày {made:%d/%m/%Y}" in told and f"Release: {name}, of {made:%Y-%m-%d}" in told
    assert verify(copy)[1]["release"] == name
    # Not where the list does not cover it.
    (copy / "phien-ban.txt").write_text("20300101-000000-001\n")
    assert "2030" not in said(copy) and "release" not in verify(copy)[1]


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    """Two releases of an office that signs, and the signers that it names."""
    folder = tmp_path_factory.mktemp("signed")
    content, secret = small.council(folder / "content"), key(folder, "key")
    (content / SIGNERS).write_text(signer(secret))
    made = []
    for number in (1, 2):
        small.resolve(content, number)
        made.append(published(content, folder / "live", "--sign", secret))
    return made, content / SIGNERS


def forge(kept, copy):
    """Goes on from the first release, in the office's name."""
    shutil.copytree(kept, copy)
    page = copy / "nghi-quyet/01/index.html"
    page.write_text(page.read_text("utf-8").replace("Nội dung.", "Giả."), encoding="utf-8")
    day, digest = day_of(copy), hashlib.sha256((kept / SUMS).read_bytes()).hexdigest()
    (copy / CHAIN).write_text(f"1 {day} {digest}\n")
    return copy


def day_of(release):
    digits = (release / "phien-ban.txt").read_text()
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}"


def test_who_kept_the_list_of_a_signed_release_takes_no_copy_without_a_signature(signed, tmp_path):
    kept = signed[0][0]
    copy = forge(kept, tmp_path / "copy")
    for name in (SIGNERS, SIGNATURE):
        (copy / name).unlink()
    text = (copy / SUMS).read_text("utf-8")
    (copy / SUMS).write_text("".join(line for line in text.splitlines(True) if SIGNERS not in line), encoding="utf-8")
    list_anew(copy)
    # Nothing in the copy itself says that there ever was a signature.
    assert verify(copy)[0] == 0
    for earlier in (kept, kept / SUMS):
        code, outcome = verify(copy, "--chain", earlier)
        assert (code, outcome["problems"], outcome["chain"]) == (1, [], {"state": "held", "release": 1})
        assert outcome["signature"]["state"] == "missing"


def test_who_kept_a_list_knows_its_signers_and_takes_no_others(signed, tmp_path):
    (kept, newest), signers = signed
    code, outcome = verify(newest, "--chain", kept / SUMS)
    assert (code, outcome["signature"]["state"], outcome["signers"]) == (0, "valid", "given")
    foreign = key(tmp_path, "foreign")
    copy = forge(kept, tmp_path / "copy")
    (copy / SIGNERS).write_text(signer(foreign))
    list_anew(copy)
    sign(copy, foreign)
    assert verify(copy)[0] == 0
    code, outcome = verify(copy, "--chain", kept / SUMS)
    assert (code, outcome["signature"]["state"], outcome["signers"]) == (1, "other-signers", "own")
    told = said(copy, "--chain", kept / SUMS)
    assert "danh sách người ký KHÁC" in told and "the signers are OTHERS" in told and "KHÔNG xác minh được" in told
    # Of the whole copy, or of the office itself, it is known who they are.
    assert verify(copy, "--chain", kept)[1]["signature"]["state"] == "unknown-key"
    assert verify(copy, "--chain", kept / SUMS, "--signers", signers)[1]["signature"]["state"] == "unknown-key"
    assert verify(copy, "--chain", kept / SUMS, "--signers", copy / SIGNERS)[0] == 0
