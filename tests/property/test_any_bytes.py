"""The targets of the byte fuzzer, on honest bytes altered at random places."""

import random

import pytest

from property.byte_targets import TARGETS, seeds

ROUNDS = 2_000
ROUNDS_LONG = 500_000


def _altered(data: bytes, chance: random.Random) -> bytes:
    """Returns bytes with some of them changed, cut out, doubled or new."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(found) + 1)
        match chance.randrange(4):
            case 0 if at < len(found):
                found[at] = chance.randrange(256)
            case 1:
                del found[at : at + chance.randrange(1, 9)]
            case 2:
                found[at:at] = found[at : at + chance.randrange(1, 40)]
            case _:
                found[at:at] = chance.randbytes(chance.randrange(1, 9))
    return bytes(found)


def _run(target: str, rounds: int) -> None:
    chance = random.Random(target)
    honest = seeds()[target]
    for data in honest:
        TARGETS[target](data)
    for _ in range(rounds):
        TARGETS[target](_altered(chance.choice(honest), chance))


@pytest.mark.parametrize("target", TARGETS)
def test_no_bytes_from_others_break_what_reads_them(target: str) -> None:
    _run(target, ROUNDS)


@pytest.mark.long
@pytest.mark.parametrize("target", TARGETS)
def test_half_a_million_alterations_break_nothing(target: str) -> None:
    _run(target, ROUNDS_LONG)
