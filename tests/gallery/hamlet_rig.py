"""The rig and the cue list of the photographed production.

Cue numbers leave gaps and have points put in between, as they do after a week of plotting.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from openprod_core.domain.schema import ChoiceSpec

RIG: Final = (
    ("FOH bridge", "yellow", 24, "Source Four 19°", "Front wash", ("R53", "L201"), 1),
    ("Box boom L", "orange", 10, "Source Four 26°", "High cross from left", ("L152",), 1),
    ("Box boom R", "orange", 10, "Source Four 26°", "High cross from right", ("L201",), 1),
    ("LX 1", "blue", 22, "Source Four 36°", "Area", ("L103",), 2),
    ("LX 2", "teal", 18, "Robe T1 Profile", "Specials", ("",), 3),
    ("LX 3", "green", 18, "Martin MAC Aura", "Top wash", ("",), 4),
    ("LX 4", "purple", 16, "Source Four PAR", "Back light", ("L161", "R80"), 5),
    ("Boom SL", "pink", 12, "Source Four 50°", "Shins and heads", ("L161",), 6),
    ("Boom SR", "pink", 12, "Source Four 50°", "Shins and heads", ("L161",), 6),
    ("Cyc", "grey", 8, "Chroma-Q Color Force", "Cyclorama", ("",), 7),
)
"""Position, colour, units, type, purpose, gels, universe."""

FOOTPRINTS: Final = {"Robe T1 Profile": 49, "Martin MAC Aura": 14, "Chroma-Q Color Force": 12}
POSITIONS: Final = tuple(ChoiceSpec(row[0], row[1]) for row in RIG)

STATES: Final = (
    "House to half", "House out", "Cold moonlight", "Build for the Ghost", "Ghost out",
    "Court, warm", "Isolate Hamlet", "Restore", "Dawn on the cyc", "Torches from the wings",
    "Soliloquy special", "Cross to the arras", "Snap to black", "Players’ footlights",
    "Tighten to the cup", "Graveyard mist", "Trap glow", "Duel, hard side light",
)  # fmt: skip
SOUNDS: Final = (
    "Wind, low", "Bell strikes one", "Cannon", "Flourish", "Cock crow", "Underscore in",
    "Underscore out", "Drums off", "Sea", "Applause, court", "Knock", "Heartbeat",
)  # fmt: skip
LINES: Final = (
    "“Who’s there?”", "on the turn", "“…sicklied o’er”", "visual: Ghost on", "“Give me light!”",
    "as he kneels", "“Words, words…”", "end of the song", "visual: door closes", "“Now, mother”",
    "third strike of the bell", "“The rest is silence”", "on the blackout", "with the cannon",
)  # fmt: skip


def fixtures() -> list[dict[str, Any]]:
    """Returns the rows of the patch, about 150."""
    rows: list[dict[str, Any]] = []
    next_address: dict[int, int] = {}
    for place, (position, _, units, type_, purpose, gels, universe) in enumerate(RIG):
        for unit in range(1, units + 1):
            address = next_address.get(universe, 1)
            footprint = FOOTPRINTS.get(type_, 1)
            if address + footprint > 513:
                universe, address = universe + 10, next_address.get(universe + 10, 1)
            next_address[universe] = address + footprint
            rows.append(
                {
                    "channel": str(place * 50 + unit),
                    "address": f"{universe}/{address}",
                    "position": position,
                    "unit": str(unit),
                    "type": type_,
                    "purpose": f"{purpose} {'ABCDEFGH'[(unit - 1) // 3]}",
                    "colour": gels[unit % len(gels)] or None,
                    "focused": (unit + place) % 4 != 0,
                    "notes": "Iris sticks; swap before focus." if (unit, place) == (3, 3) else None,
                }
            )
    return rows


def cues(pages: Sequence[tuple[str, int]], scenes: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Returns the rows of the cue list, about 120; `pages` is each scene with its first page."""
    rows: list[dict[str, Any]] = []
    sound = 1
    for n in range(120):
        scene, first_page = pages[n * len(pages) // 120]
        is_sound = n % 5 in (1, 4)
        flown = n in (43, 88)
        number = _number(n)
        if is_sound:
            number, sound = f"{sound}", sound + 1
        rows.append(
            {
                "cue": f"{number}",
                "kind": "FLY" if flown else ("SND" if is_sound else "LX"),
                "page": f"{first_page + n % 6 // 2}{'a' if n % 17 == 5 else ''}",
                "called_on": LINES[n * 5 % len(LINES)],
                "what_happens": _what(n, is_sound, flown),
                "time": timedelta(seconds=(0, 2, 3, 5, 8, 12)[n % 6]),
                "scene": scenes[scene],
                "notes": "Follow on; do not call." if n % 23 == 7 else None,
            }
        )
    return rows


def _number(n: int) -> str:
    whole = 1 + n // 3 * 4
    return str(whole) if n % 3 == 0 else f"{whole}.{5 if n % 3 == 1 else 15}"


def _what(n: int, is_sound: bool, flown: bool) -> str:
    if flown:
        return "Arras in" if n < 60 else "Arras out"
    return SOUNDS[n * 3 % len(SOUNDS)] if is_sound else STATES[n * 7 % len(STATES)]
