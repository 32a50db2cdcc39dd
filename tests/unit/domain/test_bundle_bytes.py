"""Bundles as bytes: they come back as they were, and no altered one is ever taken."""

import struct
from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openprod_core import UntrustedError
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import NO_PREVIOUS, BundleHeader, SignedBundle
from openprod_core.domain.codec import (
    DEPS_MAX,
    FIELDS_MAX,
    MalformedBundleError,
    NewerFormatError,
    encode_body,
    read_signed,
)
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.identity import KeyPair
from openprod_core.domain.operations import PRED_MAX
from openprod_core.domain.signing import BadSignatureError, sign, verify
from openprod_core.domain.values import DURATION_MAX, FileRef
from openprod_core.domain.vector_clock import Log
from simulator.world import World

MUTATIONS = 20_000
MUTATIONS_LONG = 1_000_000
ALEX = KeyPair.from_seed("Alex", Random(1).randbytes(32))
ID = bytes(range(16))
HEADER = BundleHeader(
    ID,
    bytes(13) + b"\0\0\0",
    Log(ALEX.actor_id, b"replica1"),
    1,
    NO_PREVIOUS,
    Hlc(1_800_000_000_000, 0).to_bytes(),
    {},
    "edit",
    "Edit a cue",
    None,
)

scalars = (
    st.text(st.characters(codec="utf-8"), max_size=20)
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.timedeltas(-DURATION_MAX, DURATION_MAX)
    | st.uuids()
    | st.builds(
        FileRef,
        st.binary(min_size=32, max_size=32),
        st.integers(0, 2**63 - 1),
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=255),
    )
)
values = st.none() | scalars | st.lists(scalars, max_size=4).map(tuple)
ids = st.binary(min_size=16, max_size=16)
preds = st.lists(ids, max_size=3)
plain_operations = (
    st.builds(ops.SetField, ids, ids, values, preds)
    | st.builds(ops.CreateEntity, ids)
    | st.builds(ops.DeleteEntity, ids, preds)
    | st.builds(ops.ApplyCrdt, ids, ids, st.binary(max_size=30), preds)
    | st.builds(ops.AttachFacet, ids, ids, preds)
    | st.builds(ops.SetEdgeProperty, ids, st.just("character"), values, preds)
    | st.builds(ops.MergeEntities, ids, ids, preds)
)


@st.composite
def runs(draw: st.DrawFn) -> ops.Records:
    """A run of records with columns of any values."""
    count = draw(st.integers(1, 4))
    fields = draw(st.lists(ids, max_size=3, unique=True))
    entities = b"".join(draw(ids) for _ in range(count))
    columns = [draw(st.lists(values, min_size=count, max_size=count)) for _ in fields]
    return ops.Records(draw(ids), fields, entities, columns)


def signed(*operations: Any, **changes: Any) -> SignedBundle:
    """Returns a bundle of Alex."""
    header = {name: getattr(HEADER, name) for name in HEADER.__slots__}
    return sign(BundleHeader(**{**header, **changes}), operations, ALEX)


def refused(data: bytes) -> bool:
    """Returns whether bytes are refused by the codec or by the signature."""
    try:
        verify(read_signed(data))
    except UntrustedError:
        return True
    return False


def sample() -> bytes:
    """Returns a real bundle: the one that lays out a table and fills it."""
    world = World(1)
    [alex] = world.peers("alex")
    with alex.ws.bundle("Cues"):
        alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "At", "type": "datetime"}])
        alex.ws.import_records("cues", [{"number": "1"}, {"at": datetime(2026, 11, 21, 18)}])
    *_, last = alex.ws.bundles_since({})
    world.close()
    return last


@given(st.lists(plain_operations | runs(), min_size=1, max_size=5))
def test_operations_come_back_as_they_were(operations: list[Any]) -> None:
    bundle = signed(*operations)

    read = read_signed(bundle.to_bytes())

    verify(read)
    assert read.header == bundle.header
    assert list(read.operations) == operations
    assert encode_body(read.header, list(read.operations)) == read.body  # type: ignore[arg-type]


def test_values_of_every_kind_have_the_same_bytes_everywhere() -> None:
    row = (
        "é",
        -1,
        0.5,
        True,
        date(2026, 11, 21),
        datetime(2026, 11, 21, 18),
        timedelta(1),
        UUID(int=1),
    )
    body = signed(ops.SetField(ID, ID, row, [])).body

    assert body == signed(ops.SetField(ID, ID, row, [])).body
    assert struct.unpack(">B", body[1:2]) == (1,)


