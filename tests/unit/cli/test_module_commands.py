"""Modules are listed, adopted and removed from a terminal, and made there by who writes them."""

from pathlib import Path

import pytest

from openprod_core.cli.exit_codes import ExitCode


@pytest.fixture
def hamlet(shell):
    """Gives a shell beside a production."""
    assert shell("new", "Hamlet") == 0
    return shell


def test_a_built_in_module_is_adopted_and_taken_away(hamlet) -> None:
    offered = {each["key"]: each for each in hamlet.json("module", "list", "Hamlet")["modules"]}
    assert offered["lighting"]["status"] == "available"

    assert hamlet("module", "adopt", "Hamlet", "lighting", "--samples") == 0
    assert "Lighting 1.0.0" in hamlet.out
    answer = hamlet.json("module", "adopt", "Hamlet", "lighting")
    assert answer["changes"] == []

    assert hamlet("module", "remove", "Hamlet", "lighting") == 0
    offered = {each["key"]: each for each in hamlet.json("module", "list", "Hamlet")["modules"]}
    assert offered["lighting"]["status"] == "removed"
    assert hamlet("records", "Hamlet", "lighting_position") == 0
    assert "FOH bridge" in hamlet.out


def test_what_it_would_do_is_told_without_doing_it(hamlet) -> None:
    assert hamlet("module", "adopt", "Hamlet", "people", "--preview") == 0

    assert ["new", "table", "Contacts", ""] in hamlet.lines()
    assert hamlet("records", "Hamlet", "people_person") == ExitCode.REFUSED


def test_a_new_module_works_before_it_is_changed(hamlet) -> None:
    assert hamlet("module", "new", "props") == 0
    assert hamlet("module", "check", "props") == 0
    assert hamlet("module", "test", "props") == 0
    assert "works" in hamlet.out
    assert hamlet("module", "new", "props") == ExitCode.REFUSED
    assert hamlet("module", "adopt", "Hamlet", "props") == 0


def test_what_is_wrong_has_its_line(hamlet) -> None:
    hamlet("module", "new", "props")
    manifest = Path("props/module.toml")
    manifest.write_text(manifest.read_text().replace("required = true", "requird = true"))
    Path("props/scripts/count.lua").write_text("function main()\n  retrun 1\nend\n")

    assert hamlet("module", "check", "props") == ExitCode.REFUSED
    found = hamlet.json("module", "check", "props")["problems"]
    assert [(each["file"], each["line"]) for each in found] == [
        ("scripts/count.lua", 2), ("module.toml", 13)
    ]  # fmt: skip
    assert "required" in found[1]["message"]
    assert hamlet("module", "adopt", "Hamlet", "props") == ExitCode.REFUSED


def test_a_script_that_fails_fails_the_test_of_its_module(hamlet) -> None:
    hamlet("module", "new", "props")
    Path("props/scripts/count.lua").write_text("function main()\n  error('no such luck', 0)\nend\n")

    assert hamlet("module", "test", "props") == ExitCode.REFUSED
    assert "No such luck" in hamlet.out
