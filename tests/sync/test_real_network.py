"""Hosts of their own on one machine: network namespaces, a switch between them, real multicast."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace

SOURCE = Path(__file__).parents[2] / "src"
SWITCH = "opsw"
WITHIN_S = 90.0


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True)


def _may_make_hosts() -> bool:
    if not sys.platform.startswith("linux") or shutil.which("ip") is None:
        return False
    name = f"optry{os.getpid()}"
    made = subprocess.run(["ip", "netns", "add", name], capture_output=True, check=False)
    if made.returncode:
        return False
    _ip("netns", "delete", name)
    return True


pytestmark = pytest.mark.skipif(
    not _may_make_hosts(), reason="this user may not make network namespaces"
)


class Host:
    """One host at the switch, with a program that serves a production."""

    def __init__(self, number: int, folder: Path, network: str) -> None:
        self.name = f"op{os.getpid()}x{number}"
        self.home = folder / f"P{number}"
        self.home.mkdir()
        self.folder = self.home / "Hamlet.openprod"
        self.log = self.home / "serve.log"
        self._number = number
        self._network = network

    @contextmanager
    def plugged_in(self) -> Iterator[None]:
        """Exists, with a cable to the switch."""
        _ip("netns", "add", self.name)
        try:
            cable = f"op{self._number}"
            _ip("link", "add", cable, "netns", SWITCH_NET, "type", "veth",
                "peer", "name", "eth0", "netns", self.name)  # fmt: skip
            _ip("-n", SWITCH_NET, "link", "set", cable, "master", SWITCH, "up")
            _ip("-n", self.name, "link", "set", "lo", "up")
            self.plug(True)
            self.move(self._number + 1)
            yield
        finally:
            _ip("netns", "delete", self.name)

    def plug(self, is_in: bool) -> None:
        """Pulls the cable, or puts it in again."""
        _ip("-n", self.name, "link", "set", "eth0", "up" if is_in else "down")

    def move(self, number: int) -> None:
        """Gives it another address, as another Wi-Fi does."""
        _ip("-n", self.name, "addr", "flush", "dev", "eth0", "scope", "global")
        where = (self._network.format(number), "dev", "eth0")
        _ip("-n", self.name, "addr", "add", *where, *(["nodad"] if ":" in self._network else []))

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Keeps the production on the network."""
        command = ["ip", "netns", "exec", self.name, sys.executable, "-m", "openprod_core.cli.main"]
        with self.log.open("w") as log:
            child = subprocess.Popen(
                [*command, "serve", str(self.folder)],
                env={**os.environ, "OPENPROD_HOME": str(self.home), "PYTHONPATH": str(SOURCE)},
                stderr=log,
                stdout=log,
            )
            try:
                yield
            finally:
                child.kill()
                child.wait()

    def connected(self) -> str:
        """Returns what the program said last about who is connected."""
        found = re.findall(r"connected: (.*)", self.log.read_text())
        return found[-1] if found else ""


SWITCH_NET = f"opnet{os.getpid()}"


@contextmanager
def switch() -> Iterator[None]:
    """A switch, in a namespace of its own."""
    _ip("netns", "add", SWITCH_NET)
    try:
        _ip("-n", SWITCH_NET, "link", "add", SWITCH, "type", "bridge", "mcast_snooping", "0")
        _ip("-n", SWITCH_NET, "link", "set", SWITCH, "up")
        yield
    finally:
        _ip("netns", "delete", SWITCH_NET)


def wait_for(hosts: list[Host], words: str) -> None:
    """Waits until everybody's last word on the others matches."""
    _wait(lambda: all(re.fullmatch(words, host.connected()) for host in hosts), hosts)


def wait_for_line(host: Host, words: str) -> None:
    """Waits until a host has said something at any time."""
    _wait(lambda: re.search(words, host.log.read_text()) is not None, [host])


def _wait(holds: Callable[[], bool], hosts: list[Host]) -> None:
    until = time.monotonic() + WITHIN_S
    while not holds():
        said = "\n".join(f"--- {host.name}\n{host.log.read_text()}" for host in hosts)
        assert time.monotonic() < until, said
        time.sleep(0.1)


@pytest.fixture(params=["10.77.0.{}/24", pytest.param("fd77::{}/64", marks=pytest.mark.long)])
def hosts(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[list[Host]]:
    """Three hosts at one switch that hold one production; the first has written in it."""
    made = [Host(number, tmp_path, request.param) for number in range(3)]
    invite = ""
    for host in made:
        identity = Identity.generate(f"P{made.index(host)}")
        identity.save(host.home / "identity.key")
        if invite:
            Workspace.join(host.folder, invite, identity).close()
        else:
            with Workspace.create(host.folder, "Hamlet", identity) as ws:
                ws.create_table("Cues", [{"name": "Name"}])
                ws.create_record("cues", {"name": "House to half"})
                invite = ws.invite()
    with ExitStack() as stack:
        stack.enter_context(switch())
        for host in made:
            stack.enter_context(host.plugged_in())
        yield made


def test_computers_at_one_switch_find_each_other_and_come_back_to_another_network(
    hosts: list[Host],
) -> None:
    with ExitStack() as stack:
        for host in hosts:
            stack.enter_context(host.serving())
        wait_for(hosts, r"P\d same, P\d same")
        hosts[2].plug(False)
        wait_for(hosts[:2], r"P\d same")
        wait_for(hosts[2:], "nobody")
        hosts[2].plug(True)
        wait_for(hosts, r"P\d same, P\d same")
        hosts[1].move(99)
        wait_for_line(hosts[1], r"addresses now: \S*99\n[^$]*connected: P\d same, P\d same")
        wait_for(hosts, r"P\d same, P\d same")
    states = set()
    for host in hosts:
        with Workspace.open(host.folder, Identity.load(host.home / "identity.key")) as ws:
            states.add((ws.state_hash(), ws.count("cues")))
    assert len(states) == 1
