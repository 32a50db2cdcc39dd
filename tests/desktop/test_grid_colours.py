"""Chips can be read in light and in dark, by anyone who can read the rest."""

import pytest

from openprod_desktop.theme import CHOICE_COLOURS, contrast
from openprod_desktop.widgets.chip_palette import CHIPS, chip


@pytest.mark.parametrize("name", sorted(CHIPS))
def test_chip_texts_stand_out_from_their_ground(name: str) -> None:
    colours = chip(name)

    assert contrast(colours.light_text, colours.light_ground) >= 4.5
    assert contrast(colours.dark_text, colours.dark_ground) >= 4.5


def test_every_colour_that_a_choice_can_have_has_a_chip() -> None:
    assert CHOICE_COLOURS.keys() == CHIPS.keys()
