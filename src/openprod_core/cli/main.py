"""The command line: reads what was typed, calls one command, and ends with its code."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final, NoReturn

from openprod_core.cli import (
    attaching,
    copying,
    creating,
    diagnosing,
    identity,
    inspecting,
    modules,
    networking,
    querying,
    scripting,
    transferring,
    verifying,
)
from openprod_core.cli.exit_codes import ExitCode, UsageError, exit_code_of, explained
from openprod_core.cli.output import Output
from openprod_core.domain.errors import OpenprodError
from openprod_core.scripts.process_word import serve_if_script_process

DESCRIPTION: Final = (
    "openprod keeps what a show needs to know in a production: a folder of your own. "
    "FOLDER is that folder; its ending .openprod may be left out."
)
EXAMPLES: Final = """\
examples:
  openprod new Hamlet
  openprod import Hamlet people.csv
  openprod records Hamlet people --where 'name like "J%"' --order name,-call
  openprod query Hamlet 'SELECT department, count() FROM cues GROUP BY department'
  openprod history Hamlet "Jane Doe"
  openprod export Hamlet people people.xlsx
  openprod attach Hamlet props Skull photos skull.jpg
  openprod serve Hamlet --code
  openprod module adopt Hamlet lighting
  openprod run Hamlet "Renumber cues" --arg first=10
  openprod verify Hamlet
  openprod backups Hamlet --now
  openprod copy Hamlet hamlet.openprod-copy
"""
DEBUG_VARIABLE: Final = "OPENPROD_DEBUG"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. Try: {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command line; returns the exit code. Never raises for what a user did."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    serve_if_script_process(typed)
    _speak_utf8()
    output = Output(as_json="--json" in typed)
    try:
        code = _carry_out(typed, output)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough. Python would complain at exit: give it nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except SystemExit as left:  # argparse, after --help and --version
        return int(left.code or 0)
    return code


def _carry_out(typed: list[str], output: Output) -> int:
    try:
        chosen = build_parser().parse_args(_joined(typed))
        code: int = chosen.carry_out(chosen, output)
    except UsageError as error:
        return _failed(output, str(error), ExitCode.USAGE)
    except OpenprodError as error:
        return _failed(output, str(error), exit_code_of(error))
    except KeyboardInterrupt:
        return _failed(output, "Stopped; what was done before is kept.", ExitCode.INTERRUPTED)
    except BrokenPipeError:
        raise
    except OSError as error:
        return _failed(output, _machine_sentence(error), ExitCode.MACHINE)
    except Exception as error:  # noqa: BLE001 - the last one who can turn a fault into a sentence
        if os.environ.get(DEBUG_VARIABLE):
            traceback.print_exc()
        sentence = (
            f"A fault in openprod stopped this ({type(error).__name__}: {error}). Your work is as "
            f"it was before. {DEBUG_VARIABLE}=1 shows where it happened."
        )
        return _failed(output, sentence, ExitCode.FAULT)
    return code


def _joined(typed: Sequence[str]) -> list[str]:
    """Returns the words with `--order -call` as `--order=-call`: the minus is no option's."""
    words: list[str] = []
    for word in typed:
        if words and words[-1] == "--order" and word.startswith("-") and word[1:2] != "-":
            words[-1] = f"--order={word}"
        else:
            words.append(word)
    return words


def _failed(output: Output, sentence: str, code: ExitCode) -> int:
    output.fail(sentence, code)
    return code


def _machine_sentence(error: OSError) -> str:
    about = f" ({error.filename})" if error.filename else ""
    return f"{error.strerror or error}{about}."


def _speak_utf8() -> None:
    """Lets names in any script be printed where the terminal was left at another encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def build_parser() -> argparse.ArgumentParser:
    """Returns the reader of the command line; each command brings its own words."""
    parser = _Parser(
        prog="openprod",
        description=DESCRIPTION,
        epilog=f"{EXAMPLES}\n{explained()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"openprod {_version()}")
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="answer as JSON"
    )
    shared.add_argument(
        "--name",
        default=None,
        help="your name, for the identity that is made at first use (default: your login)",
    )
    shared.add_argument(
        "--passphrase-file",
        type=Path,
        default=None,
        metavar="FILE",
        help="a file whose first line opens your protected identity",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    families = (
        *(creating, inspecting, querying, transferring, attaching),
        *(networking, modules, scripting, copying, verifying, diagnosing, identity),
    )
    for family in families:
        family.add_commands(commands, shared)
    return parser


def _version() -> str:
    try:
        return version("openprod")
    except PackageNotFoundError:
        return "from source"


if __name__ == "__main__":
    sys.exit(main())
