"""Lists go in and come out; the same list again changes nothing."""

from openprod_core.cli.exit_codes import ExitCode


def test_a_list_makes_a_table_of_its_name(hamlet) -> None:
    assert "3" in hamlet.out
    assert hamlet.json("records", "Hamlet", "people")["count"] == 3


def test_the_same_list_again_changes_nothing(hamlet) -> None:
    [answer] = hamlet.json("import", "Hamlet", "people.csv")["files"]

    assert (answer["added"], answer["changed"], answer["unchanged"]) == (0, 0, 3)


def test_a_newer_list_updates_what_it_knows_and_adds_the_rest(hamlet, write) -> None:
    write("people.csv", "Name,Dept,Phone\nJane Doe,LX,555\nAda New,SM,1\n")
    [answer] = hamlet.json("import", "Hamlet", "people.csv", "--match", "Name")["files"]

    assert (answer["added"], answer["changed"]) == (1, 1)
    assert {gone["title"] for gone in answer["missing"]} == {"John Roe", "Zoë Ünal"}
    assert hamlet.json("records", "Hamlet", "people")["count"] == 4


def test_rows_can_be_added_whatever_is_there(hamlet) -> None:
    hamlet("import", "Hamlet", "people.csv", "--add")

    assert hamlet.json("records", "Hamlet", "people")["count"] == 6


def test_a_dry_run_tells_and_changes_nothing(hamlet, write) -> None:
    write("cues.csv", "Cue,Page\n1,1\n2,3a\n")
    before = hamlet.json("info", "Hamlet")

    assert hamlet("import", "Hamlet", "cues.csv", "--dry-run") == ExitCode.OK
    assert "Cue" in hamlet.out and "2 rows" in hamlet.out
    assert hamlet.json("info", "Hamlet") == before


def test_a_table_can_be_named(hamlet, write) -> None:
    write("export (3).csv", "Cue,Page\n1,1\n")
    hamlet("import", "Hamlet", "export (3).csv", "--table", "Light Cues")

    assert [line[0] for line in _tables(hamlet)] == ["Table", "people", "Light Cues"]


def test_headings_may_stand_further_down(hamlet, write) -> None:
    write("cues.csv", "Hamlet,\nCue,Page\n1,1\n2,2\n")
    hamlet("import", "Hamlet", "cues.csv", "--header-row", "2")

    assert hamlet.json("records", "Hamlet", "cues")["count"] == 2


def test_what_was_exported_comes_in_again_unchanged(hamlet) -> None:
    for name in ("people.csv", "out.tsv", "out.xlsx"):
        (hamlet.folder / name).unlink(missing_ok=True)
        assert hamlet("export", "Hamlet", "people", name) == ExitCode.OK
        [answer] = hamlet.json("import", "Hamlet", name, "--table", "people")["files"]
        assert (answer["added"], answer["changed"], answer["unchanged"]) == (0, 0, 3)


def test_an_export_replaces_no_file_unasked(hamlet) -> None:
    before = (hamlet.folder / "people.csv").read_bytes()

    assert hamlet("export", "Hamlet", "people", "people.csv") == ExitCode.REFUSED
    assert (hamlet.folder / "people.csv").read_bytes() == before
    assert hamlet("export", "Hamlet", "people", "people.csv", "--force") == ExitCode.OK


def test_a_file_that_is_not_there_is_named(hamlet) -> None:
    assert hamlet("import", "Hamlet", "cast.csv") != ExitCode.OK
    assert "cast.csv" in hamlet.err


def _tables(hamlet) -> list[list[str]]:
    hamlet("tables", "Hamlet")
    return hamlet.lines()
