"""The same records on the same day are the same bytes: on any machine, from any folder, in any language."""

import datetime
import os
import pathlib
import shutil
import subprocess
import tempfile

import pytest

import congkhai
import small

MIDNIGHT = datetime.datetime(2026, 11, 20, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
EPOCH = str(int(MIDNIGHT.timestamp()))  # https://reproducible-builds.org/specs/source-date-epoch/


@pytest.fixture(scope="module")
def expected(site):
    return congkhai.reproducible(site.folder)


def assert_same(output, expected):
    found = congkhai.reproducible(output)
    assert found.keys() == expected.keys()
    assert [path for path in expected if found[path] != expected[path]] == []


@pytest.mark.parametrize("variables", [
    {"LC_ALL": "C", "LANG": "C"}, {"LC_ALL": "C.UTF-8"},
    {"TZ": "America/Los_Angeles"}, {"TZ": "Pacific/Kiritimati"}, {"TZ": ""},
    {"SWIFT_DETERMINISTIC_HASHING": "1"},  # each of the others hashes in a way of its own
], ids=str)
def test_whatever_the_environment(tmp_path, expected, variables):
    congkhai.build(tmp_path / "output", environment=os.environ | variables)
    assert_same(tmp_path / "output", expected)


@pytest.mark.parametrize("locale", ["vi_VN", "tr_TR"])  # in Turkish, the small letter of I is not i
def test_whatever_the_language_of_the_machine(tmp_path, expected, locale):
    words = ["localedef", "-i", locale, "-f", "UTF-8", tmp_path / f"{locale}.UTF-8"]
    subprocess.run(words, check=True, capture_output=True)
    variables = {"LOCPATH": str(tmp_path), "LC_ALL": f"{locale}.UTF-8"}
    congkhai.build(tmp_path / "output", environment=os.environ | variables)
    assert_same(tmp_path / "output", expected)


def test_with_almost_no_environment(tmp_path, expected):
    # All but what keeps the sample from having the history of this repository.
    congkhai.build(tmp_path / "output", environment={name: os.environ[name] for name in ["GIT_CEILING_DIRECTORIES"]})
    assert_same(tmp_path / "output", expected)


def test_whatever_the_working_folder(tmp_path, expected):
    congkhai.build(tmp_path / "one", cwd="/")
    assert_same(tmp_path / "one", expected)
    congkhai.build(tmp_path / "two", content="content", templates="site-templates", cwd=congkhai.REPOSITORY)
    assert_same(tmp_path / "two", expected)


def test_on_one_processor(tmp_path, expected):
    words = ["taskset", "-c", "0", *congkhai.command(output=tmp_path / "output")]
    assert congkhai.run(words).returncode == 0
    assert_same(tmp_path / "output", expected)


def test_out_of_a_copy_whose_files_were_made_in_another_order(tmp_path):
    # Of a copy nobody knows how it became what it is.
    congkhai.build(tmp_path / "expected", content=congkhai.copy_content(tmp_path / "first"))
    files = [file for file in congkhai.CONTENT.rglob("*") if file.is_file()]
    for file in sorted(files, reverse=True):
        copy = tmp_path / "content" / file.relative_to(congkhai.CONTENT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        os.utime(copy, (1, 1))
    congkhai.build(tmp_path / "output", content=tmp_path / "content")
    assert_same(tmp_path / "output", congkhai.reproducible(tmp_path / "expected"))


def test_in_folders_of_any_name(tmp_path, expected):
    folder = tmp_path / "Hồ sơ của «xã», năm 2026 (bản 'mới' %20)"
    folder.mkdir()
    shutil.copytree(congkhai.CONTENT, folder / "Hồ sơ")
    shutil.copytree(congkhai.TEMPLATES, folder / "Mẫu trang")
    congkhai.build(folder / "Trang đã dựng", content=folder / "Hồ sơ", templates=folder / "Mẫu trang")
    assert_same(folder / "Trang đã dựng", expected)


def test_by_another_user_who_shares_nothing(ordinary_user, expected):
    folder, options = ordinary_user
    shutil.copytree(congkhai.CONTENT, folder / "content")
    shutil.copytree(congkhai.TEMPLATES, folder / "templates")
    for path in [folder, *folder.rglob("*")]:
        shutil.chown(path, options.get("user"), options.get("group"))
        path.chmod(0o700 if path.is_dir() else 0o400)
    words = congkhai.command(content="content", templates="templates", output="output")
    result = congkhai.run(words, umask=0o077, **options)
    assert result.returncode == 0, result.stderr
    assert_same(folder / "output", expected)


def test_on_a_disk_of_another_kind(expected):
    """One that lists its files in another order."""
    memory = pathlib.Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        pytest.skip("this machine has no disk in memory")
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        folder = pathlib.Path(folder)
        congkhai.build(folder / "output", content=congkhai.copy_content(folder / "content"))
        assert_same(folder / "output", expected)


def test_by_a_program_that_was_built_anew_and_in_another_way(tmp_path, expected):
    """Without optimizing, and with Swift's libraries beside it; `Scripts/test` builds both."""
    other = congkhai.REPOSITORY / ".build/debug/congkhai"
    sources = [file for folder in ("Sources", "site-templates") for file in (congkhai.REPOSITORY / folder).rglob("*")]
    if not other.exists() or other.stat().st_mtime < max(file.stat().st_mtime for file in sources if file.is_file()):
        pytest.skip("there is no debug build of these sources")
    congkhai.build(tmp_path / "output", program=other)
    assert_same(tmp_path / "output", expected)


def test_two_offices_that_publish_in_the_same_second_publish_the_same(tmp_path):
    """Name, chain, list and signature of a release, and of the one after it."""
    key = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key], check=True)
    kind, public = key.with_suffix(".pub").read_text().split()[:2]
    signers = f'hdnd namespaces="so-cong-khai@congkhai" {kind} {public}\n'
    variables = [{"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"}, {"TZ": "America/Lima", "LC_ALL": "C"}]
    for attempt in range(20):
        offices = [tmp_path / f"{attempt} {name}" for name in ("một", "hai")]
        for office in offices:
            office.mkdir()
            small.council(office / "content")
            (office / "content/nguoi-ky.txt").write_text(signers)
        for number in (1, 2):
            for office in offices:
                small.resolve(office / "content", 1, text=f"Nội dung {number}.")
            publishes = [
                subprocess.Popen(small.publishing(office / "content", office / "live", "--sign", key, "--quiet"),
                                 env=os.environ | environment)
                for office, environment in zip(offices, variables)]
            assert [publish.wait() for publish in publishes] == [0, 0]
        one, two = (congkhai.everything(office / "live/releases") for office in offices)
        if one.keys() == two.keys():
            assert [path for path in one if one[path] != two[path]] == []
            assert len({path for path in one if path.endswith("SHA256SUMS.sig")}) == 2
            return
    pytest.fail("they never published in the same second")


