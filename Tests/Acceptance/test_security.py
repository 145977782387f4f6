"""SECURITY.md: every promise names the tests that would fail if it were broken, and every test that it names is there."""

import re

import pytest

import congkhai

PAGE = (congkhai.REPOSITORY / "SECURITY.md").read_text("utf-8")
TESTS = congkhai.REPOSITORY / "Tests"


def promises():
    part = PAGE.split("\n## What we promise\n")[1].split("\n## ")[0]
    return [" ".join(item.split()) for item in re.split(r"^- ", part.replace("\n#", "\n- #"), flags=re.M)[1:]]


def named(promise):
    return re.findall(r"`([^`]+)`", promise.split(" — ", 1)[1]) if " — " in promise else []


def test_every_promise_names_a_test():
    said = [promise for promise in promises() if not promise.startswith("#")]
    assert len(said) > 25
    assert [promise for promise in said if not named(promise)] == []


@pytest.mark.parametrize("name", sorted({name for promise in promises() for name in named(promise)}))
def test_every_test_that_is_named_is_there(name):
    file, _, test = name.partition("::")
    found = list(TESTS.rglob(file))
    assert len(found) >= 1, f"{file} is no file of tests"
    texts = [path.read_text("utf-8") for path in found]
    asked = f"def {test}(" if file.endswith(".py") else f"func `{test}`" if test else "@Test"
    assert any(asked in text for text in texts), f"{file} has no {test}"


def test_each_danger_that_is_thought_of_has_promises():
    headings = re.findall(r"^### (.+)$", PAGE, re.M)
    for danger in ("careless clerk", "stolen laptop", "hostile mirror", "poisoned attachment"):
        assert f"**A {danger}**" in PAGE and any(danger in heading for heading in headings), danger
