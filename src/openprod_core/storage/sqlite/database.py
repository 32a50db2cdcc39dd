"""One connection to a workspace's SQLite file, and its transactions.

WAL; `synchronous=NORMAL` keeps everything through the end of the process and never
corrupts, `full_sync` keeps the last moments through a power cut too. A reader's
connection is read-only and never waits for the writer.
"""

import functools
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import apsw

from openprod_core.storage.sqlite.failures import (
    FAILURES,
    DatabaseDamagedError,
    NewerFileError,
    told,
)
from openprod_core.storage.sqlite.filters import SQL_FUNCTIONS
from openprod_core.storage.sqlite.upgrading import upgrade

BUSY_TIMEOUT_MS: Final = 5_000
STATEMENT_CACHE: Final = 400
CHECKPOINT_PAGES: Final = 4_000
"""Pages of WAL (16 MB) that a write folds into the file itself; quiet moments do it before."""
APPLICATION_ID: Final = 0x6F50726F
"""`oPro` in the file's header, for `file` and friends."""
FORMAT_VERSION: Final = 1
"""`user_version`: the shape of the tables. Migrations lead up to it."""
NORMAL, FULL, EXTRA = 1, 2, 3
"""What `synchronous` may be."""
MEMORY: Final = ":memory:"
_LATER_TABLE: Final = re.compile(r"CREATE TABLE IF NOT EXISTS (\w+)")
"""A table that files may lack: the script that makes it may run at any time."""

Row = tuple[Any, ...]
T = TypeVar("T")


