"""Both appearances can be read by everybody, and every icon can be drawn."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from openprod_desktop import theme
from openprod_desktop.paths import resource
from openprod_desktop.theme import (
    DARK,
    EDGE_PAIRS,
    LIGHT,
    TEXT_PAIRS,
    Appearance,
    Colours,
    contrast,
)
from openprod_desktop.widgets.overlay_colours import ON_GROUND, OVERLAY_COLOURS


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_stands_out_from_its_background(colours: Colours, pair: tuple[str, str]) -> None:
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", EDGE_PAIRS, ids=" on ".join)
def test_edges_of_controls_and_of_what_has_the_keys_stand_out(
    colours: Colours, pair: tuple[str, str]
) -> None:
    assert contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) >= 3


@pytest.mark.parametrize("place", range(len(OVERLAY_COLOURS)))
def test_what_is_staged_stands_out_in_every_colour_it_can_have(place: int) -> None:
    overlay = OVERLAY_COLOURS[place]

    assert contrast(ON_GROUND, overlay.ground) >= 4.5
    assert contrast(overlay.ground, LIGHT.base) >= 3
    assert contrast(overlay.dark_line, DARK.base) >= 3


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", sorted(each.stem for each in resource("icons").glob("*.svg")))
def test_every_icon_shows_something(qapp: QApplication, name: str) -> None:
    image = theme.icon(name).pixmap(24, 24).toImage()

    inked = any(
        image.pixelColor(x, y).alpha() > 0
        for x in range(image.width())
        for y in range(image.height())
    )
    assert inked


def test_the_appearance_can_be_switched_both_ways(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Appearance.DARK)
    dark = theme.is_dark()
    theme.apply(qapp, Appearance.LIGHT)

    assert dark
    assert not theme.is_dark()
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_an_appearance_that_nobody_knows_is_the_systems() -> None:
    assert theme.appearance("purple") is Appearance.SYSTEM
