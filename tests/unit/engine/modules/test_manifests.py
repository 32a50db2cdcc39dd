"""A manifest is read whole, and what is wrong with it is told with its line and what was meant."""

import pytest

from openprod_core.bus.module_rows import ManifestProblem
from openprod_core.domain.schema import FieldType
from openprod_core.engine.modules.parsing import BadManifestError, parse_module
from unit.engine.modules.module_texts import PROPS, props


def _problems(text: str) -> list[ManifestProblem]:
    with pytest.raises(BadManifestError) as refused:
        parse_module(props(text))
    return list(refused.value.problems)


def _only(text: str) -> ManifestProblem:
    (problem,) = _problems(text)
    return problem


def _line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_manifest_says_tables_fields_links_and_what_works_on_them() -> None:
    module = parse_module(props())

    assert (module.key, module.name, module.version) == ("props", "Props", "1.0.0")
    prop = module.table("prop")
    assert prop is not None
    assert [field.key for field in prop.fields] == ["name", "kind", "shelf", "count", "notes"]
    assert [field.name for field in prop.fields][1] == "Kind"
    assert prop.fields[4].type is FieldType.RICHTEXT
    assert module.edges[0].target == "people.person"
    assert module.views[0].sorts == (("count", "desc"), ("name", "asc"))
    assert module.scripts[0].source.startswith("function main()")
    assert module.triggers[0].enabled is False


@pytest.mark.parametrize(
    ("right", "wrong", "path", "meant"),
    [
        ('type = "integer"', 'type = "intger"', "table.prop.fields.count.type", "integer"),
        ("required = true", "requird = true", "table.prop.fields.name.requird", "required"),
        ('target = "shelf"', 'target = "shelves"', "table.prop.fields.shelf.target", "shelf"),
        ('options = { by = "kind"', 'options = { by = "kin"', "view.0.options.by", "kind"),
        ('"name", { field', '"nmae", { field', "view.0.columns.0", "name"),
        ('"-count", "name"', '"-count", "nam"', "view.0.sorts.1", "name"),
        ('action = "set_field"', 'action = "set_feild"', "rule.0.action", "set_field"),
        ("default = 1", 'default = "many"', "table.prop.fields.count.default", ""),
        ('script = "count"', 'script = "cuont"', "trigger.recount.script", "count"),
        ('field = "prop.shelf"', 'field = "prop.shef"', "trigger.recount.field", "shelf"),
        ('severity = "info"', 'severity = "fatal"', "check.0.severity", "error, info, warning"),
        ("shelf is empty", "shlef is empty", "check.0.where", "shelf"),
        ("[edge.carried_by]", "[edge.Carried]", "edge.Carried", "small letters"),
        ('version = "1.0.0"', 'version = "one"', "module.version", "three numbers"),
        ("[script.count]", "[scrpt.count]", "", "script"),
        ("default = 1", 'formula = "shelf.labl"', "table.prop.fields.count.formula", "label"),
        ("default = 1", 'formula = "shelf.label"', "table.prop.fields.count.formula", "text"),
    ],
)
def test_a_wrong_word_is_told_with_its_line_and_what_was_meant(
    right: str, wrong: str, path: str, meant: str
) -> None:
    text = PROPS.replace(right, wrong, 1)

    problem = _problems(text)[0]

    assert problem.line == _line(text, wrong)
    assert problem.path == path or not path
    assert meant in problem.message


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = PROPS.replace("required = true", "requird = true").replace("integer", "whole")

    assert [problem.path for problem in _problems(text)] == [
        "table.prop.fields.name.requird",
        "table.prop.fields.count.type",
    ]


def test_a_break_in_the_toml_itself_has_its_line() -> None:
    problem = _only(PROPS.replace('name = "Shelves"', 'name = "Shelves'))

    assert problem.line == _line(PROPS, 'name = "Shelves"')


def test_a_script_without_its_file_is_told() -> None:
    with pytest.raises(BadManifestError) as refused:
        parse_module({"module.toml": PROPS})

    assert refused.value.problems[0].line == _line(PROPS, "[script.count]")


def test_a_folder_without_a_manifest_is_no_module() -> None:
    with pytest.raises(BadManifestError):
        parse_module({"README.md": "Nothing."})


def test_two_checks_with_one_key_are_told() -> None:
    twice = 'key = "no_shelf"\nname = "Twice"\ntable = "prop"\nwhere = "shelf is empty"\n'

    assert _only(f"{PROPS}\n[[check]]\n{twice}").path == "check.1.key"
