"""Looking at a production shows what it holds, by the names that people use."""

import pytest

from openprod_core.cli.exit_codes import ExitCode


def test_tables_are_listed_with_their_sizes(hamlet) -> None:
    assert hamlet("tables", "Hamlet") == ExitCode.OK
    assert hamlet.lines() == [["Table", "Key", "Records", "Fields"], ["people", "people", "3", "3"]]


def test_the_fields_of_one_table_are_listed(hamlet) -> None:
    hamlet("tables", "Hamlet", "People")

    assert [line[0] for line in hamlet.lines()] == ["Field", "Name", "Dept", "Phone"]


def test_records_are_filtered_sorted_and_cut(hamlet) -> None:
    hamlet("records", "Hamlet", "people", "--where", 'dept = "LX"', "--order", "-name")
    assert [line[0] for line in hamlet.lines()] == ["Name", "Zoë Ünal", "Jane Doe"]

    hamlet("records", "Hamlet", "people", "--order", "phone", "--limit", "2")
    assert [line[0] for line in hamlet.lines()] == ["Name", "Jane Doe", "John Roe"]
    assert "2 of 3" in hamlet.err


def test_records_come_as_json_with_their_ids(hamlet) -> None:
    answer = hamlet.json("records", "Hamlet", "people", "--where", 'name = "John Roe"')

    assert (answer["table"], answer["count"]) == ("people", 1)
    [record] = answer["records"]
    assert record["values"] == {"name": "John Roe", "dept": "SND", "phone": "0171 2"}
    assert len(record["id"]) == 36


def test_history_is_found_by_title_and_by_id(hamlet) -> None:
    assert hamlet("history", "Hamlet", "jane doe") == ExitCode.OK
    assert [line[1] for line in hamlet.lines()[1:]] == ["Alex"] * (len(hamlet.lines()) - 1)

    by_title = hamlet.json("history", "Hamlet", "Jane Doe", "--table", "people")
    by_id = hamlet.json("history", "Hamlet", by_title["record"])
    assert by_id["changes"] == by_title["changes"] != []


def test_one_fields_history_leaves_the_others_out(hamlet) -> None:
    answer = hamlet.json("history", "Hamlet", "Jane", "--table", "people", "--field", "Phone")

    assert {change["field"] for change in answer["changes"]} == {"phone"}
    assert answer["changes"][0]["new"] == "0171 1"


def test_a_title_that_several_have_asks_for_an_id(hamlet) -> None:
    assert hamlet("history", "Hamlet", "J") == ExitCode.REFUSED
    assert "Jane Doe" in hamlet.err and "John Roe" in hamlet.err


@pytest.mark.parametrize(
    "typed",
    [
        ("records", "Hamlet", "cues"),
        ("records", "Hamlet", "people", "--order", "age"),
        ("records", "Hamlet", "people", "--where", "name ="),
        ("history", "Hamlet", "Nobody"),
        ("tables", "Hamlet", "cues"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(hamlet, typed: tuple[str, ...]) -> None:
    assert hamlet(*typed) == ExitCode.REFUSED
    assert hamlet.out == ""
    assert hamlet.err.startswith("openprod: ") and "Traceback" not in hamlet.err

    assert set(hamlet.json(*typed)) == {"error", "code"}


def test_looking_works_while_another_program_has_the_production_open(hamlet) -> None:
    from openprod_core import Identity, Workspace

    with Workspace.open(hamlet.folder / "Hamlet.openprod", identity=Identity.generate("Jordan")):
        assert hamlet("tables", "Hamlet") == ExitCode.OK
        assert hamlet("import", "Hamlet", "people.csv") == ExitCode.MACHINE
        assert "open" in hamlet.err
