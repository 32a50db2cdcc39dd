"""Backups, copies in one file, and productions started from others, by command line."""

import zipfile

from openprod_core.cli.exit_codes import ExitCode


def test_a_backup_is_made_listed_and_restored_beside_the_production(hamlet) -> None:
    assert hamlet("backups", "Hamlet", "--now") == ExitCode.OK
    assert "Made a backup" in hamlet.err
    heading, only = hamlet.lines()
    assert heading[:3] == ["Number", "Made", "Records"]
    assert (only[0], only[2], only[4]) == ("1", "3", "Alex")

    assert hamlet("restore", "Hamlet") == ExitCode.OK

    assert (
        hamlet.json("records", "Hamlet restored", "people")["records"]
        == (hamlet.json("records", "Hamlet", "people")["records"])
    )
    assert hamlet("verify", "Hamlet restored") == ExitCode.OK


def test_a_mistake_is_taken_back_by_putting_a_backup_in_place(hamlet, write) -> None:
    hamlet("backups", "Hamlet", "--now")
    write("wrong.csv", "Name\nNobody\n")
    hamlet("import", "Hamlet", "wrong.csv", "--table", "people")

    answer = hamlet.json("restore", "Hamlet", "1", "--replace")

    assert answer["records"] == 3
    assert len(hamlet.json("records", "Hamlet", "people")["records"]) == 3
    assert len(hamlet.json("records", answer["aside"], "people")["records"]) == 4


def test_a_backup_that_is_not_there_is_named(hamlet) -> None:
    assert hamlet("restore", "Hamlet", "3") == ExitCode.REFUSED
    assert "3" in hamlet.err


def test_a_whole_production_goes_through_one_file(hamlet) -> None:
    assert hamlet("copy", "Hamlet", "stick") == ExitCode.OK
    assert hamlet("copy", "Hamlet", "stick") == ExitCode.REFUSED
    key = (hamlet.folder / "Hamlet.openprod" / "workspace.key").read_text().strip()
    with zipfile.ZipFile(hamlet.folder / "stick.openprod-copy") as packed:
        inside = b"".join(packed.read(name) for name in packed.namelist())
    assert key.encode() not in inside and bytes.fromhex(key) not in inside

    assert hamlet("open-copy", "stick.openprod-copy", "Again") == ExitCode.OK

    assert "join them with an invitation" in hamlet.out
    assert len(hamlet.json("records", "Again", "people")["records"]) == 3
    assert hamlet("verify", "Again") == ExitCode.OK


def test_a_copy_with_the_key_belongs_to_the_production(hamlet) -> None:
    hamlet("copy", "Hamlet", "stick", "--with-key")

    answer = hamlet.json("open-copy", "stick.openprod-copy", "Again")

    assert answer["has_key"] is True
    keys = [
        (hamlet.folder / f"{name}.openprod" / "workspace.key").read_text()
        for name in ("Hamlet", "Again")
    ]
    assert keys[0] == keys[1]


def test_next_years_production_starts_from_this_one(hamlet) -> None:
    assert hamlet("start-from", "Hamlet", "Next", "--called", "Hamlet 2027") == ExitCode.OK
    assert hamlet("start-from", "Hamlet", "Empty", "--empty", "--shift-days", "7") == ExitCode.OK

    assert len(hamlet.json("records", "Next", "people")["records"]) == 3
    assert hamlet.json("records", "Empty", "people")["records"] == []
    ids = {hamlet.json("info", name)["id"] for name in ("Hamlet", "Next", "Empty")}
    assert len(ids) == 3
