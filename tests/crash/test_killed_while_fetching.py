"""A computer ended at any instant of a fetch opens again, goes on, and has every byte right."""

import asyncio
import os
import random
import sys
from pathlib import Path

import pytest

from openprod_core import Identity, Workspace
from sync.nodes import until
from sync.sharing_crew import sharers

CHILD = Path(__file__).with_name("file_children.py")
LARGE = 24_000_000
ROUNDS = 3


async def _round(folder: Path, home: Path, port: int, seconds: float | None) -> bool:
    """Runs the other computer for a while; returns whether it had everything."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, str(CHILD), str(folder), str(home), str(port),
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    try:
        assert (await child.stdout.readline()).strip() == b"ready"
        async with asyncio.timeout(seconds or 120):
            return (await child.stdout.readline()).strip() == b"done"
    except TimeoutError:
        return False
    finally:
        child.kill()
        await child.wait()


async def _story(tmp_path: Path, seed: int, rounds: int) -> None:
    chance = random.Random(seed)
    home = tmp_path / "home"
    home.mkdir()
    jo = Identity.generate("Jo")
    jo.save(home / "me.key")
    async with sharers(tmp_path, "Alex") as ((alex,), skull):
        paths = []
        for number in range(12):
            path = tmp_path / f"{number}.bin"
            path.write_bytes(os.urandom(LARGE if number == 0 else chance.randint(0, 900_000)))
            paths.append(path)
        files = await alex.attach(skull, *paths)
        folder = tmp_path / "Jo.openprod"
        with Workspace.join(folder, alex.ws.invite(), jo) as ws:
            ws.receive(list(await asyncio.wrap_future(alex.host.run(lambda: list(
                alex.ws.bundles_since({})
            )))))  # fmt: skip
        port = alex.online.node.listening_port
        for _round_no in range(rounds):
            await _round(folder, home, port, chance.uniform(0.05, 1.2))
            with Workspace.open(folder, jo, read_only=True) as ws:
                for hash_, _size in ws.blobs.all():
                    assert ws.blobs.check(hash_), "what stands there is whole"
        assert await _round(folder, home, port, None)
        await until(lambda: alex.has(*files))
    with Workspace.open(folder, jo) as ws:
        found = ws.check_files()
        assert (found.missing, found.damaged, found.orphans) == ((), (), ())
        assert ws.verify().problems == []
        assert not list((ws.blobs.folder / ".coming").glob("*"))


def test_a_killed_fetch_goes_on_and_every_byte_is_right(tmp_path: Path) -> None:
    asyncio.run(_story(tmp_path, 1, ROUNDS))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10))
def test_a_killed_fetch_goes_on_two_hundred_times(tmp_path: Path, seed: int) -> None:
    asyncio.run(_story(tmp_path, seed, 20))
