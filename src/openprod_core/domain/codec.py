"""Bundles as bytes. FORMAT.md describes them; its vectors are run by a test.

Received bytes are kept as they came and never encoded again. Everything that comes
from outside has a limit with a name; what is over one is refused before it is used.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from openprod_core.domain import values
from openprod_core.domain.bundle import LABEL_LENGTH_MAX, NO_PREVIOUS, BundleHeader, SignedBundle
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import HASH_SIZE, digest
from openprod_core.domain.hlc import HLC_SIZE, WALL_MAX_MS, wall_ms_of
from openprod_core.domain.identity import SIGNATURE_SIZE
from openprod_core.domain.ids import ID_SIZE, OPERATIONS_MAX, is_stand_in
from openprod_core.domain.operations import (
    PRED_MAX,
    CreateEdge,
    CreateOrderedEdge,
    Operation,
    Records,
    SetEdgeProperty,
    SetField,
    UnknownOperation,
    places_of,
)
from openprod_core.domain.vector_clock import ACTOR_SIZE, REPLICA_SIZE, Log

FORMAT_VERSION: Final = 1
BODY_SIZE_LIMIT: Final = 256 * 1024 * 1024
"""Bytes of one bundle; an import of 80,000 wide rows stays far below."""
DEPS_MAX: Final = 10_000
SEQ_MAX: Final = 2**53
FIELDS_MAX: Final = 2_000
KIND_LENGTH_MAX: Final = 40
NAME_LENGTH_MAX: Final = 200
PROPERTIES_MAX: Final = 1_000
"""Properties of one edge that come with it."""
UNKNOWN_KIND_FROM: Final = 0
UNKNOWN_KIND_TO: Final = 65_535


class MalformedBundleError(UntrustedError):
    """The bytes are not a bundle that this format allows."""

    def __init__(self, why: str) -> None:
        super().__init__(f"Something arrived that is not a valid change and was not used: {why}.")
        self.why = why


class NewerFormatError(UntrustedError):
    """The bundle is written in a format of a newer openprod."""

    def __init__(self, version: int) -> None:
        super().__init__("This was written by a newer openprod. Update openprod to read it.")
        self.version = version


class _Header(msgspec.Struct, frozen=True, array_like=True):
    format: int
    workspace_id: bytes
    bundle_id: bytes
    actor: bytes
    replica: bytes
    seq: int
    prev: bytes
    hlc: bytes
    deps: list[tuple[bytes, bytes, int]]
    kind: str
    label: str
    target: bytes | None


class _Body(_Header, frozen=True, array_like=True):
    ops: list[msgspec.Raw]


class _ReadBody(_Header, frozen=True, array_like=True):
    ops: list[Operation]


_Operations = tuple[Operation | UnknownOperation, ...]

_encoder: Final = msgspec.msgpack.Encoder()
_body_decoder: Final = msgspec.msgpack.Decoder(_Body)
_read_decoder: Final = msgspec.msgpack.Decoder(_ReadBody, ext_hook=values.ext_from_wire)
_operation_decoder: Final = msgspec.msgpack.Decoder(Operation, ext_hook=values.ext_from_wire)
_kind_decoder: Final = msgspec.msgpack.Decoder(list[msgspec.Raw])
_int_decoder: Final = msgspec.msgpack.Decoder(int)


def encode_body(header: BundleHeader, operations: Sequence[Operation]) -> bytes:
    """Returns the body that is hashed, signed, stored and sent."""
    deps = [(log.actor, log.replica, seq) for log, seq in sorted(header.deps.items())]
    return _encoder.encode(
        (
            FORMAT_VERSION,
            header.workspace_id,
            header.bundle_id,
            header.log.actor,
            header.log.replica,
            header.seq,
            header.prev,
            header.hlc,
            deps,
            header.kind,
            header.label,
            header.target,
            [_to_wire(operation) for operation in operations],
        )
    )


def read_signed(data: bytes) -> SignedBundle:
    """Reads signature and body, and checks everything but the signature itself.

    Raises:
        MalformedBundleError: some byte is not as FORMAT.md says.
        NewerFormatError: the format number is one that we do not know.
    """
    if len(data) <= SIGNATURE_SIZE:
        raise MalformedBundleError("it is too short")
    return read_body(data[SIGNATURE_SIZE:], data[:SIGNATURE_SIZE])


def read_body(body: bytes, signature: bytes) -> SignedBundle:
    """Reads a body as `read_signed` does."""
    header, operations = _read_at_once(body) or _read_one_by_one(body)
    if not 0 < places_of(operations) <= OPERATIONS_MAX:
        raise MalformedBundleError("it holds no operation, or too many")
    return SignedBundle(header, operations, body, digest(body), signature)


def _read_at_once(body: bytes) -> tuple[BundleHeader, _Operations] | None:
    """Reads a body in one go; None where something is not as this version writes it."""
    _check_size(body)
    try:
        read = _read_decoder.decode(body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    return _header_of(read), tuple(map(checked_operation, read.ops))


def _read_one_by_one(body: bytes) -> tuple[BundleHeader, _Operations]:
    """Reads a body with operations of a newer version, or finds what is wrong with it."""
    header, raws = read_header(body)
    return header, tuple(map(read_operation, raws))


def read_header(body: bytes) -> tuple[BundleHeader, list[msgspec.Raw]]:
    """Reads a body's header and leaves its operations undecoded."""
    _check_size(body)
    try:
        read = _body_decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedBundleError("its parts are not in place") from error
    return _header_of(read), read.ops


