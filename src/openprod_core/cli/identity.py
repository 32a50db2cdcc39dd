"""`openprod identity`: shows, makes, copies out and brings in the key that signs your edits."""

import argparse
import getpass
import sys
from pathlib import Path
from typing import Any, Final

from openprod_core.cli.exit_codes import ExitCode
from openprod_core.cli.opening import (
    EmptyPassphraseError,
    NobodyToAskError,
    load,
    login_name,
    own_identity,
    passphrase_given,
)
from openprod_core.cli.output import Output
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.recovery import WORD_COUNT, words_of
from openprod_core.storage.home import default_key_path
from openprod_core.workspace.identity import Identity

WORD_COLUMNS: Final = 4


class IdentityThereError(RejectedError):
    """A new identity would take the place of the person's own."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"You have an identity already: {name}. With --replace it is set aside (its file is "
            "kept) and your edits from then on are somebody else's to everyone."
        )
        self.name = name


class KeyThereError(RejectedError):
    """A copy of the key would overwrite a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f'"{path}" is there already. Give another name.')
        self.path = path


class PassphrasesDifferError(RejectedError):
    """The passphrase typed twice was not the same."""

    def __init__(self) -> None:
        super().__init__("The two passphrases differ. Try again.")


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Adds `identity` and what can be done with it to the command line."""
    family = commands.add_parser(
        "identity",
        help="show, make, copy out or bring in the key that signs your edits",
        description="Your identity is a name and a key. Whoever has the key can write as you.",
    )
    actions = family.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, carry_out: object, help_text: str) -> argparse.ArgumentParser:
        parser: argparse.ArgumentParser = actions.add_parser(
            name, parents=[shared], help=help_text, description=help_text.capitalize() + "."
        )
        parser.set_defaults(carry_out=carry_out)
        return parser

    replaces = "set the identity that is there aside"
    add("show", show, "say who you are to others")
    new = add("new", make, "make an identity")
    new.add_argument("--replace", action="store_true", help=replaces)
    send = add("export", send_out, "copy your identity into a file, under a passphrase")
    send.add_argument("file", metavar="FILE", type=Path)
    bring = add("import", bring_in, "take an identity from a file, on another computer of yours")
    bring.add_argument("file", metavar="FILE", type=Path)
    bring.add_argument("--replace", action="store_true", help=replaces)
    add("words", tell_words, "show 24 words that bring your identity back, to be written down")
    again = add("recover", recover, "take the identity that your recovery words stand for")
    again.add_argument("--replace", action="store_true", help=replaces)


def tell_words(chosen: argparse.Namespace, output: Output) -> int:
    """Prints the recovery words, and nothing else that could be read over a shoulder."""
    identity = own_identity(chosen, output)
    words = words_of(identity.key)
    rows = -(-len(words) // WORD_COLUMNS)
    for row in range(rows):
        line = (f"{at + 1:2}. {words[at]:<10}" for at in range(row, len(words), rows))
        output.say("  ".join(line).rstrip())
    output.note("Write them down and keep them safe: whoever has them can write as you.")
    output.data({"words": words})
    return ExitCode.OK


def recover(chosen: argparse.Namespace, output: Output) -> int:
    """Takes the identity that recovery words stand for as the person's own here."""
    if sys.stdin.isatty():
        output.note(
            f"Type the {WORD_COUNT} words, on as many lines as you like, then an empty one."
        )
        text = " ".join(iter(lambda: input("> ").strip(), ""))
    else:
        text = sys.stdin.read()
    identity = Identity.recover(text, chosen.name or login_name())
    _put_in_place(identity, chosen, output)
    return _show(identity, output)


def show(chosen: argparse.Namespace, output: Output) -> int:
    """Prints who the person is to others; never the key."""
    return _show(own_identity(chosen, output), output)


def make(chosen: argparse.Namespace, output: Output) -> int:
    """Makes a new identity."""
    identity = Identity.generate(chosen.name or login_name())
    _put_in_place(identity, chosen, output)
    return _show(identity, output)


def send_out(chosen: argparse.Namespace, output: Output) -> int:
    """Writes a copy of the identity that only the passphrase opens."""
    if chosen.file.exists():
        raise KeyThereError(chosen.file)
    identity = own_identity(chosen, output)
    identity.save(chosen.file, passphrase=_new_passphrase(chosen))
    output.say(f"Your identity, {identity.name}, is in {chosen.file}, under the passphrase.")
    output.data({"file": str(chosen.file), "name": identity.name, "actor": identity.actor_id})
    return ExitCode.OK


def bring_in(chosen: argparse.Namespace, output: Output) -> int:
    """Takes the identity of a file as the person's own on this computer."""
    identity = load(chosen.file, chosen, f"Passphrase of {chosen.file}: ")
    _put_in_place(identity, chosen, output)
    return _show(identity, output)


def _show(identity: Identity, output: Output) -> int:
    path = default_key_path()
    output.facts({"Name": identity.name, "Id": identity.actor_id.hex(), "File": path})
    output.data({"name": identity.name, "actor": identity.actor_id, "file": str(path)})
    return ExitCode.OK


def _put_in_place(identity: Identity, chosen: argparse.Namespace, output: Output) -> None:
    path = default_key_path()
    if path.exists() and not chosen.replace:
        raise IdentityThereError(_name_in(path, chosen))
    kept = identity.put_in_place(path)
    if kept is not None:
        output.note(f"The identity that was there is kept in {kept}.")


def _name_in(path: Path, chosen: argparse.Namespace) -> str:
    try:
        return Identity.load(path, passphrase=passphrase_given(chosen)).name
    except RejectedError:
        return "a protected one"


def _new_passphrase(chosen: argparse.Namespace) -> str:
    given = passphrase_given(chosen)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise NobodyToAskError
    typed = getpass.getpass("A passphrase for the copy: ")
    if not typed:
        raise EmptyPassphraseError
    if getpass.getpass("The same again: ") != typed:
        raise PassphrasesDifferError
    return typed
