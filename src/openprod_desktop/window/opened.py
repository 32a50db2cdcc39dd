"""The window of a production that was opened, with all that a session has to do with it."""

from typing import TYPE_CHECKING

from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.file_shelf import FileShelf, shelf_of
from openprod_desktop.window.main_window import MainWindow
from openprod_desktop.window.whereabouts import Whereabouts

if TYPE_CHECKING:
    from openprod_desktop.window.engine import OpenClient
    from openprod_desktop.window.session import Session


def window_of(
    session: "Session", client: "OpenClient", *, goes_back: bool, is_new: bool
) -> MainWindow:
    """Makes the window of a production; it is not shown yet.

    Args:
        session: hears what is asked for in the window.
        client: the production.
        goes_back: to where somebody was in it when a run ended by accident.
        is_new: nobody else can have it yet.
    """
    bridge = EngineBridge(client)
    FileShelf(bridge, client.files)
    window = MainWindow(bridge, session.settings)
    Whereabouts(window, goes_back=goes_back)
    window.scripts.attach(client.scripts)
    window.found.connect(
        lambda: window.network.attach(
            lambda: client.network, lambda done: client.load_network(done)
        )
    )
    window.network.may_ask = not is_new
    window.setWindowIcon(theme.app_icon())
    window.new_asked.connect(session.ask_new)
    window.open_asked.connect(session.ask_open)
    window.folder_dropped.connect(session.open_path)
    window.filing.copies.attach(client.copies)
    window.filing.copies.replace_asked.connect(session.copies.replace)
    window.filing.copies.open_copy_asked.connect(session.copies.ask_copy)
    window.name_asked.connect(session.ask_name)
    window.words_asked.connect(session.own_key.show_words)
    window.appearance_asked.connect(session.set_appearance)
    window.leave_asked.connect(session.leave)
    window.quit_asked.connect(session.end)
    return window


def let_go(bridge: EngineBridge) -> None:
    """Ends what carried words between a window and its production."""
    shelf = shelf_of(bridge)
    if shelf is not None:
        shelf.close()
    bridge.close()
