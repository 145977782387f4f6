"""What who kept something of an earlier release is told of a copy: `congkhai verify --chain`."""

import hashlib
import shutil

import pytest

import congkhai
import small
from test_verify import CHAIN, SUMS, list_anew, published, verify


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
