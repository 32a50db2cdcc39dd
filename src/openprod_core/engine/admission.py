"""What a bundle must be by itself before it is looked at: whole, of this workspace, signed.

Nothing here knows the state. What fails is named, and the others go on.
"""

import os
from collections.abc import Iterable, Iterator
from typing import Final

from openprod_core.domain.bundle import SignedBundle
from openprod_core.domain.codec import read_signed
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.signing import BadSignatureError, verify

BATCH_MAX: Final = 1_000
"""Bundles of one transaction."""
BATCH_BYTES_MAX: Final = 64 * 1024 * 1024
"""A batch ends with the bundle that passes this size."""
PARALLEL_FROM: Final = 64
"""Bundles from which on signatures are checked on several threads."""


class WrongWorkspaceError(UntrustedError):
    """The bundle belongs to another production."""

    def __init__(self) -> None:
        super().__init__("Changes of another production arrived. They were refused.")


def in_batches(blobs: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yields signed bundles in portions that one transaction can take."""
    batch: list[bytes] = []
    size = 0
    for blob in blobs:
        batch.append(blob)
        size += len(blob)
        if len(batch) >= BATCH_MAX or size >= BATCH_BYTES_MAX:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def admitted(
    batch: list[bytes], workspace_id: bytes
) -> tuple[list[SignedBundle], list[UntrustedError]]:
    """Returns the bundles that pass every check of their own, and what is wrong with others."""
    read: list[SignedBundle] = []
    faults: list[UntrustedError] = []
    for data in batch:
        try:
            signed = read_signed(data)
            if signed.header.workspace_id != workspace_id:
                raise WrongWorkspaceError
        except UntrustedError as error:
            faults.append(error)
        else:
            read.append(signed)
    good: list[SignedBundle] = []
    for signed, fault in zip(read, _verified(read), strict=True):
        if fault is None:
            good.append(signed)
        else:
            faults.append(fault)
    return good, faults


def _verified(bundles: list[SignedBundle]) -> list[BadSignatureError | None]:
    """Returns for each bundle what is wrong with its signature, None where nothing is.

    Many are checked on several threads: libsodium lets go of Python's lock meanwhile.
    """
    if len(bundles) < PARALLEL_FROM:
        return [_fault(signed) for signed in bundles]
    from concurrent.futures import ThreadPoolExecutor

    threads = os.cpu_count() or 1
    size = -(-len(bundles) // threads)
    parts = [bundles[at : at + size] for at in range(0, len(bundles), size)]
    with ThreadPoolExecutor(threads) as pool:
        found = pool.map(lambda part: [_fault(signed) for signed in part], parts)
        return [fault for part in found for fault in part]


def _fault(signed: SignedBundle) -> BadSignatureError | None:
    try:
        verify(signed)
    except BadSignatureError as error:
        return error
    return None