def _check_size(body: bytes) -> None:
    if len(body) > BODY_SIZE_LIMIT:
        raise MalformedBundleError("it is too large")
    _check_format(body)


def _header_of(read: _Header) -> BundleHeader:
    _check_header(read)
    deps = {Log(actor, replica): seq for actor, replica, seq in read.deps}
    return BundleHeader(
        read.workspace_id,
        read.bundle_id,
        Log(read.actor, read.replica),
        read.seq,
        read.prev,
        read.hlc,
        deps,
        read.kind,
        read.label,
        read.target,
    )


def _check_format(body: bytes) -> None:
    # The format number stands right behind the array's own one or three bytes.
    at = 1 if body[:1] and body[0] & 0xF0 == 0x90 else 3
    if len(body) <= at:
        raise MalformedBundleError("it is too short")
    if body[at] != FORMAT_VERSION:
        if 0 < body[at] < 0x80:
            raise NewerFormatError(body[at])
        raise MalformedBundleError("it has no format number")


def _check_header(read: _Header) -> None:
    if not (
        len(read.workspace_id) == ID_SIZE
        and len(read.bundle_id) == ID_SIZE
        and len(read.actor) == ACTOR_SIZE
        and len(read.replica) == REPLICA_SIZE
        and len(read.prev) == HASH_SIZE
        and len(read.hlc) == HLC_SIZE
    ):
        raise MalformedBundleError("an id has the wrong length")
    if int.from_bytes(read.bundle_id[-3:], "big") & OPERATIONS_MAX:
        raise MalformedBundleError("its id leaves no room for its operations")
    if is_stand_in(read.bundle_id):
        raise MalformedBundleError("its id is of a kind that nobody may choose")
    if not 0 < read.seq < SEQ_MAX or (read.seq == 1) != (read.prev == NO_PREVIOUS):
        raise MalformedBundleError("its number does not fit")
    if wall_ms_of(read.hlc) > WALL_MAX_MS:
        raise MalformedBundleError("its time is out of range")
    if len(read.label) > LABEL_LENGTH_MAX or not 0 < len(read.kind) <= KIND_LENGTH_MAX:
        raise MalformedBundleError("its label is too long")
    if read.target is not None and len(read.target) != ID_SIZE:
        raise MalformedBundleError("an id has the wrong length")
    if len(read.deps) > DEPS_MAX:
        raise MalformedBundleError("it depends on too much")
    for actor, replica, seq in read.deps:
        if len(actor) != ACTOR_SIZE or len(replica) != REPLICA_SIZE or not 0 < seq < SEQ_MAX:
            raise MalformedBundleError("it depends on something that cannot be")


def _to_wire(operation: Operation) -> Any:
    """Returns the operation with its values in wire form."""
    if isinstance(operation, SetField):
        value = values.to_wire(operation.value)
        if value is operation.value:
            return operation
        return SetField(operation.entity, operation.field, value, operation.pred)
    if isinstance(operation, Records):
        columns = [list(values.column_to_wire(column)) for column in operation.columns]
        return Records(operation.facet, operation.fields, operation.entities, columns)
    if isinstance(operation, SetEdgeProperty):
        return SetEdgeProperty(
            operation.edge, operation.name, values.to_wire(operation.value), operation.pred
        )
    if isinstance(operation, CreateEdge | CreateOrderedEdge):
        properties = {key: values.to_wire(value) for key, value in operation.properties.items()}
        return msgspec.structs.replace(operation, properties=properties)
    return operation


