"""OSC messages for scripts: one message in one UDP packet."""

from typing import Any

from pythonosc.osc_message_builder import BuildError
from pythonosc.udp_client import SimpleUDPClient

from openprod_core.domain.errors import UnavailableError
from openprod_core.scripts.values import BadArgumentError


def send_osc(host: str, port: int, address: str, arguments: list[Any]) -> None:
    """Sends one message; nobody says whether it arrived.

    Raises:
        BadArgumentError: that is no message. UnavailableError: the network refuses it.
    """
    if not address.startswith("/"):
        raise BadArgumentError(f"An OSC address begins with /, unlike “{address[:60]}”.")
    try:
        client = SimpleUDPClient(host, port)
        try:
            client.send_message(address, [_argument(each) for each in arguments])
        finally:
            client._sock.close()
    except BuildError as error:
        raise BadArgumentError(f"That cannot be sent by OSC: {error}") from error
    except OSError as error:
        raise UnavailableError(f"{host}:{port} cannot be reached ({error}).") from error


def _argument(value: Any) -> Any:
    # Whole numbers of 32 bits are what consoles understand; a larger one goes as text.
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**31:
        return str(value)
    if isinstance(value, str | int | float | bool | bytes):
        return value
    raise BadArgumentError("OSC carries texts, numbers, true and false.")