def test_in_place_of_another_site(tmp_path, expected):
    other = congkhai.copy_content(tmp_path / "content")
    (other / "trang/moi.md").write_text(congkhai.record(["tiêu đề: Mới"]), encoding="utf-8")
    congkhai.change(other / "site.yaml", "tên cơ quan: Hội đồng nhân dân xã Bạch Minh", "tên cơ quan: Nơi khác")
    congkhai.build(tmp_path / "output", content=other)
    assert (tmp_path / "output/moi/index.html").exists()
    congkhai.build(tmp_path / "output")
    assert_same(tmp_path / "output", expected)


def build_at(epoch, output, **options):
    congkhai.build(output, environment=os.environ | {"SOURCE_DATE_EPOCH": epoch}, **options)
    return congkhai.contents(output)


def test_the_day_that_is_given_goes_before_the_environments(tmp_path, expected):
    build_at("1", tmp_path / "output")
    assert_same(tmp_path / "output", expected)


def test_the_environments_moment_is_the_councils_day(tmp_path):
    given = congkhai.build(tmp_path / "given", now="2026-11-20 00:00") and congkhai.contents(tmp_path / "given")
    assert build_at(EPOCH, tmp_path / "midnight", now=None) == given
    # One second before, it is yesterday where the council is.
    assert build_at(str(int(EPOCH) - 1), tmp_path / "before", now=None) != given


@pytest.mark.parametrize("epoch", ["hôm nay", "1.5", "99999999999999", "-"])
def test_a_moment_that_is_none_is_a_usage_error(tmp_path, epoch):
    words = congkhai.command(output=tmp_path / "output", now=None)
    result = congkhai.run(words, env=os.environ | {"SOURCE_DATE_EPOCH": epoch})
    assert result.returncode == 64
    assert not (tmp_path / "output").exists()
