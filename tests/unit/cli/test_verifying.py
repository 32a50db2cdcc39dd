"""A whole production verifies; a tampered one is told, by sentence and by exit code."""

import apsw

from openprod_core.cli.exit_codes import ExitCode


def test_a_whole_production_verifies(hamlet) -> None:
    assert hamlet("verify", "Hamlet") == ExitCode.OK
    assert "All is well" in hamlet.out
    answer = hamlet.json("verify", "Hamlet")
    assert answer["sound"] is True and answer["problems"] == [] and answer["bundles"] >= 2


def test_a_changed_table_is_found_and_derived_anew(hamlet) -> None:
    _tamper(hamlet)

    assert hamlet("verify", "Hamlet") == ExitCode.NOT_TRUSTED
    assert "--rebuild" in hamlet.out
    assert hamlet("doctor", "Hamlet", "--rebuild") == ExitCode.OK
    assert hamlet("verify", "Hamlet") == ExitCode.OK


def test_the_doctor_changes_nothing_unasked(hamlet) -> None:
    _tamper(hamlet)

    assert hamlet("doctor", "Hamlet") == ExitCode.NOT_TRUSTED
    assert hamlet("verify", "Hamlet") == ExitCode.NOT_TRUSTED


def test_a_file_that_is_no_database_is_not_trusted(hamlet) -> None:
    (hamlet.folder / "Hamlet.openprod" / "oplog.db").write_bytes(b"not a database" * 1000)

    assert hamlet("verify", "Hamlet") == ExitCode.NOT_TRUSTED
    assert hamlet.err.startswith("openprod: ")


def _tamper(hamlet) -> None:
    """Changes a cell of people behind openprod's back, as any SQLite tool can."""
    connection = apsw.Connection(str(hamlet.folder / "Hamlet.openprod" / "oplog.db"))
    sql = "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p"
    for table, column in connection.execute(sql).fetchall():
        if table.startswith("t_") and column.startswith("f_"):
            change = f"UPDATE {table} SET {column} = 'Forged' WHERE {column} = 'Jane Doe'"
            connection.execute(change)
    assert connection.total_changes() == 1
    connection.close()
