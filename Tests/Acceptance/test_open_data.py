"""The open data, judged by the tools of those who use it."""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import urllib.parse

import frictionless
import jsonschema
import pyshacl
import pytest
import rdflib

import congkhai
import pages

HERE = pathlib.Path(__file__).parent
SCHEMA_ORG = {"@vocab": "https://schema.org/", "@base": pages.BASE}
FORMULA = "=HYPERLINK(\"http://x.vn\";\"bấm\")"
# Terms of schema.org (https://schema.org/Legislation) that are newer than rdflib's list of them.
NEWER = {f"https://schema.org/{name}" for name in (
    "legislationAmends", "legislationRepeals", "legislationDateOfApplicability")}
MANY = 620  # papers: more than a page of an OParl list holds


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """The sample with what it lacks: people, bodies, questions, meetings, projects, formulas, and many papers."""
    folder = tmp_path_factory.mktemp("full")
    content = congkhai.copy_content(folder / "content")

    def write(path, *lines):
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(congkhai.record(lines), encoding="utf-8")

    write("co-quan/thu-hoi-dong.md", "tên: Hội đồng nhân dân xã Thử", "loại: Hội đồng nhân dân", "từ: 28/03/2026")
    write("co-quan/thu-ban.md", "tên: Ban Thử nghiệm", "loại: Ban", "cơ quan cấp trên: Hội đồng nhân dân xã Thử",
          "tên cũ: [Ban Thử]", "liên hệ: {điện thoại: 0123 456 789}")
    write("dai-bieu/thu-a.md", "họ và tên: Lò Văn Thử", "năm sinh: 1980", "đơn vị bầu cử: Đơn vị số 1",
          "chức vụ:", "  - {cơ quan: Ban Thử nghiệm, vai trò: Trưởng Ban, từ: 28/03/2026}",
          "  - {cơ quan: Một nơi khác, vai trò: Uỷ viên, từ: 2025, đến: 06/2025}")
    write("dai-bieu/thu-b.md", "họ và tên: Lò Thị Nghiệm")
    write("chat-van/thu.md", f"tiêu đề: '{FORMULA}'", "ngày hỏi: 01/10/2026", "người chất vấn: Lò Văn Thử",
          "người trả lời: Uỷ ban nhân dân xã", "hạn: 15/10/2026", "trả lời: {ngày: 10/2026, nội dung: '@x'}",
          "diễn biến: [{ngày: 02/10/2026, nội dung: '+84'}]")
    write("tiep-xuc-cu-tri/thu.md", "tiêu đề: Tiếp xúc thử", "bắt đầu: 12/10/2026 08:00", "hình thức: kết hợp",
          "đường dẫn: https://h.vn/1", "đại biểu: [Lò Văn Thử, Lò Thị Nghiệm]", "cử tri dự: 41")
    write("du-an/thu.md", "tiêu đề: Đường thử", "chủ đầu tư: Ban Thử nghiệm", "đơn vị tính: tỷ đồng",
          "tổng mức: '1,25'", "tiến độ: 40", "trạng thái: đang thực hiện")
    write("lich/thu.md", "tiêu đề: Giao ban", "bắt đầu: 30/11/2026 07:30", "trạng thái: hoãn", "địa điểm: Trụ sở")
    for number in range(MANY):
        write(f"van-ban/2024/thu-{number}.md", f"tiêu đề: Báo cáo thử {number}", "loại văn bản: báo cáo",
              f"số ký hiệu: {number}/BC-THU", "ngày ban hành: 02/05/2024")
    congkhai.build(folder / "output", content=content)
    return pages.Site(folder / "output")


@pytest.fixture(scope="module", params=["sample", "full"])
def either(request, site, full):
    return {"sample": site, "full": full}[request.param]


def data(site, name):
    return json.loads((site.folder / "du-lieu" / name).read_bytes())


def rows(site, name):
    text = (site.folder / "du-lieu" / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def path_of(site, address):
    assert address.startswith(site.base), address
    path = urllib.parse.unquote(address.removeprefix(site.base).partition("#")[0])
    return path + "index.html" if path == "" or path.endswith("/") else path


# JSON and CSV


def test_every_record_of_a_kind_is_in_its_files(either):
    for file in (either.folder / "du-lieu").glob("*.json"):
        if file.name in ("datapackage.json", "popolo.json"):
            continue
        records = json.loads(file.read_bytes())["records"]
        assert [record["id"] for record in records] == [row["id"] for row in rows(either, file.stem + ".csv")]
        for record in records:
            assert path_of(either, record["url"]) in either.files_on_disk
            if not record.get("deleted"):
                assert path_of(either, record["markdown"]) in either.files_on_disk


def test_money_is_exact(full):
    project, = [row for row in rows(full, "du-an.csv") if row["id"] == "du-an/thu"]
    assert (project["total"], project["unit"]) == ("1.25", "billion")
    assert '"total":1.25,' in (full.folder / "du-lieu/du-an.json").read_text("utf-8")


def test_frictionless_finds_no_error(either):
    report = frictionless.validate(str(either.folder / "du-lieu/datapackage.json"))
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "note"]) == []
    assert report.stats["tasks"] == len(list((either.folder / "du-lieu").glob("*.csv")))
    assert sum(task.stats["rows"] for task in report.tasks) > 500


