"""`openprod diagnostics` says what helps, and names nobody."""

from openprod_core.cli.exit_codes import ExitCode


def test_it_says_versions_sizes_and_counts_and_no_names(hamlet) -> None:
    assert hamlet("diagnostics", "Hamlet") == ExitCode.OK

    for word in ("openprod:", "SQLite: 3.", "Tables: 1", "Records: 3", "Changes: "):
        assert word in hamlet.out
    for private in ("Hamlet", "Jane", "people", "Alex", str(hamlet.folder)):
        assert private not in hamlet.out


def test_without_a_production_it_speaks_of_the_program(shell) -> None:
    assert "System" in shell.json("diagnostics")["diagnostics"]
