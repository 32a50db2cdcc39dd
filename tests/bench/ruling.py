"""Rules and checks: what an edit pays for them, what bulk work does, how long a check looks."""

import random
from typing import Any
from uuid import UUID

from figures import Figures, percentiles, timed
from sample import rows, scratch, workspace

from openprod_core import Workspace

EDITS = 200
BYSTANDERS = 20
"""Automatic rules that watch other fields than the one that is edited."""
TAKEN_TWICE = 200
"""One address in so many is taken twice."""
FOOTPRINTS = (1, 4, 12, 24)
CHECKED = 20_000
"""Fixtures of a large show, at the middle size of the bench."""


def run(figures: Figures, count: int) -> None:
    """Edits one of `count` records under rules; brings `count` in; checks twice as many."""
    with scratch() as folder, workspace(folder / "Hamlet.openprod") as ws:
        ids = ws.import_records("fixtures", rows(count))
        figures.heading(f"Rules over {count:,} records, checks of {2 * count:,}")
        _editing(figures, ws, ids)
    with scratch() as folder, workspace(folder / "Hamlet.openprod") as ws:
        _bringing_in(figures, ws, count)
    with scratch() as folder, workspace(folder / "Hamlet.openprod") as ws:
        _checking(figures, ws, 2 * count)


def _editing(figures: Figures, ws: Workspace, ids: list[UUID]) -> None:
    def edit(n: int) -> None:
        ws.set_field(ids[n % len(ids)], "fixtures", "page", f"new {n} {random.random()}")

    plain, _most = percentiles(edit, EDITS)
    figures.show("an edit without rules", plain * 1e3, "ms", most=0.6)
    ws.create_table("Hung", [{"name": "Name"}])
    for n in range(BYSTANDERS):
        ws.add_rule(
            f"Rule {n}", "fixtures", "add_to_table", target="hung", auto_accept=True,
            where=f'channel = "none {n}"',
        )  # fmt: skip
    beside, _most = percentiles(edit, EDITS)
    figures.show(f"beside {BYSTANDERS} rules that watch other fields", beside * 1e3, "ms", most=0.7)
    ws.add_rule(
        "Paged", "fixtures", "add_to_table", target="hung", auto_accept=True,
        where='page contains "new"',
    )  # fmt: skip
    looked, _most = percentiles(edit, EDITS)
    figures.show("with one that looks and finds nothing to do", looked * 1e3, "ms", most=2)
    acted, _most = percentiles(lambda n: edit(EDITS + n), min(EDITS, len(ids)))
    figures.show("with one that acts", acted * 1e3, "ms", most=4)


def _bringing_in(figures: Figures, ws: Workspace, count: int) -> None:
    ws.create_table("Hung", [{"name": "Name"}, {"name": "State"}])
    parts: dict[str, Any] = {"target": "hung", "defaults": {"name": "$source.name"}}
    rule = ws.add_rule("Hung", "fixtures", "add_to_table", where="hung = true", **parts)
    ids = ws.import_records("fixtures", rows(count))
    with timed() as listed:
        found = sum(group.count for group in ws.suggestion_groups())
    figures.show(f"{found:,} suggestions counted", listed.seconds * 1e3, "ms", most=200)
    with timed() as accepted:
        ws.accept_all(rule)
    figures.show("accepted, each", accepted.seconds / max(found, 1) * 1e3, "ms", most=1)
    ws.change_rule(rule, auto_accept=True)
    rows_ = {each: {"hung": n % 2 == 0} for n, each in enumerate(ids)}
    with timed() as bulk:
        ws.update_records("fixtures", rows_)
    figures.show(
        "an automatic rule over a bulk edit, each", bulk.seconds / count * 1e3, "ms", most=1
    )


def _checking(figures: Figures, ws: Workspace, count: int) -> None:
    ws.create_table("Types", [{"name": "Name"}, {"name": "Footprint", "type": "integer"}])
    ws.add_field("fixtures", {"name": "Type", "type": "reference", "target": "types"})
    types = {
        size: ws.create_record("types", {"name": f"T{size}", "footprint": size})
        for size in FOOTPRINTS
    }
    ws.import_records("fixtures", _patched(count, types))
    check = ws.add_check(
        "Patch", "fixtures", "overlap", severity="error", message="{channel} share {range}",
        options={
            "start": "address",
            "length": ["count", ["type", "footprint"]],
            "length_default": 1,
            "same": "channel",
            "notation": {"kind": "pair", "span": 512},
            "limit": 512,
        },
    )  # fmt: skip
    found: list[Any] = []
    median, _most = percentiles(lambda _n: found.append(ws.problems(check)), 7)
    most = 200 * count / CHECKED
    figures.show(f"overlaps of {count:,} fixtures", median * 1e3, "ms", most=most)
    figures.show("overlaps found", len(found[-1]), "", least=count // TAKEN_TWICE)
    twice = ws.add_check("Twice", "fixtures", "duplicate", options={"fields": ["channel"]})
    median, _most = percentiles(lambda _n: ws.problems(twice), 3)
    figures.show("channels that occur twice", median * 1e3, "ms", most=most)


def _patched(count: int, types: dict[int, UUID]) -> list[dict[str, Any]]:
    """Returns fixtures one behind the other, but for some that lie on the one before."""
    draw = random.Random(1)
    at, found = 1, list[dict[str, Any]]()
    for n in range(count):
        size = draw.choice(FOOTPRINTS)
        if (at - 1) % 512 + size > 512:
            at += 512 - (at - 1) % 512
        address = f"{(at - 1) // 512 + 1}/{(at - 1) % 512 + 1}"
        if n % TAKEN_TWICE == 1:
            address = found[-1]["address"]
        else:
            at += size
        found.append({"channel": str(n), "address": address, "type": types[size]})
    return found
