"""`openprod new` makes a production, says where, and tells a newcomer who they are now."""

from openprod_core.cli.exit_codes import ExitCode


def test_a_name_makes_a_folder_with_the_ending(shell) -> None:
    assert shell("new", "Hamlet") == ExitCode.OK

    assert (shell.folder / "Hamlet.openprod" / "workspace.toml").is_file()
    assert shell.json("info", "Hamlet")["name"] == "Hamlet"


def test_a_folder_elsewhere_can_be_named_and_titled(shell) -> None:
    (shell.folder / "shows").mkdir()
    made = shell.json("new", "shows/ham.openprod", "--called", "Hamlet, Prince of Denmark")

    assert made["name"] == "Hamlet, Prince of Denmark"
    assert shell.json("info", "shows/ham")["id"] == made["id"]


def test_nothing_is_made_over_what_is_there(shell) -> None:
    shell("new", "Hamlet")
    before = shell.json("info", "Hamlet")

    assert shell("new", "Hamlet") == ExitCode.REFUSED
    assert shell.err.startswith("openprod: ") and shell.out == ""
    assert shell.json("info", "Hamlet") == before


def test_first_use_makes_an_identity_and_says_so(shell, monkeypatch) -> None:
    monkeypatch.setenv("OPENPROD_HOME", str(shell.folder / "new-home"))

    assert shell("new", "Hamlet", "--name", "Jordan") == ExitCode.OK
    assert "Made your identity, Jordan" in shell.err
    assert shell("info", "Hamlet") == ExitCode.OK
    assert shell.err == ""


def test_a_production_is_found_with_and_without_its_ending_and_from_inside(
    shell, monkeypatch
) -> None:
    shell("new", "Hamlet")

    assert shell("info", "Hamlet.openprod") == ExitCode.OK
    monkeypatch.chdir(shell.folder / "Hamlet.openprod")
    assert shell("info", ".") == ExitCode.OK


def test_a_production_that_is_not_there_is_said_with_those_that_are(shell) -> None:
    assert shell("info", "Hamlet") == ExitCode.REFUSED
    assert "openprod new Hamlet" in shell.err

    shell("new", "Macbeth")
    assert shell("info", "Hamlet") == ExitCode.REFUSED
    assert "Macbeth.openprod" in shell.err
