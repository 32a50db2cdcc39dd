"""The vectors of FORMAT.md: these bytes mean these operations, in every version to come."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import NO_PREVIOUS, BundleHeader
from openprod_core.domain.codec import read_signed
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.identity import KeyPair
from openprod_core.domain.signing import sign, verify
from openprod_core.domain.values import FileRef
from openprod_core.domain.vector_clock import Log

VECTORS = Path(__file__).parents[2] / "golden" / "format-1" / "bundles.json"

KEY = KeyPair.from_seed("Alex", bytes(range(32)))
OTHER = KeyPair.from_seed("Jordan", bytes(range(1, 33)))
WORKSPACE = bytes.fromhex("01936a3b2c00700080000000000000aa")
BUNDLE = bytes.fromhex("01936a3b2c0070008000000000000000")


def id_(number: int) -> bytes:
    """Returns an entity id that is easy to see in a dump."""
    return bytes.fromhex("01936a3b2c017000") + (0x8000_0000_0000_0000 + number).to_bytes(8, "big")


STORIES: dict[str, tuple[ops.Operation, ...]] = {
    "one text": (ops.SetField(id_(1), id_(2), "Jane Doe", []),),
    "every value": tuple(
        ops.SetField(id_(1), id_(10 + at), value, [id_(99)])
        for at, value in enumerate(
            (
                None,
                "Ünïcode 🎭",
                -(2**63),
                42.15,
                True,
                date(2026, 11, 21),
                datetime(2026, 11, 21, 18, 30, 0, 250),
                timedelta(hours=1, minutes=30),
                UUID(bytes=id_(3)),
                (FileRef(bytes(range(32)), 4_096, "headshot.jpg"),),
                ("Hamlet", 3, False),
            )
        )
    ),
    "a run of records": (
        ops.Records(
            id_(5),
            [id_(6), id_(7)],
            id_(20) + id_(21) + id_(22),
            [["1", "2", "2.5"], [None, date(2026, 1, 2), None]],
        ),
    ),
    "every kind": (
        ops.CreateEntity(id_(1)),
        ops.DeleteEntity(id_(1), [id_(30)]),
        ops.RestoreEntity(id_(1), [id_(31)]),
        ops.AttachFacet(id_(1), id_(5), []),
        ops.DetachFacet(id_(1), id_(5), [id_(32)]),
        ops.ApplyCrdt(id_(1), id_(8), b"\x01\x02", [id_(51)]),
        ops.CreateEdge(id_(40), "assigned_to", id_(1), id_(2), {"character": "Juliet"}),
        ops.DeleteEdge(id_(40), [id_(33)]),
        ops.RestoreEdge(id_(40), [id_(34)]),
        ops.SetEdgeProperty(id_(40), "character", "Nurse", [id_(35)]),
        ops.CreateOrderedEdge(id_(41), "hangs_on", id_(1), id_(2), "V", {}),
        ops.MoveOrderedEdge(id_(41), "k", [id_(36)]),
        ops.RebalanceOrderedEdges([(id_(41), "V", [id_(37)])]),
        ops.MergeEntities(id_(1), id_(2), [id_(50)]),
        ops.SplitEntity(id_(1), id_(2), [id_(38)]),
        ops.ConfirmFieldMapping(id_(6), id_(7), []),
        ops.RemoveFieldMapping(id_(6), id_(7), [id_(39)]),
    ),
}


def header(kind: str = "edit", target: bytes | None = None) -> BundleHeader:
    """Returns the header that all vectors share."""
    return BundleHeader(
        WORKSPACE,
        BUNDLE,
        Log(KEY.actor_id, bytes(range(8))),
        1,
        NO_PREVIOUS,
        Hlc(1_732_147_200_000, 7).to_bytes(),
        {Log(OTHER.actor_id, bytes(8)): 12},
        kind,
        "Edit Name in Contacts",
        target,
    )


def vectors() -> dict[str, Any]:
    """Returns name -> hex of the signed bundle."""
    return dict(json.loads(VECTORS.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", STORIES)
def test_operations_come_to_the_bytes_of_the_vector(name: str) -> None:
    assert sign(header(), STORIES[name], KEY).to_bytes().hex() == vectors()[name]


@pytest.mark.parametrize("name", STORIES)
def test_the_bytes_of_the_vector_are_read_as_the_operations(name: str) -> None:
    signed = read_signed(bytes.fromhex(vectors()[name]))

    verify(signed)
    assert signed.operations == STORIES[name]
    assert signed.header == header()
