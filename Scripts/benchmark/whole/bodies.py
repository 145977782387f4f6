"""Who there is: organizations and deputies."""

import datetime
import itertools
import random

from whole.world import (COMMITTEES, COUNCIL, DEPARTMENTS, EXECUTIVE, FAMILIES, FIRST, FRONT, GIVEN, MIDDLES, SEED, STANDING, TERMS, Item, folded)
from whole.words import paragraphs


def plan_organizations(world, count):
    fixed = [(COUNCIL, "Hội đồng nhân dân", None), (STANDING, "Thường trực", COUNCIL), (EXECUTIVE, "UBND", COUNCIL), (FRONT, "Mặt trận", None)]
    fixed += [(f"Ban {name}", "Ban", COUNCIL) for name in COMMITTEES] + [(f"Sở {name}", "khác", EXECUTIVE) for name in DEPARTMENTS]
    pairs = (count - len(fixed)) // 2
    fixed += [("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "khác", COUNCIL)] * ((count - len(fixed)) % 2)
    world.communes = world.communes[:pairs]
    fixed += [pair for commune in world.communes
              for pair in [(f"Uỷ ban nhân dân xã {commune}", "UBND", EXECUTIVE), (f"Tổ đại biểu xã {commune}", "Tổ đại biểu", COUNCIL)]]
    return [Item(f"co-quan/{folded(name)}", name, FIRST, {"kind": kind, "parent": parent}) for name, kind, parent in fixed]


def write_organization(world, it):
    r = it.r
    fields = {"Tên": it.title, "Loại": it.more["kind"], "Từ": "22/05/2016", "Cơ quan cấp trên": it.more["parent"],
              "Liên hệ": {"Địa chỉ": f"Số {r.randint(1, 200)}, đường Trung Tâm, tỉnh Mẫu", "Điện thoại": f"0{r.randint(200_000_000, 299_999_999)}",
                          "Giờ làm việc": "Thứ hai đến thứ sáu"},
              "Liên quan": world.related(it, r, "documents", "resolutions")}
    return fields, paragraphs(r, r.randint(1, 3))


def plan_deputies(world, count):
    names = [" ".join(name) for name in itertools.product(FAMILIES, MIDDLES, GIVEN)]
    random.Random(f"{SEED}/deputies").shuffle(names)
    return [Item(f"dai-bieu/{folded(name)}", name, datetime.date(2017 + 9 * index // count, 1, 5)) for index, name in enumerate(unique(names)[:count])]


def unique(names):
    """Of names that are written alike without their marks, the first."""
    return list({folded(name): name for name in reversed(names)}.values())[::-1]


def write_deputy(world, it):
    r = it.r
    commune = r.choice(world.communes)
    first = r.choice([0, 1, 1, 2, 2, 2])
    memberships = []
    for _, start, end in TERMS[first:first + r.choice([1, 1, 2])]:
        end = None if end == "2031" else end
        roles = [(COUNCIL, "Đại biểu"), (f"Ban {r.choice(COMMITTEES)}", r.choice(["Uỷ viên", "Uỷ viên", "Phó Trưởng Ban", "Trưởng Ban"])),
                 (f"Tổ đại biểu xã {commune}", r.choice(["Tổ viên", "Tổ trưởng"]))]
        memberships += [{"Cơ quan": organization, "Vai trò": role, "Từ": start, "Đến": end} for organization, role in roles]
    fields = {"Họ và tên": it.title, "Năm sinh": r.randint(1958, 1998), "Nghề nghiệp": r.choice(["Giáo viên", "Bác sĩ", "Nông dân", "Kỹ sư", "Luật sư"]),
              "Đơn vị bầu cử": f"Xã {commune}", "Chức vụ": memberships,
              "Liên hệ công khai": {"Địa chỉ": f"Trụ sở xã {commune}", "Giờ làm việc": "Sáng thứ hai hằng tuần"}}
    return fields, paragraphs(r, 2)


KINDS = {"organizations": (plan_organizations, write_organization), "deputies": (plan_deputies, write_deputy)}
