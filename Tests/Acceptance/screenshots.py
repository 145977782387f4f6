"""Pictures of one page of each type, in every way in which citizens see it, with a sheet to look through them:
python screenshots.py FOLDER [--look NAME]… [--page WORDS]… [--site BUILT]

The sample is built first, unless a built site is given.
"""

import argparse
import base64
import html
import pathlib
import subprocess
import tempfile

import browser
import congkhai
import pages

# How a page is looked at: its width in CSS pixels, pixels of the screen for each of them, and what the browser prefers.
LOOKS = {
    "phone": (360, 1, {}),
    "phone-dark": (360, 1, {"prefers-color-scheme": "dark"}),
    "desk": (1280, 1, {}),
    "desk-dark": (1280, 1, {"prefers-color-scheme": "dark"}),
    "narrow": (320, 1, {}),
    "zoomed": (640, 2, {}),  # a window of 1280 pixels at 200 %
    "forced": (1280, 1, {"forced-colors": "active"}),
    "forced-phone": (360, 1, {"forced-colors": "active", "prefers-color-scheme": "dark"}),
}
PRINT = "print"


def call(chromium, method, **words):
    return chromium.execute_cdp_cmd(method, words)


def photograph(chromium, address, look):
    """The whole page as PNG, however long it is."""
    width, scale, preferences = LOOKS[look]
    features = [{"name": name, "value": value} for name, value in preferences.items()]
    call(chromium, "Emulation.setEmulatedMedia", features=features)
    call(chromium, "Emulation.setScrollbarsHidden", hidden=True)  # They take no room on phones, nor in a picture.
    browser.resize(chromium, width, scale=scale)
    chromium.get(address)
    height = chromium.execute_script("return document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    shot = call(chromium, "Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
    return base64.b64decode(shot["data"])


def paper(chromium, address):
    """The page as it is printed: PDF, of the size that its style asks for."""
    call(chromium, "Emulation.setEmulatedMedia", features=[])
    chromium.get(address)
    printed = call(chromium, "Page.printToPDF", preferCSSPageSize=True, printBackground=False)
    return base64.b64decode(printed["data"])


def sheets(pdf, folder, name):
    """A picture of each sheet of paper."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        subprocess.run(["pdftoppm", "-png", "-r", "72", file.name, folder / name], check=True)
    return sorted(shot.name for shot in folder.glob(f"{name}-*.png"))


def contact_sheet(shots):
    """All pictures beside one another: {page's type: {look: [file]}}."""
    rows = []
    for type, looks in shots.items():
        cells = [
            f"<figure><figcaption>{look}</figcaption>"
            + "".join(f'<a href="{file}"><img src="{file}" alt="" loading="lazy"></a>' for file in files) + "</figure>"
            for look, files in looks.items()
        ]
        path = html.escape(pages.PAGE_TYPES[type])
        rows.append(f"<h2>{html.escape(type)} <small>{path}</small></h2><div>{''.join(cells)}</div>")
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>The sample, page by page</title><style>'
        "body{font:1rem system-ui;margin:2rem;background:#777}div{display:flex;gap:1rem;overflow-x:auto;"
        "align-items:start}figure{margin:0}figcaption{padding:.5rem 0}img{height:30rem;max-width:none}</style>"
        + "".join(rows)
    )


def take(site, folder, types, looks):
    chromium = browser.start()
    shots = {}
    try:
        for type in types:
            address = (site / pages.PAGE_TYPES[type]).as_uri()
            name = type.replace(" ", "-").replace("'", "")
            shots[type] = {}
            for look in looks:
                if look == PRINT:
                    shots[type][look] = sheets(paper(chromium, address), folder, f"{name}.{look}")
                else:
                    file = folder / f"{name}.{look}.png"
                    file.write_bytes(photograph(chromium, address, look))
                    shots[type][look] = [file.name]
    finally:
        chromium.quit()
    (folder / "index.html").write_text(contact_sheet(shots), encoding="utf-8")


def main():
    every = [*LOOKS, PRINT]
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("folder", type=pathlib.Path, nargs="?", help="where the pictures go; a temporary folder otherwise")
    words.add_argument("--look", action="append", choices=every, help="all, where none is named")
    words.add_argument("--page", action="append", choices=pages.PAGE_TYPES, metavar="TYPE", help="as in pages.py")
    words.add_argument("--site", type=pathlib.Path, help="a built site; the sample is built otherwise")
    given = words.parse_args()

    folder = (given.folder or pathlib.Path(tempfile.mkdtemp(prefix="screenshots-"))).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        site = given.site and given.site.resolve()
        if not site:
            site = pathlib.Path(scratch) / "output"
            congkhai.build(site)
        take(site, folder, given.page or list(pages.PAGE_TYPES), given.look or every)
    print((folder / "index.html").as_uri())


if __name__ == "__main__":
    main()
