"""What a command prints: for a person, for a pipe, or as JSON.

On a terminal a list is a table; into a pipe it is lines with tabs, whole and
greppable, since a table is cut to the screen. With `--json` one object goes to
standard output, whatever happens: `{"error": …}` when it failed.
"""

import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any, Final, TextIO
from uuid import UUID

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.field_types.durations import duration_to_text
from openprod_core.domain.values import FileRef
from openprod_core.storage.sheets.formulas import guarded

Advance = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""

_LINE_BREAKERS: Final = str.maketrans({"\t": " ", "\n": " ", "\r": None})


class Output:
    """Where a command's answer goes."""

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None):
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    @property
    def is_terminal(self) -> bool:
        """Whether a person watches."""
        return self._out.isatty() and not self.as_json

    def say(self, sentence: str) -> None:
        """Prints a sentence for a person; nothing where JSON is asked for."""
        if not self.as_json:
            print(sentence, file=self._out)

    def note(self, sentence: str) -> None:
        """Tells something besides the answer, where it does not disturb it."""
        if not self.as_json:
            print(sentence, file=self._err)

    def data(self, answer: Mapping[str, Any]) -> None:
        """Prints the answer as JSON, where JSON is asked for."""
        if self.as_json:
            text = json.dumps(answer, default=plain, ensure_ascii=False, indent=2)
            print(text, file=self._out)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Prints a list for a person or a pipe; nothing where JSON is asked for."""
        if self.as_json:
            return
        if not self.is_terminal:
            for line in (headings, *rows):
                cells = (text_of(cell).translate(_LINE_BREAKERS) for cell in line)
                print("\t".join(cells), file=self._out)
            return
        table = Table(box=None, header_style="bold", pad_edge=False)
        for heading in headings:
            table.add_column(escape(heading), overflow="ellipsis", no_wrap=True)
        for row in rows:
            table.add_row(*(escape(text_of(cell).translate(_LINE_BREAKERS)) for cell in row))
        Console(file=self._out, highlight=False).print(table)

    def csv(self, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Prints a list as CSV; nothing where JSON is asked for.

        No text in it runs as a formula in a spreadsheet program.
        """
        if self.as_json:
            return
        writer = csv.writer(self._out, lineterminator="\n")
        writer.writerow(headings)
        for row in rows:
            writer.writerow(
                guarded(cell) if isinstance(cell, str) else text_of(cell) for cell in row
            )

    def facts(self, facts: Mapping[str, object]) -> None:
        """Prints names and values, one a line; nothing where JSON is asked for."""
        width = max(map(len, facts), default=0)
        for name, value in facts.items():
            self.say(f"{name + ':':<{width + 1}}  {text_of(value)}")

    def fail(self, sentence: str, code: int) -> None:
        """Prints why the command ended without doing what was asked."""
        if self.as_json:
            print(json.dumps({"error": sentence, "code": code}, ensure_ascii=False), file=self._out)
        else:
            print(f"openprod: {sentence}", file=self._err)

    @contextmanager
    def progress(self) -> Iterator[Advance]:
        """Shows a bar while long work runs, on a terminal only."""
        if self.as_json or not self._err.isatty():
            yield _unseen
            return
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=Console(file=self._err), transient=True) as bar:
            tasks: dict[str, Any] = {}

            def advance(what: str, done: int, total: int) -> None:
                if what not in tasks:
                    tasks[what] = bar.add_task(escape(what), total=total)
                bar.update(tasks[what], completed=done, total=total)

            yield advance


def counted(count: int, noun: str) -> str:
    """Returns a number with its noun: 1 record, 2,000 records."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def megabytes(size: int) -> str:
    """Returns a number of bytes as people compare them."""
    return f"{size / 1_000_000:,.1f} MB"


def text_of(value: object) -> str:
    """Returns a value as a person reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.isoformat(" ", "minutes" if not value.second else "seconds")
        case timedelta():
            return duration_to_text(value)
        case FileRef():
            return value.name
        case Misfit():
            return text_of(value.value)
        case tuple() | list():
            return ", ".join(map(text_of, value))
    return str(value)


def plain(value: object) -> Any:
    """Returns what JSON can hold of a value that it has no type for; lossless where it can be."""
    match value:
        case UUID():
            return str(value)
        case date():
            return value.isoformat()
        case timedelta():
            return duration_to_text(value)
        case FileRef():
            return {"name": value.name, "size": value.size, "blake3": value.hash.hex()}
        case ReferenceCell():
            return {"id": str(value.id), "title": value.title}
        case Misfit():
            return {"misfit": value.value}
        case bytes():
            return value.hex()
        case set() | frozenset():
            return sorted(map(str, value))
    raise TypeError(f"no JSON form for a {type(value).__name__}")


def _unseen(what: str, done: int, total: int) -> None:
    """Takes progress that nobody watches."""
