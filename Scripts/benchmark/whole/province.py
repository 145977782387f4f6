"""Writes a province's councils, each with every kind of record, and the file of its portal.

    python3 -m whole.province COUNCILS RECORDS FOLDER

The same counts give the same bytes; no two councils have the same records.
"""

import itertools
import pathlib
import sys

from whole import world
from whole.corpus import write, write_corpus

PORTAL = """tên cổng: Hội đồng nhân dân các xã tỉnh Mẫu
địa chỉ trang: https://hdnd.mau.example/
nguồn:
"""


def write_province(count, records, root):
    seed, sources = world.SEED, ""
    names = [" ".join(words) for words in itertools.product(*world.COMMUNES)]
    for name in names[:count]:
        folder = world.folded(name)
        world.SEED = f"{seed}/{folder}"
        write_corpus(records, root / folder / "content")
        settings = (root / folder / "content/site.yaml").read_text(encoding="utf-8")
        for old, new in (("tỉnh Mẫu", f"xã {name}"), ("Cấp: tỉnh", "Cấp: xã"), ("//mau.", f"//{folder}.mau.")):
            settings = settings.replace(old, new)
        write(root, f"{folder}/content/site.yaml", settings)
        sources += f"  - {{tên: Hội đồng nhân dân xã {name}, thư mục: {folder}/output}}\n"
    write(root, "portal.yaml", PORTAL + sources)


if __name__ == "__main__":
    write_province(int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3]))