def test_every_byte_of_a_bundle_flipped_once_is_refused() -> None:
    data = sample()
    for at in range(len(data)):
        for bit in (0, 3, 7):
            altered = bytearray(data)
            altered[at] ^= 1 << bit
            assert refused(bytes(altered)), at


def _run_mutations(count: int, seed: int) -> None:
    chance = Random(seed)
    original = sample()
    for turn in range(count):
        data = bytearray(original)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(data))
            match chance.randrange(5):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(1, 9)]
                case 2:
                    data[at:at] = chance.randbytes(chance.randrange(1, 9))
                case 3:
                    data[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\xdd\xff\xff\xff"))
                case _:
                    other = chance.randrange(len(data))
                    data[at : at + 8] = data[other : other + 8]
            if not data:
                break
        if bytes(data) != original:
            assert refused(bytes(data)), (seed, turn)


def test_mutated_bundles_are_refused() -> None:
    _run_mutations(MUTATIONS, seed=1)


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_million_mutated_bundles_are_refused() -> None:
    _run_mutations(MUTATIONS_LONG, seed=2)


def test_a_bundle_in_anothers_name_is_refused() -> None:
    bundle = signed(ops.CreateEntity(ID))
    jordan = KeyPair.from_seed("Jordan", Random(2).randbytes(32))
    forged = bundle.body.replace(ALEX.actor_id, jordan.actor_id)

    with pytest.raises(BadSignatureError) as error:
        verify(read_signed(bundle.signature + forged))

    assert error.value.actor == jordan.actor_id


@pytest.mark.parametrize(
    "changes",
    [
        {"seq": 0},
        {"seq": 2},
        {"prev": b"x" * 32},
        {"seq": 2**53, "prev": b"x" * 32},
        {"workspace_id": b"short"},
        {"bundle_id": b"\xff" * 16},
        {"hlc": b"\xff" * 12},
        {"hlc": b"short"},
        {"kind": ""},
        {"kind": "k" * 41},
        {"label": "x" * 501},
        {"target": b"short"},
        {"deps": {Log(b"short", b"replica1"): 1}},
        {"deps": {Log(b"a" * 32, b"replica1"): 0}},
        {"deps": {Log(n.to_bytes(32, "big"), b"replica1"): 1 for n in range(DEPS_MAX + 1)}},
    ],
)
def test_a_header_past_a_limit_is_refused_though_signed(changes: dict[str, Any]) -> None:
    with pytest.raises(MalformedBundleError):
        read_signed(signed(ops.CreateEntity(ID), **changes).to_bytes())


@pytest.mark.parametrize(
    "operation",
    [
        ops.CreateEntity(b"short"),
        ops.SetField(ID, ID, float("nan"), []),
        ops.SetField(ID, ID, float("inf"), []),
        ops.DeleteEntity(ID, [b"short"]),
        ops.DeleteEntity(ID, [ID] * (PRED_MAX + 1)),
        ops.SetEdgeProperty(ID, "", 1, []),
        ops.Records(ID, [], b"", []),
        ops.Records(ID, [], ID[:15], []),
        ops.Records(ID, [ID], ID, []),
        ops.Records(ID, [ID], ID, [[1, 2]]),
        ops.Records(ID, [ID, ID], ID, [[1], [1]]),
        ops.Records(ID, [n.to_bytes(16, "big") for n in range(FIELDS_MAX + 1)], ID, [[1]] * 2001),
    ],
)
def test_an_operation_that_cannot_be_is_refused_though_signed(operation: Any) -> None:
    with pytest.raises((MalformedBundleError, ValueError)):
        read_signed(signed(operation).to_bytes())


@pytest.mark.parametrize("data", [b"", b"x" * 64, b"x" * 65, b"\x90" * 65, b"\0" * 200])
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(UntrustedError):
        read_signed(data)


def test_deep_nesting_is_refused_and_costs_nothing() -> None:
    body = signed(ops.CreateEntity(ID)).body
    deep = b"\x91" * 200_000 + b"\x01"
    with pytest.raises(MalformedBundleError):
        read_signed(bytes(64) + body[:-1] + deep)


def test_a_newer_format_is_told_from_rubbish() -> None:
    parts = msgspec.msgpack.decode(signed(ops.CreateEntity(ID)).body)
    with pytest.raises(NewerFormatError) as error:
        read_signed(bytes(64) + msgspec.msgpack.encode([7, *parts[1:]]))
    assert error.value.version == 7
