"""A second start hands what it was asked for to the window that is open already.

Each running program listens at a door for the production that is open in it, and the first one
at a door for everything else. Whoever rings and whoever answers prove to each other that they
can read the same private file, so that no other person's program gets a link or gives one.
"""

import hmac
import json
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from openprod_desktop.arguments import Wish
from openprod_desktop.door_names import (
    ANY_DOOR,
    address,
    door_of,
    doors_for,
    may_be_open,
    production_of,
    proof,
)

if TYPE_CHECKING:
    from openprod_desktop.window.session import Session

ANSWER_MS: Final = 2_000
WISH_SIZE_MAX: Final = 64 * 1024
CALLERS_MAX: Final = 8
NONCE_SIZE: Final = 16
MAC_SIZE: Final = 32

Take = Callable[[Wish], bool]
"""Whether the wish is taken; it is carried out later."""


class Door(QObject):
    """Listens for second starts."""

    def __init__(self, name: str, take: Take, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._address = address(name)
        self._callers: list[_Caller] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def open(self) -> bool:
        """Returns whether it listens now; False: another program does so already."""
        # Listening would take the place of whoever does so already.
        probe = QLocalSocket()
        probe.connectToServer(self._address)
        if probe.waitForConnected(ANSWER_MS):
            probe.abort()
            return False
        # Left behind by a program that was ended: nobody answers there.
        QLocalServer.removeServer(self._address)
        return self._server.listen(self._address)

    def close(self) -> None:
        """Listens no more."""
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= CALLERS_MAX:
                socket.abort()
                socket.deleteLater()
                continue
            caller = _Caller(socket, self._take, self)
            self._callers.append(caller)
            socket.disconnected.connect(lambda each=caller: self._forget(each))

    def _forget(self, caller: "_Caller") -> None:
        if caller in self._callers:
            self._callers.remove(caller)
            caller.deleteLater()


class _Caller(QObject):
    """One who rings: proves itself, says its wish, and is answered."""

    def __init__(self, socket: QLocalSocket, take: Take, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        socket.setParent(self)
        self._take = take
        self._held = b""
        self._nonce = b""
        socket.readyRead.connect(self._read)
        QTimer.singleShot(ANSWER_MS, self, socket.abort)
        self._read()

    def _read(self) -> None:
        self._held += bytes(self._socket.readAll().data())
        if not self._nonce and len(self._held) >= NONCE_SIZE:
            theirs, self._held = self._held[:NONCE_SIZE], self._held[NONCE_SIZE:]
            self._nonce = secrets.token_bytes(NONCE_SIZE)
            self._socket.write(self._nonce + proof(b"window", theirs, self._nonce))
        if not self._nonce or len(self._held) < MAC_SIZE + 4:
            return
        size = int.from_bytes(self._held[MAC_SIZE : MAC_SIZE + 4], "big")
        if size > WISH_SIZE_MAX:
            self._socket.abort()
        elif len(self._held) >= MAC_SIZE + 4 + size:
            said = self._held[MAC_SIZE + 4 : MAC_SIZE + 4 + size]
            if not hmac.compare_digest(self._held[:MAC_SIZE], proof(b"start", self._nonce, said)):
                self._socket.abort()
                return
            wish = _read_wish(said)
            taken = wish is not None and self._take(wish)
            self._socket.write(b"\1" if taken else b"\0")
            # At once: opening what was asked for takes longer than whoever rang waits.
            self._socket.flush()
            self._socket.disconnectFromServer()


def ring(wish: Wish) -> bool:
    """Hands a wish to a window that is open; returns whether one took it."""
    return any(ring_at(door, wish) for door in doors_for(wish))


def ring_at(name: str, wish: Wish) -> bool:
    """Rings at one door; returns whether the wish was taken there."""
    if not may_be_open(name):
        return False
    socket = QLocalSocket()
    socket.connectToServer(address(name))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    try:
        return _speak(socket, wish)
    finally:
        socket.abort()


def _bring_to_front(folder: Path) -> bool:
    return ring_at(door_of(folder), Wish(path=str(folder)))


def _speak(socket: QLocalSocket, wish: Wish) -> bool:
    own = secrets.token_bytes(NONCE_SIZE)
    socket.write(own)
    answer = _wait_for(socket, NONCE_SIZE + MAC_SIZE)
    nonce, mac = answer[:NONCE_SIZE], answer[NONCE_SIZE:]
    if not hmac.compare_digest(mac, proof(b"window", own, nonce)):
        # Somebody else's program sits there: it learns nothing of what was asked for.
        return False
    said = json.dumps([wish.path, wish.invite, wish.demo]).encode()
    socket.write(proof(b"start", nonce, said) + len(said).to_bytes(4, "big") + said)
    return _wait_for(socket, 1) == b"\1"


def _wait_for(socket: QLocalSocket, size: int) -> bytes:
    while socket.bytesAvailable() < size:
        if not socket.waitForReadyRead(ANSWER_MS):
            break
    return bytes(socket.read(size).data())


def _read_wish(said: bytes) -> Wish | None:
    try:
        path, invite, demo = json.loads(said)
    except (ValueError, TypeError):
        return None
    return Wish(str(path), str(invite), demo is True)


class Doors(QObject):
    """The doors of one running program, as its session moves from production to production."""

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._own: Door | None = None
        self._any = Door(ANY_DOOR, self._take_any, self)
        self._any.open()
        session.moved.connect(self._follow)
        session.ended.connect(self.close)
        session.elsewhere = _bring_to_front
        self._follow()

    def close(self) -> None:
        """Listens no more."""
        self._any.close()
        if self._own is not None:
            self._own.close()

    def _follow(self) -> None:
        if self._own is not None:
            self._own.close()
            self._own.deleteLater()
            self._own = None
        folder = self._session.folder
        if folder is not None:
            self._own = Door(door_of(folder), self._take_own, self)
            self._own.open()

    def _take_own(self, _wish: Wish) -> bool:
        # Later: whoever rang waits for the answer.
        QTimer.singleShot(0, self, lambda: self._session.take(Wish()))
        return True

    def _take_any(self, wish: Wish) -> bool:
        if production_of(wish) is not None and self._session.folder is not None:
            # Another production: it gets a window of its own.
            return False
        QTimer.singleShot(0, self, lambda: self._session.take(wish))
        return True