def test_frictionless_does_find_errors(full, tmp_path):
    folder = shutil.copytree(full.folder / "du-lieu", tmp_path / "du-lieu")
    table = folder / "chat-van.dien-bien.csv"
    table.write_text(table.read_text("utf-8-sig").replace("2026-10-02", "02/10/2026"), "utf-8-sig")
    table = folder / "du-an.csv"
    table.write_text(table.read_text("utf-8-sig").replace(",underWay,", ",đang làm,"), "utf-8-sig")
    table = folder / "dai-bieu.chuc-vu.csv"
    table.write_text(table.read_text("utf-8-sig").replace("dai-bieu/thu-a", "dai-bieu/khong-co"), "utf-8-sig")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert {error[0] for error in report.flatten(["type"])} >= {"type-error", "constraint-error", "foreign-key"}


def test_every_column_is_explained(either):
    page = either.soup("du-lieu/index.html").get_text(" ")
    for resource in data(either, "datapackage.json")["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["title"] and field["description"], field
            assert field["name"] in page and field["title"] in page


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_tables_open_in_a_spreadsheet(full, tmp_path):
    """With what the page tells to choose (UTF-8, commas): columns apart, numbers as numbers, nothing run."""
    names = ["chat-van", "ngan-sach.dong", "du-an"]
    words = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
             "--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--convert-to", "fods", "--outdir", tmp_path,
             *(full.folder / f"du-lieu/{name}.csv" for name in names)]
    subprocess.run([str(word) for word in words], check=True, capture_output=True, timeout=180)
    sheets = {name: (tmp_path / f"{name}.fods").read_text("utf-8") for name in names}
    assert not any("table:formula" in sheet for sheet in sheets.values())
    assert "HYPERLINK" in sheets["chat-van"] and "bấm" in sheets["chat-van"]
    amounts = re.findall(r'office:value-type="float" office:value="(\d{8,})"', sheets["ngan-sach.dong"])
    assert len(amounts) > 100
    assert 'office:value="1.25"' in sheets["du-an"]
    for name in names:
        header = re.search(r"<table:table-row.*?</table:table-row>", sheets[name], re.S)[0]
        assert len(re.findall(r"<text:p>", header)) == len(rows(full, f"{name}.csv")[0])


def test_text_that_looks_like_a_formula_is_harmless(full):
    for file in (full.folder / "du-lieu").glob("*.csv"):
        for row in csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")):
            for cell in row:
                assert not re.match(r"[=+\-@\t\r]", cell) or re.fullmatch(r"-?[\d.]+", cell), (file.name, cell)
    assert "'" + FORMULA in {question["title"] for question in rows(full, "chat-van.csv")}


# JSON-LD


def blocks(site):
    for page in site.pages:
        for script in site.soup(page).select('script[type="application/ld+json"]'):
            yield page, json.loads(script.string)


def test_every_block_is_json_ld_in_terms_that_exist(either):
    types = set()
    for page, block in blocks(either):
        assert block["@context"] == "https://schema.org"
        graph = rdflib.Graph().parse(data=json.dumps({**block, "@context": SCHEMA_ORG}), format="json-ld")
        assert len(graph) > 1, page
        for subject, predicate, value in graph:
            if predicate == rdflib.RDF.type:
                assert value in rdflib.SDO, (page, value)
                types.add(str(value).removeprefix("https://schema.org/"))
            else:
                assert predicate in rdflib.SDO or str(predicate) in NEWER, (page, predicate)
            if str(value).startswith("https://schema.org/"):
                assert rdflib.URIRef(value) in rdflib.SDO, (page, value)
    assert types >= {"Legislation", "Event", "Dataset", "BreadcrumbList", "GovernmentOrganization", "DataCatalog"}


def test_a_term_that_does_not_exist_is_told():
    assert "https://schema.org/legislationChanges" in rdflib.SDO
    assert "https://schema.org/legislationMends" not in rdflib.SDO


def test_pages_with_a_path_tell_it(either):
    told = {page for page, block in blocks(either) if any(t["@type"] == "BreadcrumbList" for t in block["@graph"])}
    # The page of the design shows a path that is a sample.
    shown = {page for page in either.pages if either.soup(page).select(".crumbs")}
    assert told == {page for page in shown if not page.startswith("giao-dien/")}
    for page, block in blocks(either):
        for thing in block["@graph"]:
            for item in thing.get("itemListElement", [])[:-1]:
                assert path_of(either, item["item"]) in either.files_on_disk


