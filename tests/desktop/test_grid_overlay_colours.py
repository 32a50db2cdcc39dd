"""Overlays are told apart by colours that can be read, and keep theirs."""

from uuid import UUID

import pytest

from openprod_desktop import theme
from openprod_desktop.widgets.overlay_colours import (
    ON_GROUND,
    OVERLAY_COLOURS,
    OverlayColour,
    shared_out,
)

OVERLAYS = [UUID(int=n) for n in range(1, 8)]


@pytest.mark.parametrize("colour", OVERLAY_COLOURS)
def test_writing_and_lines_can_be_seen_in_light_and_dark(colour: OverlayColour) -> None:
    assert theme.contrast(ON_GROUND, colour.ground) >= 4.5
    assert theme.contrast(colour.ground, theme.LIGHT.base) >= 4.5
    assert theme.contrast(colour.dark_line, theme.DARK.base) >= 4.5


def test_two_overlays_have_two_colours_until_there_are_more_than_colours() -> None:
    given = shared_out({}, OVERLAYS[: len(OVERLAY_COLOURS)])

    assert len(set(given.values())) == len(OVERLAY_COLOURS)
    assert len(shared_out(given, OVERLAYS)) == len(OVERLAYS)


def test_an_overlay_keeps_its_colour_when_others_go() -> None:
    given = shared_out({}, OVERLAYS[:3])

    later = shared_out(given, [OVERLAYS[2], OVERLAYS[5]])

    assert later[OVERLAYS[2]] == given[OVERLAYS[2]]
    assert later[OVERLAYS[5]] != later[OVERLAYS[2]]
    assert OVERLAYS[0] not in later
