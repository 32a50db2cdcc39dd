"""What both changed, what is staged, and who is here."""

import time

from PySide6.QtCore import Qt

from desktop.audit import rest
from gallery.scene import scene
from gallery.studio import Studio
from openprod_core.bus.network import Neighbour, NetworkState
from openprod_desktop.dialogs.drift_dialog import DriftDialog
from openprod_desktop.dialogs.join_dialog import JoinDialog

Key = Qt.Key


@scene
def collisions(studio: Studio) -> None:
    """The popover at the cell, for one value and for a whole meeting."""
    page = studio.show("contacts")
    studio.until(lambda: bool(studio.window.collisions.known.open))
    studio.cell(page, 0, 4)
    studio.run("collide.pick")
    studio.shoot("collision")
    studio.write("e")
    studio.shoot("collision-type-another")
    studio.reset()
    studio.cell(page, 2, 2)
    studio.run("collide.pick")
    studio.shoot("collision-deleted")
    studio.key(Key.Key_Escape)
    page = studio.show("cues")
    studio.cell(page, 4, 0)
    studio.run("collide.pick")
    studio.write("a")
    studio.shoot("collision-meeting")


@scene
def inbox(studio: Studio) -> None:
    """The list of all, of what was decided, of what came up again and of what came in late."""
    studio.show("contacts")
    studio.run("collide.inbox")
    studio.until(lambda: bool(studio.window.collisions.known.open))
    rest(400)
    studio.shoot("inbox")
    studio.reset()
    page = studio.show("contacts")
    studio.cell(page, 1, 5)
    studio.run("collide.pick")
    studio.write("1")
    rest(600)
    studio.shoot("collision-decided-toast")
    studio.run("collide.decided")
    rest(600)
    studio.shoot("inbox-decided")
    studio.run("collide.late")
    rest(600)
    studio.shoot("inbox-late")
    studio.window.collisions.inbox.show_tab(2)
    rest(400)
    studio.shoot("inbox-reopened-empty")


@scene
def staging(studio: Studio) -> None:
    """Where typing goes, what would change, and what others changed meanwhile."""
    page = studio.show("cues")
    studio.stage("Cue renumber", shot="staging-name")
    for at, text in enumerate(("1.5", "2.5", "3.5")):
        studio.cell(page, at, 0)
        studio.write(text)
        studio.key(Key.Key_Return)
    studio.cell(page, 0, 4)
    studio.write("House open, preset and music")
    studio.key(Key.Key_Return)
    studio.until(lambda: (active := studio.window.staging.active()) and active.changes >= 4)
    studio.shoot("staging")
    cue = page.model.record_at(0)
    sam = studio.production.sam
    studio.meet(sam)
    sam.set_field(cue, "cues", "cue", "1A")
    studio.meet(sam)
    studio.until(studio.window.staging.banner.drift.isVisible)
    studio.shoot("staging-drifted")
    studio.run("staging.drift")
    studio.dialog(DriftDialog)
    studio.shoot("staging-drift-sheet")
    studio.reset()
    studio.run("staging.switch")
    studio.shoot("staging-switch")
    studio.key(Key.Key_Return)
    studio.until(studio.window.staging.is_active)
    studio.run("staging.review")
    studio.until(lambda: studio.window.staging_actions.review_page is not None)
    rest(500)
    studio.shoot("staging-review")
    studio.window.show_last_table()


@scene
def network(studio: Studio) -> None:
    """Who is here, offline, with others, and with a code open."""
    studio.show("contacts")
    window = studio.window
    window.network.dock.show()
    studio.shoot("network-offline")
    window.network._take_state(NetworkState(online=True))
    studio.shoot("network-alone")
    mei = bytes(31) + b"m"
    jordan, sam = (each.facts().actor for each in studio.production.others.values())
    people = tuple(
        Neighbour(actor, bytes(8), name, state, has, 0)
        for actor, name, state, has in (
            (jordan, "Jordan Ellis", "same", 0),
            (sam, "Sam Okafor", "receiving", 412),
            (mei, "Mei Tanaka", "checking", 0),
        )
    )
    window.network._take_state(
        NetworkState(
            online=True,
            addresses=("192.168.1.20:4711",),
            neighbours=people,
            code="7Q3F-9K",
            code_until_ms=int(time.time() * 1000) + 600_000,
            desk_port=4712,
        )
    )
    studio.shoot("network-code")
    window.network._take_state(
        NetworkState(True, problem="The local network does not let openprod listen for others.")
    )
    studio.shoot("network-problem")
    window.network._take_state(NetworkState())


@scene
def joining(studio: Studio) -> None:
    """The dialog of whoever joins, and what it says when nobody answers."""
    studio.session.joining.ask()
    dialog = studio.dialog(JoinDialog)
    studio.shoot("join")
    studio.write("7Q3F-9K", on=dialog.code)
    studio.write("192.168.1.20:4711", on=dialog.address)
    dialog.refuse("Nobody answers at 192.168.1.20:4711. Is the code still shown there?")
    studio.shoot("join-refused")
