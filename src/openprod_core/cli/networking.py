"""`openprod invite`, `join`, `serve`, `sync`, `peers`: a production on the network."""

import argparse
from collections.abc import Callable
from typing import Any

from openprod_core.cli.output import Output


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds the network's commands to the command line."""
    invite = _command(commands, shared, "invite", "print what lets somebody join", "show_invite")
    invite.add_argument("folder", metavar="FOLDER")
    invite.add_argument(
        "--address",
        action="append",
        default=[],
        metavar="HOST:PORT",
        help="where this computer can be called; may be given several times",
    )
    invite.add_argument("--qr", action="store_true", help="show it as a QR code too")
    join = _command(
        commands, shared, "join", "get a production that others have", "join_production"
    )
    join.add_argument("invite", metavar="INVITE|CODE", help="the text of an invite, or a code")
    join.add_argument("folder", metavar="FOLDER", help="where to put the production")
    join.add_argument("--at", metavar="HOST:PORT", help="with a code: the computer that shows it")
    serve = _command(commands, shared, "serve", "keep a production on the network", "serve_folder")
    serve.add_argument("folder", metavar="FOLDER")
    serve.add_argument("--host", default=None, help="the address to listen at (default: all)")
    serve.add_argument("--port", type=int, default=0, help="the port (default: any)")
    serve.add_argument("--code", action="store_true", help="open an access code, and show it")
    serve.add_argument("--no-multicast", action="store_true", help="neither find nor be found")
    serve.add_argument(
        "--call", action="append", default=[], metavar="HOST:PORT", help="a computer to call"
    )
    serve.add_argument(
        "--all-files", action="store_true", help="fetch every attached file, from now on"
    )
    once = _command(commands, shared, "sync", "sync once with one computer", "sync_once")
    once.add_argument("folder", metavar="FOLDER")
    once.add_argument("address", metavar="HOST:PORT")
    once.add_argument("--files", action="store_true", help="fetch every attached file, too")
    peers = _command(commands, shared, "peers", "who is in the network", "list_peers")
    peers.add_argument("folder", metavar="FOLDER")


def _command(
    commands: Any, shared: argparse.ArgumentParser, name: str, summary: str, work: str
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(
        name, parents=[shared], help=summary, description=f"{summary[0].upper()}{summary[1:]}."
    )
    made.set_defaults(carry_out=_carried_out(work))
    return made


def _carried_out(work: str) -> Callable[[argparse.Namespace, Output], int]:
    """Returns what carries a command out, loading it when it is asked for."""

    def carry_out(chosen: argparse.Namespace, output: Output) -> int:
        from openprod_core.cli import network_work

        code: int = getattr(network_work, work)(chosen, output)
        return code

    return carry_out