def test_json_ld_costs_a_page_little(either):
    sizes = [len(json.dumps(block)) for page, block in blocks(either) if page.count("/") > 1]
    assert sum(sizes) / len(sizes) < 1500


def test_occasions_and_instruments_say_how_they_stand(full):
    def thing(page):
        return dict(blocks(full))[page]["@graph"][0]

    assert thing("lich/thu/index.html")["eventStatus"] == "https://schema.org/EventPostponed"
    meeting = thing("tiep-xuc-cu-tri/thu/index.html")
    assert meeting["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert thing("dai-bieu/thu-a/index.html")["@type"] == "Person"
    forces = {
        block["@graph"][0].get("legislationLegalForce")
        for page, block in blocks(full) if page.startswith("nghi-quyet/2026/")
    }
    assert {"https://schema.org/InForce", "https://schema.org/NotInForce"} <= forces


# DCAT


@pytest.fixture(scope="module")
def catalog(full):
    # Read as it lies on the disk: its context needs nothing from elsewhere.
    return rdflib.Graph().parse(full.folder / "du-lieu/catalog.jsonld", format="json-ld")


def shacl(graph):
    shapes = rdflib.Graph().parse(HERE / "shapes/dcat.ttl")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes)
    return conforms, text


def test_the_catalog_has_the_shapes_of_dcat(catalog):
    conforms, text = shacl(catalog)
    assert conforms, text


def test_the_shapes_do_refuse(catalog):
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    for subject, predicate, value in [
        (None, rdflib.DCTERMS.publisher, None), (None, dcat.byteSize, None), (None, dcat.accessURL, None),
        (None, rdflib.DCTERMS.title, None),
    ]:
        spoilt = rdflib.Graph() + catalog
        spoilt.remove(next(iter(spoilt.triples((subject, predicate, value)))))
        assert not shacl(spoilt)[0], predicate


def test_the_catalog_lists_every_file_with_its_size(full, catalog):
    dcat = rdflib.Namespace("http://www.w3.org/ns/dcat#")
    listed = set()
    for distribution in catalog.subjects(rdflib.RDF.type, dcat.Distribution):
        path = path_of(full, str(catalog.value(distribution, dcat.downloadURL)))
        size = int(catalog.value(distribution, dcat.byteSize))
        assert size == (full.folder / path).stat().st_size, path
        listed.add(path)
    others = {f"du-lieu/{name}" for name in ("datapackage.json", "index.html", "catalog.jsonld")}
    on_disk = {path for path in full.files_on_disk if re.fullmatch(r"du-lieu/[^/]+", path)} - others
    assert listed == on_disk | {"du-lieu/oparl/system.json"}


# Popolo


def checker(name, part=None):
    schema = json.loads((HERE / f"schemas/{name}.json").read_text("utf-8"))
    if part:
        schema |= {"$ref": f"#/$defs/{part}"}
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    return validator(schema, format_checker=validator.FORMAT_CHECKER)


def test_popolo_is_as_specified(either):
    assert [error.message for error in checker("popolo").iter_errors(data(either, "popolo.json"))] == []


def test_popolo_names_only_what_it_has(either):
    popolo = data(either, "popolo.json")
    ids = {name: {thing["id"] for thing in things} for name, things in popolo.items()}
    for name, things in popolo.items():
        assert len(ids[name]) == len(things), name
    wanted = {
        "person_id": "persons", "organization_id": "organizations", "parent_id": "organizations",
        "area_id": "areas", "legislative_session_id": "events", "motion_id": "motions",
    }
    for things in popolo.values():
        for thing in things:
            for key, where in wanted.items():
                assert key not in thing or thing[key] in ids[where], thing


def test_popolo_has_people_bodies_and_votes(full):
    popolo = data(full, "popolo.json")
    person, = [person for person in popolo["persons"] if person["name"] == "Lò Văn Thử"]
    assert person["birth_date"] == "1980"
    memberships = [m for m in popolo["memberships"] if m["person_id"] == person["id"]]
    assert [(m["organization_id"], m["role"], m["start_date"]) for m in memberships] == [
        ("co-quan/thu-ban", "Trưởng Ban", "2026-03-28"), ("#mot-noi-khac", "Uỷ viên", "2025")]
    assert len(popolo["vote_events"]) == len(popolo["motions"]) > 10


# OParl


def oparl(site, address):
    path = path_of(site, address)
    assert path.startswith("du-lieu/oparl/")
    return json.loads((site.folder / path).read_bytes())