class Database:
    """A connection. Not shared between threads."""

    def __init__(
        self, path: Path | str, *, read_only: bool = False, full_sync: bool = False
    ) -> None:
        """Opens the file, making it and its tables where `read_only` does not forbid it."""
        self.path = str(path)
        self.read_only = read_only
        self._depth = 0
        self.between: Callable[[], object] | None = None
        """Called before each statement: long work may rest there for a moment."""
        self.constants: list[Any] = []
        """What `op_constant(n)` stands for in computed fields (tables.Computed)."""
        self.undone = 0
        """How often something was taken back: what was looked up before may be no more."""
        self._late: dict[str, list[Sequence[Any]]] = {}
        """Statement -> parameters of what is to be run before anything else is."""
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        if not read_only:
            flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        name = self.path
        if read_only and not _is_folder_writable(self.path):
            name = self._unwritable_name()
        with self._telling():
            self.connection = apsw.Connection(name, flags=flags, statementcachesize=STATEMENT_CACHE)
            self._configure(full_sync)

    def _constant(self, *at: Any) -> Any:
        return self.constants[at[0]]

    def _unwritable_name(self) -> str:
        """Returns what to open where the folder cannot be written to.

        Without that SQLite cannot share memory with a writer; nor can there be one. A
        journal beside the file holds edits that are not in it: both are copied together.
        """
        path = Path(self.path)
        journal = path.with_name(path.name + "-wal")
        if not journal.exists() or not journal.stat().st_size:
            return path.absolute().as_uri() + "?immutable=1"
        self._copy = tempfile.TemporaryDirectory(prefix="openprod-", ignore_cleanup_errors=True)
        for each in (path, journal):
            shutil.copy(each, self._copy.name)
        return str(Path(self._copy.name) / path.name)

    def _configure(self, full_sync: bool) -> None:
        connection = self.connection
        connection.set_busy_timeout(BUSY_TIMEOUT_MS)
        for name, function in SQL_FUNCTIONS.items():
            connection.create_scalar_function(name, function, deterministic=True)
        connection.create_scalar_function("op_constant", self._constant, 1, deterministic=True)
        connection.pragma("foreign_keys", True)
        connection.pragma("cell_size_check", True)
        connection.pragma("trusted_schema", False)
        connection.pragma("temp_store", 2)
        connection.pragma("cache_size", -32_000)
        if self.path != MEMORY:
            connection.pragma("mmap_size", 256 * 1024 * 1024)
        if self.read_only:
            self._check_version(connection.pragma("user_version"))
            self._add_missing()
            return
        if self.path != MEMORY:
            # The journal of this one step must not come back behind a power cut, and take all
            # that was written since along with it: EXTRA syncs the folder, too.
            connection.pragma("synchronous", EXTRA)
            connection.pragma("journal_mode", "wal")
            connection.pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
        connection.pragma("synchronous", FULL if full_sync else NORMAL)
        version = connection.pragma("user_version")
        if version == 0:
            self._create()
        elif is_older(version):
            upgrade(self, version, FORMAT_VERSION)
        self._check_version(connection.pragma("user_version"))
        if version:
            self._add_missing()

    def _create(self) -> None:
        with self.transaction():
            for script in _scripts():
                self.connection.execute(script)
            self.connection.pragma("application_id", APPLICATION_ID)
            self.connection.pragma("user_version", FORMAT_VERSION)

    def _add_missing(self) -> None:
        """Adds the derived tables that came after this file; for a reader, for itself only."""
        rows = self.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        there = {row[0] for row in rows}
        for script in _scripts():
            if not there.issuperset(_LATER_TABLE.findall(script)):
                made = "CREATE TEMP TABLE" if self.read_only else "CREATE TABLE"
                self.connection.execute(script.replace("CREATE TABLE", made))

    def _check_version(self, version: int) -> None:
        if version > FORMAT_VERSION:
            raise NewerFileError(self.path, version)

    def close(self) -> None:
        """Closes the connection; the WAL is folded into the file by the last one."""
        with self._telling():
            self.connection.close()
        if self._copy is not None:
            self._copy.cleanup()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Makes all writes inside one durable step; any error undoes all of them.

        May be nested: an inner one is a savepoint.

        Raises:
            StorageFullError, StorageReadOnlyError, StorageFailedError, DatabaseDamagedError:
                nothing was written.
        """
        outer = self._depth == 0
        self.execute("BEGIN IMMEDIATE" if outer else f"SAVEPOINT s{self._depth}")
        self._depth += 1
        try:
            yield
            self.execute("COMMIT" if outer else f"RELEASE s{self._depth - 1}")
        except BaseException:
            self._undo(outer)
            raise
        finally:
            self._depth -= 1

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Makes all reads inside see one moment; temporary tables may be written."""
        with self._telling():
            self.connection.execute("BEGIN")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._undo(outer=True)
            raise
        else:
            with self._telling():
                self.connection.execute("COMMIT")
        finally:
            self._depth -= 1

    def _undo(self, outer: bool) -> None:
        self._late = {}
        self.undone += 1
        try:
            if not outer:
                self.connection.execute(f"ROLLBACK TO s{self._depth - 1}")
                self.connection.execute(f"RELEASE s{self._depth - 1}")
            elif self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
        except apsw.Error:
            # A full disk may have rolled back already; the first error is the one to tell.
            return

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._depth > 0

    def execute(self, sql: str, params: Sequence[Any] = ()) -> None:
        """Runs one statement that gives no rows."""
        # Not `_telling`: a context manager would cost as much as the statement.
        if self._late:
            self._run_late()
        if self.between is not None:
            self.between()
        try:
            self.connection.execute(sql, params)
        except FAILURES as error:
            raise self._told(error) from error

    def later(self, sql: str, params: Sequence[Any]) -> None:
        """Runs one statement that gives no rows, before any other one; inside a transaction.

        Many of one kind in a row are run as `executemany`, at a fraction of the cost.
        """
        assert self._depth
        self._late.setdefault(sql, []).append(params)

    def _run_late(self) -> None:
        if self._late:
            late, self._late = self._late, {}
            for sql, rows in late.items():
                self.executemany(sql, rows)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Runs one statement for each row of parameters."""
        if self._late:
            self._run_late()
        if self.between is not None:
            self.between()
        try:
            self.connection.executemany(sql, rows)
        except FAILURES as error:
            raise self._told(error) from error

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[Row]:
        """Returns all rows of a statement."""
        if self._late:
            self._run_late()
        if self.between is not None:
            self.between()
        try:
            return self.connection.execute(sql, params).fetchall()
        except FAILURES as error:
            raise self._told(error) from error

    def row(self, sql: str, params: Sequence[Any] = ()) -> Row | None:
        """Returns the first row of a statement, or None."""
        if self._late:
            self._run_late()
        if self.between is not None:
            self.between()
        try:
            return self.connection.execute(sql, params).fetchone()
        except FAILURES as error:
            raise self._told(error) from error

    def value(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """Returns the first column of the first row, or None."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    @property
    def last_rowid(self) -> int:
        """The row id of the last insert."""
        return self.connection.last_insert_rowid()

    @property
    def moves(self) -> int:
        """A number that moves with every row that this connection writes."""
        return self.connection.total_changes()

    @property
    def changes(self) -> int:
        """How many rows the last statement changed."""
        return self.connection.changes()

    def checkpoint(self) -> None:
        """Folds the WAL into the file as far as nobody reads in it; for quiet moments."""
        with self._telling():
            self.connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)

    def data_version(self) -> int:
        """Returns a number that moves when another connection has written."""
        return int(self.connection.pragma("data_version"))

    def integrity_problems(self) -> list[str]:
        """Returns what SQLite's own check finds wrong with the file; empty: nothing."""
        try:
            found = [row[0] for row in self.connection.execute("PRAGMA integrity_check(20)")]
        except apsw.Error as error:
            return [str(error)]
        if found != ["ok"]:
            return found
        return [f"the table {name} is not as it was made" for name in self._misshapen()]

    def _misshapen(self) -> list[str]:
        """Returns the tables that lack a column or are gone: their names are bytes in the file."""
        there = _shapes(self.connection)
        return [name for name, columns in _made().items() if not columns <= there.get(name, set())]

    def copy_to(self, path: Path) -> None:
        """Writes a consistent copy of the file, as of now, through SQLite's backup."""
        with self._telling():
            target = apsw.Connection(str(path))
            try:
                _copy(self.connection, target)
            finally:
                target.close()

    def copy_moment(self, path: Path, going: Callable[[], None]) -> None:
        """Writes a copy as of one moment, however much is written meanwhile; `going` may raise."""
        with self.snapshot(), self._telling():
            # The first read is the moment; the backup reads inside the same transaction.
            self.connection.execute("SELECT 1 FROM sqlite_schema").fetchall()
            target = apsw.Connection(str(path))
            try:
                _copy(self.connection, target, going)
            finally:
                target.close()

    def copy_over(self, other: "Database") -> None:
        """Makes another database, open already, a copy of this one."""
        with self._telling():
            _copy(self.connection, other.connection)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Turns SQLite's errors into ours."""
        try:
            yield
        except FAILURES as error:
            raise self._told(error) from error

    def _told(self, error: apsw.Error | UnicodeDecodeError) -> Exception:
        if isinstance(error, apsw.SQLError) and self._misshapen():
            return DatabaseDamagedError(self.path, str(error))
        return told(error, self.path)


