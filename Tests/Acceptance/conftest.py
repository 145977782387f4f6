"""The sample site, built once and judged by every file beside this one."""

import os
import pathlib
import shutil
import tempfile

import pytest

import browser
import congkhai
import nginx
import pages


# The sample is judged as it stands in its files, whatever this repository's own history is.
os.environ["GIT_CEILING_DIRECTORIES"] = str(congkhai.REPOSITORY)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The sample as it is."""
    output = tmp_path_factory.mktemp("site") / "output"
    congkhai.build(output)
    return pages.Site(output)


@pytest.fixture(scope="session")
def live(tmp_path_factory):
    """The sample at the address that it says is its own: 404.html shows its face only there."""
    folder = tmp_path_factory.mktemp("live")
    port = nginx.free_port()
    base = f"http://127.0.0.1:{port}/a/b/"
    content = congkhai.copy_content(folder / "content", [("site.yaml", pages.BASE, base)])
    congkhai.build(folder / "output", content=content)
    scratch = tmp_path_factory.mktemp("nginx")
    with nginx.serve(folder / "output", scratch, prefix="/a/b/", port=port):
        yield pages.Site(folder / "output", base)


@pytest.fixture(scope="session")
def chromium():
    driver = browser.start()
    yield driver
    driver.quit()


@pytest.fixture(autouse=True)
def a_silent_console(request):
    """Tests share the browser; what one left in its console is not the next one's."""
    if "chromium" in request.fixturenames:
        browser.console(request.getfixturevalue("chromium"))


@pytest.fixture
def content(tmp_path):
    """A copy of the sample's records, to be spoilt."""
    return congkhai.copy_content(tmp_path / "content")


@pytest.fixture
def ordinary_user(tmp_path_factory):
    """Where a user without privileges can work, and the options of `congkhai.run` that make us that user.

    Root may read and write everything, so what permissions do is judged as somebody else.
    """
    folder = pathlib.Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    options = {"cwd": folder, "env": os.environ | {"HOME": str(folder / "home")}}
    (folder / "home").mkdir()
    if os.geteuid() == 0:
        options |= {"user": 65534, "group": 65534, "extra_groups": []}
        shutil.chown(folder, 65534, 65534)
        try:
            congkhai.run([congkhai.PROGRAM, "--version"], **options).check_returncode()
        except (OSError, AssertionError):
            shutil.rmtree(folder)
            pytest.skip("this repository lies where only root can read")
    yield folder, options
    shutil.rmtree(folder)
