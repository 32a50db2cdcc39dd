"""What an import did, in one line for a person."""

from collections.abc import Iterable, Sequence
from typing import Final

NAMED_MAX: Final = 5


def summary(
    *,
    added: int,
    changed: int,
    unchanged: int,
    not_taken: int,
    missing: int,
    table_name: str,
    match_on: Sequence[str] = (),
    had_records: bool = False,
) -> str:
    """Returns the sentence; it never says that nothing differs when nothing was found."""
    rows = added + changed + unchanged + not_taken
    if not rows:
        return "The file has headings but no rows, so there was nothing to add."
    parts: list[str] = []
    if added == changed == 0 and unchanged:
        parts.append(
            f"Nothing to change: {_rows_are(unchanged)} already in {table_name} just as in the file"
        )
    elif added == changed == unchanged == 0:
        parts.append("Nothing was taken from the file")
    else:
        parts.append(_counts(added, changed, unchanged))
    if not_taken:
        parts.append(f"{_count(not_taken, 'row was', 'rows were')} not taken")
    sentences = ["; ".join(parts) + "."]
    if had_records and match_on and not changed and not unchanged and added:
        by = and_list([f"“{heading}”" for heading in match_on])
        sentences.insert(0, f"Nothing in the file matched {table_name} by {by}.")
    if missing:
        sentences.append(
            f"{_count(missing, 'record', 'records')} of {table_name} "
            f"{'is' if missing == 1 else 'are'} not in the file and stayed."
        )
    return " ".join(sentences)


def _counts(added: int, changed: int, unchanged: int) -> str:
    said = []
    if added:
        said.append(f"added {added:,}")
    if changed:
        said.append(f"changed {changed:,}")
    if unchanged:
        said.append(f"left {unchanged:,} as {'it was' if unchanged == 1 else 'they were'}")
    text = ", ".join(said)
    return text[0].upper() + text[1:]


def _rows_are(count: int) -> str:
    return "the one row is" if count == 1 else f"all {count:,} rows are"


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def and_list(names: Sequence[str]) -> str:
    """Returns “a, b and c”."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def listed(names: Iterable[str]) -> str:
    """Returns “a, b and c”, or “a, b, c and 12 more”."""
    every = list(names)
    rest = len(every) - NAMED_MAX
    if rest <= 1:
        return and_list(every)
    return f"{', '.join(every[:NAMED_MAX])} and {rest:,} more"