def _copy(
    source: apsw.Connection, target: apsw.Connection, going: Callable[[], None] | None = None
) -> None:
    # Not `with`: a backup that failed is ended by whoever closes the target, and once only.
    backup = target.backup("main", source, "main")
    while not backup.done:
        backup.step(1_000)
        if going is not None:
            going()
    backup.finish()


def is_older(version: int) -> bool:
    """Returns whether opening a file of this format for writing would change it; 0: no file."""
    return 0 < version < FORMAT_VERSION


def sqlite_version() -> str:
    """Returns which SQLite this is."""
    return str(apsw.sqlite_lib_version())


@functools.cache
def _scripts() -> tuple[str, ...]:
    # Beside this file: importlib.resources would bring a dozen modules along at every start.
    folder = Path(__file__).with_name("schema")
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


@functools.cache
def _made() -> dict[str, set[str]]:
    """Returns the tables that every file has, with their columns."""
    scratch = apsw.Connection(MEMORY)
    for script in _scripts():
        scratch.execute(script)
    return _shapes(scratch)


def _shapes(connection: apsw.Connection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for table, column in connection.execute(
        # Not sqlite_schema: what a reader's file lacks is in its temporary tables.
        "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c"
    ):
        found.setdefault(table, set()).add(column)
    return found


def _is_folder_writable(path: str) -> bool:
    probe = Path(path).parent / ".openprod-probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
