"""Operations of a body that was checked when it was stored, decoded as far as anybody looks.

A run of records may hold hundreds of thousands of values of which a question needs one:
its columns are found at once, and each is decoded when it is first asked for.
"""

from collections.abc import Sequence
from typing import Any, Final, overload

import msgspec

from openprod_core.domain import operations as ops
from openprod_core.domain import values
from openprod_core.domain.codec import (
    MalformedBundleError,
    checked_operation,
    read_header,
    read_operation,
)


class _Run(msgspec.Struct, frozen=True, array_like=True, tag=32):
    """`Records` with its columns as they are written."""

    facet: bytes
    fields: list[bytes]
    entities: bytes
    columns: list[msgspec.Raw]


_Operation = (
    ops.CreateEntity | ops.DeleteEntity | ops.RestoreEntity | ops.AttachFacet | ops.DetachFacet
    | ops.SetField | ops.ApplyCrdt | ops.CreateEdge | ops.DeleteEdge | ops.RestoreEdge
    | ops.SetEdgeProperty | ops.CreateOrderedEdge | ops.MoveOrderedEdge
    | ops.RebalanceOrderedEdges | ops.MergeEntities | ops.SplitEntity
    | ops.ConfirmFieldMapping | ops.RemoveFieldMapping | _Run
)  # fmt: skip


class _Body(msgspec.Struct, frozen=True, array_like=True):
    format: int
    workspace_id: msgspec.Raw
    bundle_id: msgspec.Raw
    actor: msgspec.Raw
    replica: msgspec.Raw
    seq: msgspec.Raw
    prev: msgspec.Raw
    hlc: msgspec.Raw
    deps: msgspec.Raw
    kind: msgspec.Raw
    label: msgspec.Raw
    target: msgspec.Raw
    ops: list[_Operation]


_decoder: Final = msgspec.msgpack.Decoder(_Body, ext_hook=values.ext_from_wire)
_column_decoder: Final = msgspec.msgpack.Decoder(list, ext_hook=values.ext_from_wire)


class Columns(Sequence[list[Any]]):
    """The columns of a run of records, as `Records.columns`."""

    def __init__(self, written: Sequence[msgspec.Raw]) -> None:
        self._written = written
        self._read: dict[int, list[Any]] = {}

    def __len__(self) -> int:
        return len(self._written)

    @overload
    def __getitem__(self, at: int) -> list[Any]: ...

    @overload
    def __getitem__(self, at: slice) -> list[list[Any]]: ...

    def __getitem__(self, at: int | slice) -> list[Any] | list[list[Any]]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        found = self._read.get(at)
        if found is None:
            try:
                found = values.column_from_wire(_column_decoder.decode(self._written[at]))
            except (msgspec.DecodeError, ValueError, RecursionError) as error:
                raise MalformedBundleError(str(error)) from error
            self._read[at] = found
        return found


def read_operations(body: bytes) -> tuple[ops.Operation | ops.UnknownOperation, ...]:
    """Reads the operations of a body that was checked when it was stored."""
    try:
        return tuple(map(_as_checked, _decoder.decode(body).ops))
    except (msgspec.DecodeError, ValueError, RecursionError):
        return tuple(map(read_operation, read_header(body)[1]))


def _as_checked(operation: _Operation) -> ops.Operation:
    if isinstance(operation, _Run):
        columns = Columns(operation.columns)
        return ops.Records(operation.facet, operation.fields, operation.entities, columns)
    if type(operation) is ops.SetField and type(operation.value) is not list:
        # Most operations of most bundles; it was checked, and nothing of it is kept otherwise.
        return operation
    return checked_operation(operation)
