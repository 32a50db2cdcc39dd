"""The services of an always-on computer start what the command line has."""

import configparser
import plistlib
from pathlib import Path

import pytest

from openprod_core.cli.main import build_parser

SERVICES = Path(__file__).parents[3] / "packaging" / "services"


def _unit() -> list[str]:
    read = configparser.ConfigParser(interpolation=None, strict=False)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(SERVICES / "openprod@.service", "utf-8")
    env, *words = read["Service"]["ExecStart"].replace("%f", "/srv/Hamlet.openprod").split()
    assert env == "/usr/bin/env"
    assert read["Install"]["WantedBy"] == "default.target"
    return words


def _agent() -> list[str]:
    words: list[str] = plistlib.loads((SERVICES / "org.openprod.serve.plist").read_bytes())[
        "ProgramArguments"
    ]
    return words


@pytest.mark.parametrize("words", [_unit(), _agent()], ids=["systemd", "launchd"])
def test_a_service_starts_a_command_that_there_is(words: list[str]) -> None:
    program, *rest = words
    assert Path(program).name == "openprod"
    chosen = build_parser().parse_args(rest)
    assert chosen.folder.endswith("Hamlet.openprod")