def objects_of_list(site, first, type):
    """All objects of an external list, page by page, as a client collects them."""
    found, address, count = [], first, 0
    while address:
        page = oparl(site, address)
        assert [error.message for error in checker("oparl", "List").iter_errors(page)] == []
        assert page["links"]["self"] == address and page["links"]["first"] == first
        found += page["data"]
        count += 1
        assert page["pagination"]["currentPage"] == count
        address = page["links"].get("next")
    assert (page["pagination"]["totalPages"], page["pagination"]["totalElements"]) == (count, len(found))
    validator = checker("oparl", type)
    for thing in found:
        assert [error.message for error in validator.iter_errors(thing)] == [], thing
    return found


def everything(site):
    """System, and every object that can be reached from it."""
    system = oparl(site, f"{site.base}du-lieu/oparl/system.json")
    assert [error.message for error in checker("oparl", "System").iter_errors(system)] == []
    bodies = objects_of_list(site, system["body"], "Body")
    lists = {
        name: objects_of_list(site, body[name], name.capitalize())
        for body in bodies for name in ("organization", "person", "meeting", "paper", "file")
    }
    return system, bodies, lists


def nested(thing):
    """An object and those within it."""
    if isinstance(thing, dict):
        if "id" in thing:
            yield thing
        for value in thing.values():
            yield from nested(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from nested(value)


def test_oparl_is_as_specified_from_system_to_files(either):
    system, bodies, lists = everything(either)
    assert len(bodies) == 1 and oparl(either, bodies[0]["id"]) == bodies[0]
    assert len(lists["meeting"]) >= 6 and len(lists["paper"]) > 20 and len(lists["file"]) > 20


def test_long_lists_go_on(full):
    _, bodies, lists = everything(full)
    assert len(lists["paper"]) > MANY
    assert "next" in oparl(full, bodies[0]["paper"])["links"]


def test_oparl_objects_name_only_what_is_there(either):
    system, bodies, lists = everything(either)
    things = [thing for thing in nested([system, bodies, *lists.values()])]
    known = {thing["id"] for thing in things}
    references = {
        "system", "organization", "person", "meeting", "paper", "agendaItem", "subOrganizationOf", "membership",
        "relatedPaper", "originatorOrganization", "body",
    }
    count = 0
    for thing in things:
        assert path_of(either, thing["id"]) in either.files_on_disk
        if "type" in thing and thing["type"].endswith(("/System", "/Body")):
            continue
        for key in references & thing.keys():
            for value in [thing[key]] if isinstance(thing[key], str) else thing[key]:
                if isinstance(value, str):
                    assert value in known, (thing["id"], key, value)
                    count += 1
        for key in {"web", "accessUrl", "downloadUrl"} & thing.keys():
            assert path_of(either, thing[key]) in either.files_on_disk
    assert count > 50


def test_oparl_schemas_do_refuse():
    paper = {"id": "https://a.vn/1", "type": "https://schema.oparl.org/1.1/Paper", "name": "a",
             "created": "2026-01-01T00:00:00+07:00", "modified": "2026-01-01T00:00:00+07:00"}
    assert checker("oparl", "Paper").is_valid(paper)
    for change in ({"date": "02/2026"}, {"titel": "b"}, {"id": "a"}, {"created": "2026-01-01"}, {"name": ""}):
        assert not checker("oparl", "Paper").is_valid(paper | change), change


# Markdown and llms.txt


def test_every_record_has_a_twin_that_its_page_names(either):
    """Where it was once, a copy of it still is."""
    twins = {twin for twin in either.files("index.md") if not either.is_redirect(twin.removesuffix("md") + "html")}
    named = {
        str(pathlib.PurePosixPath(page).with_name(link["href"])) for page in either.pages
        for link in either.soup(page).select('link[rel="alternate"][type="text/markdown"]')
    }
    assert named == twins and len(twins) > 70


def test_addresses_in_twins_and_for_language_models_are_whole_and_lead_somewhere(either):
    count = 0
    for path in [*either.files("index.md"), "llms.txt"]:
        text = (either.folder / path).read_text("utf-8")
        for address in re.findall(r"\]\(([^)\s]+)\)|<(https?://[^>\s]+)>", text):
            address = "".join(address)
            assert re.match(r"(https?|mailto|tel):", address), (path, address)
            if address.startswith(either.base):
                count += 1
                assert path_of(either, address) in either.files_on_disk, (path, address)
    assert count > 200


def test_a_twin_says_what_its_page_says(site):
    twin = (site.folder / "ky-hop/2026/thuong-le-giua-nam/index.md").read_text("utf-8")
    page = site.soup("ky-hop/2026/thuong-le-giua-nam/index.html")
    for title in page.select(".agenda h3"):
        assert title.get_text() in twin
    for link in page.select(".agenda .papers a"):
        assert urllib.parse.urljoin(f"{site.base}ky-hop/2026/thuong-le-giua-nam/", link["href"]).removesuffix(
            "index.html") in twin
