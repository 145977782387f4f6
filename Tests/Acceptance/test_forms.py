"""`congkhai schema --forms`: the forms of a git-based CMS, as its documentation says they must be."""

import json
import pathlib
import re

import jsonschema
import pytest
import yaml

import congkhai
import frontmatter

SCHEMA = json.loads((pathlib.Path(__file__).parent / "schemas/cms-config.json").read_bytes())


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms")
    result = congkhai.run(
        [congkhai.PROGRAM, "schema", "--forms", "--content", congkhai.CONTENT, "--to", folder, "--repo", "xa/hdnd"])
    assert (result.returncode, result.stderr) == (0, "")
    return yaml.safe_load((folder / "admin/config.yml").read_text(encoding="utf-8"))


def collections(config):
    return {collection["name"]: collection for collection in config["collections"] if "folder" in collection}


def fields(node):
    """Every field, however deep."""
    for field in node:
        yield field
        yield from fields(field.get("fields", []) + ([field["field"]] if "field" in field else []))


def test_the_file_is_what_the_documentation_asks_for(config):
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert [error.message[:300] for error in jsonschema.Draft7Validator(SCHEMA).iter_errors(config)] == []
    assert config["backend"] == {"name": "github", "repo": "xa/hdnd", "branch": "main"}
    assert config["site_url"] == "https://bach-minh.example.vn/hdnd/"


def test_a_wrong_file_would_be_noticed(config):
    spoilt = json.loads(json.dumps(config))
    spoilt["collections"][0]["fields"][0]["widget"] = "strng"
    assert not jsonschema.Draft7Validator(SCHEMA).is_valid(spoilt)


def test_there_is_a_form_for_every_kind(config):
    names = {file.relative_to(congkhai.CONTENT).parts[0] for file in congkhai.CONTENT.rglob("*.md")}
    assert names <= set(collections(config))
    for collection in collections(config).values():
        keys = [field["name"] for field in collection["fields"]]
        assert len(keys) == len(set(keys)) and keys[-1] == "body"
        assert collection["identifier_field"] in keys
        assert next(f for f in collection["fields"] if f["name"] == collection["identifier_field"])["required"]


def test_names_are_the_keys_of_the_records(config, content):
    """Whatever records have at the left once `fmt` has written every key as its label, a form shows."""
    congkhai.run([congkhai.PROGRAM, "fmt", "--content", content]).check_returncode()
    forms = {name: {field["name"] for field in c["fields"]} for name, c in collections(config).items()}
    for file in content.rglob("*.md"):
        assert set(frontmatter.fields(file)) <= forms[file.relative_to(content).parts[0]], file


def test_relations_lead_to_fields_that_are_there(config):
    found = [f for c in collections(config).values() for f in fields(c["fields"]) if f["widget"] == "relation"]
    assert len(found) > 10
    for relation in found:
        names = {field["name"] for field in collections(config)[relation["collection"]]["fields"]}
        assert {relation["value_field"], *relation["search_fields"], *relation["display_fields"]} <= names


def test_choices_and_lists_are_the_council_s_own(config):
    resolution = {field["name"]: field for field in collections(config)["nghi-quyet"]["fields"]}
    assert "Đất đai" in resolution["lĩnh vực"]["options"] and resolution["lĩnh vực"]["multiple"]
    petition = {field["name"]: field for field in collections(config)["kien-nghi"]["fields"]}
    assert "Đông Hạ" in petition["thôn"]["options"]
    assert petition["trạng thái"]["options"][0] == "tiếp nhận"


def test_patterns_take_what_the_sample_says(config):
    for file in congkhai.CONTENT.rglob("*.md"):
        collection = collections(config)[file.relative_to(congkhai.CONTENT).parts[0]]
        values = frontmatter.fields(file, frontmatter.Texts)
        for field in collection["fields"]:
            value = values.get(field["name"])
            if "pattern" in field and value:
                assert re.search(field["pattern"][0], value), f"{file}: {value}"
            if field["widget"] == "select" and value:
                assert set(value if isinstance(value, list) else [value]) <= set(field["options"]), file


def test_a_file_that_the_office_changed_stays(tmp_path):
    file = tmp_path / "admin/config.yml"
    file.parent.mkdir()
    file.write_text("backend: {name: gitlab}\n", encoding="utf-8")
    result = congkhai.run([congkhai.PROGRAM, "schema", "--forms", "--to", tmp_path])
    assert result.returncode == 0 and "[file-exists]" in result.stderr
    assert file.read_text() == "backend: {name: gitlab}\n"
