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
    sentences: list[str] = []
    if had_records and match_on and not changed and not unchanged and added:
        by = and_list([f"“{heading}”" for heading in match_on])
        sentences.append(f"Nothing in the file matched {table_name} by {by}.")
    if added or changed:
        sentences.append(_counts(added, changed, unchanged))
    elif unchanged:
        sentences.append(_as_it_was(unchanged, table_name))
    else:
        sentences.append("Nothing was taken from the file.")
    if not_taken:
        one = not_taken == 1
        sentences.append("1 row was not taken." if one else f"{not_taken:,} rows were not taken.")
    if missing:
        sentences.append(
            f"1 record of {table_name} is not in the file and stayed."
            if missing == 1
            else f"{missing:,} records of {table_name} are not in the file and stayed."
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
    return f"{text[0].upper()}{text[1:]}."


def _as_it_was(count: int, table_name: str) -> str:
    if count == 1:
        return f"Nothing to change: the one row is already in {table_name} just as in the file."
    return f"Nothing to change: all {count:,} rows are already in {table_name} just as in the file."


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
