"""From day to day: the calendar and the news."""

from whole.world import COMMITTEES, EXECUTIVE, TODAY, Item, after, day, spread, subject
from whole.words import paragraphs


def plan_events(world, count):
    return [Item(f"lich/{date.year}/lich-{index + 1}", f"Làm việc về {subject(Item(f'lich-{index}', '', date).r)[1]}", date)
            for index, date in enumerate(spread(count, after(TODAY, 40)))]


def write_event(world, it):
    r = it.r
    fields = {"Tiêu đề": it.title, "Bắt đầu": f"{day(it.date)} 08:30", "Kết thúc": f"{day(it.date)} 11:00", "Địa điểm": f"Xã {r.choice(world.communes)}",
              "Cơ quan chủ trì": EXECUTIVE if r.random() < 0.4 else f"Ban {r.choice(COMMITTEES)}", "Ngày đăng": day(after(min(it.date, TODAY), -5)),
              "Liên quan": world.related(it, r, "documents", "supervisions")}
    return fields, paragraphs(r, 1)


def plan_news(world, count):
    return [Item(f"tin-tuc/{date.year}/tin-{index + 1}", f"Tin về {subject(Item(f'tin-{index}', '', date).r)[1]}", date) for index, date in enumerate(spread(count))]


def write_news(world, it):
    r = it.r
    text = paragraphs(r, r.randint(2, 6)) + f"\nXem [nghị quyết](../../{world.near('resolutions', it, r).file}).\n"
    return {"Tiêu đề": it.title, "Ngày đăng": day(it.date), "Liên quan": world.related(it, r, "sessions", "meetings", "projects")}, text


KINDS = {"events": (plan_events, write_event), "news": (plan_news, write_news)}
