"""What the log holds reads as it was written, whichever column of it is asked for first."""

from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

import msgspec
import pytest

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import NO_PREVIOUS, BundleHeader
from openprod_core.domain.codec import MalformedBundleError, encode_body
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.identity import KeyPair
from openprod_core.domain.logged_body import read_operations
from openprod_core.domain.vector_clock import Log

ALEX = KeyPair.from_seed("Alex", Random(1).randbytes(32))
IDS = [bytes([n]) * 16 for n in range(9)]
HEADER = BundleHeader(
    bytes(16),
    bytes(16),
    Log(ALEX.actor_id, b"replica1"),
    1,
    NO_PREVIOUS,
    Hlc(1_800_000_000_000, 0).to_bytes(),
    {},
    "edit",
    "Edit a cue",
    None,
)
COLUMNS: list[list[Any]] = [
    ["Go", "Stand by", None],
    [date(2026, 11, 22), timedelta(seconds=5), UUID(int=7)],
    [("a", 1.5), 12, True],
]
RUN = ops.Records(IDS[1], IDS[2:5], b"".join(IDS[5:8]), COLUMNS)
FOREIGN_KIND = 900


def body(*operations: ops.Operation) -> bytes:
    return encode_body(HEADER, operations)


def altered(last_op: list[Any]) -> bytes:
    """Returns a body with an operation that this version would not write."""
    parts = msgspec.msgpack.decode(body(ops.CreateEntity(IDS[0]), RUN))
    parts[-1].append(last_op)
    return msgspec.msgpack.encode(parts)


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 0, 1], [1, 1, 2, 0]])
def test_a_run_of_records_has_every_value_as_it_was_written(order: list[int]) -> None:
    run = read_operations(body(RUN))[0]

    assert isinstance(run, ops.Records)
    assert [run.columns[at] for at in order] == [COLUMNS[at] for at in order]
    assert run.columns[1:] == COLUMNS[1:] and list(run.columns) == COLUMNS
    assert (run.facet, run.fields, run.entities) == (RUN.facet, RUN.fields, RUN.entities)
    assert ops.places(run) == ops.places(RUN) == 15


def test_a_run_that_was_read_encodes_to_the_same_bytes() -> None:
    edit = ops.SetField(IDS[0], IDS[1], ("a", "b"), [IDS[3]])
    written = body(RUN, edit)

    assert encode_body(HEADER, read_operations(written)) == written  # type: ignore[arg-type]
    assert read_operations(written)[1] == edit


def test_an_operation_of_a_newer_version_leaves_the_others_readable() -> None:
    created, run, unknown = read_operations(altered([FOREIGN_KIND, b"whatever"]))

    assert created == ops.CreateEntity(IDS[0])
    assert isinstance(run, ops.Records) and list(run.columns) == COLUMNS
    assert isinstance(unknown, ops.UnknownOperation) and unknown.kind == FOREIGN_KIND


def test_a_column_whose_bytes_were_altered_is_refused_when_it_is_asked_for() -> None:
    column = msgspec.msgpack.Ext(99, b"no such type")
    run = read_operations(altered([32, IDS[1], [IDS[2]], IDS[5], [[column]]]))[2]

    assert isinstance(run, ops.Records)
    with pytest.raises(MalformedBundleError):
        run.columns[0]