def read_operation(raw: msgspec.Raw) -> Operation | UnknownOperation:
    """Reads one operation; one of a kind that is not known here stays as it is written.

    Raises:
        MalformedBundleError: it is not well-formed.
    """
    try:
        operation = _operation_decoder.decode(raw)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        kind = _unknown_kind(raw)
        if kind is None:
            raise MalformedBundleError("an operation is not well-formed") from error
        return UnknownOperation(kind, bytes(raw))
    return checked_operation(operation)


def _unknown_kind(raw: msgspec.Raw) -> int | None:
    """Returns the kind of an operation that this version does not know, else None."""
    try:
        kind = _int_decoder.decode(_kind_decoder.decode(raw)[0])
    except (msgspec.DecodeError, IndexError, RecursionError):
        return None
    known = kind in _KNOWN_KINDS or not UNKNOWN_KIND_FROM <= kind <= UNKNOWN_KIND_TO
    return None if known else kind


_KNOWN_KINDS: Final = frozenset((*range(1, 19), 32))


def checked_operation(operation: Operation) -> Operation:
    """Returns the operation with its values as field values.

    Raises:
        MalformedBundleError: an id, a list or a value is not what its place asks for.
    """
    try:
        if type(operation) is SetField:
            return _checked_edit(operation)
        if isinstance(operation, Records):
            return _checked_records(operation)
        for name in operation.__struct_fields__:
            _check_part(name, getattr(operation, name))
        if isinstance(operation, SetEdgeProperty):
            value = values.from_wire(operation.value)
            if type(value) is tuple:
                return msgspec.structs.replace(operation, value=value)
        elif isinstance(operation, CreateEdge | CreateOrderedEdge):
            properties = {
                key: values.from_wire(value) for key, value in operation.properties.items()
            }
            return msgspec.structs.replace(operation, properties=properties)
    except ValueError as error:
        raise MalformedBundleError(str(error)) from error
    return operation


_ID_NAMES: Final = frozenset(
    ["entity", "facet", "field", "edge", "source", "target", "survivor", "absorbed", "one", "other"]
)


def _check_part(name: str, part: Any) -> None:
    if name in _ID_NAMES:
        if len(part) != ID_SIZE:
            raise ValueError("an id has the wrong length")
    elif name == "pred":
        _check_pred(part)
    elif name in ("edge_type", "name", "position"):
        if not 0 < len(part) <= NAME_LENGTH_MAX:
            raise ValueError("a name is empty or too long")
    elif name == "properties":
        if len(part) > PROPERTIES_MAX:
            raise ValueError("an edge has too many properties")
        for key in part:
            _check_part("name", key)
    elif name == "moves":
        for edge, position, pred in part:
            _check_part("edge", edge)
            _check_part("position", position)
            _check_pred(pred)


def _checked_edit(operation: SetField) -> SetField:
    # Most operations of most bundles: not by way of their names.
    if len(operation.entity) != ID_SIZE or len(operation.field) != ID_SIZE:
        raise ValueError("an id has the wrong length")
    _check_pred(operation.pred)
    if type(operation.value) is str:
        return operation
    value = values.from_wire(operation.value)
    if type(value) is tuple:
        return SetField(operation.entity, operation.field, value, operation.pred)
    return operation


def _check_pred(pred: list[bytes]) -> None:
    if len(pred) > PRED_MAX:
        raise ValueError("it replaces too many values")
    for op_id in pred:
        if len(op_id) != ID_SIZE:
            raise ValueError("an id has the wrong length")


def _checked_records(operation: Records) -> Records:
    count, rest = divmod(len(operation.entities), ID_SIZE)
    if rest or not count or count * operation.stride > OPERATIONS_MAX:
        raise ValueError("a run of records has the wrong size")
    if len(operation.fields) > FIELDS_MAX or len(operation.fields) != len(operation.columns):
        raise ValueError("a run of records has the wrong columns")
    _check_part("facet", operation.facet)
    for field in operation.fields:
        _check_part("field", field)
    if len(set(operation.fields)) != len(operation.fields):
        raise ValueError("a run of records names a field twice")
    columns = []
    for column in operation.columns:
        if len(column) != count:
            raise ValueError("a column of a run of records has the wrong length")
        columns.append(values.column_from_wire(column))
    return Records(operation.facet, operation.fields, operation.entities, columns)
