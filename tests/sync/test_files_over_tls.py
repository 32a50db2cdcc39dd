"""Attached files go from computer to computer over real sockets, and edits go past them."""

import asyncio
import os
import statistics
import time
from pathlib import Path

from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.events import FileArrived, RecordsChanged
from openprod_core.workspace.file_desk import StoppedError
from sync.nodes import until
from sync.sharing_crew import sharers


def write(folder: Path, name: str, content: bytes) -> Path:
    """Makes a file."""
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_attached_here_is_fetched_there(tmp_path: Path) -> None:
    async def story() -> None:
        async with sharers(tmp_path, "Alex", "Jo") as ((alex, jo), skull):
            jo.call(alex)
            photo = write(tmp_path, "skull.png", os.urandom(3_000_000))
            (file,) = await alex.attach(skull, photo)
            await until(lambda: [use.file for use in jo.ws.files()] == [file])
            assert jo.desk.state(file).state == "missing"

            jo.desk.fetch(file)
            await until(lambda: FileArrived(file.hash) in jo.events)

            assert jo.ws.blob_path(file).read_bytes() == photo.read_bytes()
            assert jo.desk.state(file).state == "here"
            assert [state.holders for state in jo.moves if state.state == "here"] == [("Alex",)]

    asyncio.run(story())


def test_who_wants_all_files_gets_them_unasked_those_of_later_too(tmp_path: Path) -> None:
    async def story() -> None:
        async with sharers(tmp_path, "Alex", "Jo") as ((alex, jo), skull):
            paths = [write(tmp_path, f"{n}.txt", b"%d" % n) for n in range(60)]
            first = await alex.attach(skull, *paths[:30])
            jo.desk.set_fetches_all(True)
            jo.call(alex)
            await until(lambda: jo.has(*first))

            second = await alex.attach(skull, *paths[30:])
            await until(lambda: jo.has(*second))
            assert await asyncio.wrap_future(jo.host.run(lambda: jo.ws.fetches_all_files))

    asyncio.run(story())


def test_a_fetch_waits_for_who_has_it_through_offline_and_online(tmp_path: Path) -> None:
    async def story() -> None:
        async with sharers(tmp_path, "Alex", "Jo") as ((alex, jo), skull):
            (file,) = await alex.attach(skull, write(tmp_path, "a.png", os.urandom(900_000)))
            jo.desk.fetch(file)
            await until(lambda: jo.desk.state(file).state == "missing")
            await jo.online.stop()
            await jo.online.start()

            jo.call(alex)
            await until(lambda: jo.has(file))

    asyncio.run(story())


def test_edits_pass_quickly_while_a_large_file_travels(tmp_path: Path) -> None:
    async def story() -> None:
        async with sharers(tmp_path, "Alex", "Jo") as ((alex, jo), skull):
            jo.call(alex)
            film = write(tmp_path, "film.mov", os.urandom(1_000_000) * 96)
            (file,) = await alex.attach(skull, film)
            await until(lambda: jo.ws.files())
            jo.desk.fetch(file)
            await until(lambda: jo.desk.state(file).done > 0)

            took: list[float] = []
            while not jo.has(file) and len(took) < 40:
                seen = _changes(jo.events)
                began = time.perf_counter()
                await alex.do(EditRecords("props", {skull: {"name": f"Skull {len(took)}"}}))
                await until(lambda before=seen: _changes(jo.events) > before)
                took.append(time.perf_counter() - began)

            assert len(took) >= 3, "the file was still on its way"
            assert statistics.median(took) < 0.4
            await until(lambda: jo.has(file))

    asyncio.run(story())


def _changes(events: list[object]) -> int:
    return sum(isinstance(event, RecordsChanged) for event in events)


def test_a_copy_to_open_bears_the_files_name_and_is_no_way_back(tmp_path: Path) -> None:
    async def story() -> None:
        async with sharers(tmp_path, "Alex") as ((alex,), skull):
            (file,) = await alex.attach(skull, write(tmp_path, "a.txt", b"text"))

            copy = await asyncio.wrap_future(alex.desk.copy_to_open(file))
            assert (copy.name, copy.read_bytes()) == ("a.txt", b"text")
            copy.write_bytes(b"changed by another program")

            assert alex.ws.blobs.check(file.hash)

    asyncio.run(story())


def test_closing_a_production_does_not_wait_for_a_film(tmp_path: Path) -> None:
    film = tmp_path / "film.mov"
    with film.open("wb") as file:
        file.truncate(1_500_000_000)

    async def story() -> None:
        async with sharers(tmp_path, "Alex") as ((alex,), _skull):
            steps: list[int] = []
            adding = alex.desk.add([film], lambda done, _all: steps.append(done))
            await until(lambda: len(steps) > 3)

            began = time.perf_counter()
            alex.desk.close()
            assert time.perf_counter() - began < 3
            assert isinstance(adding.exception(), StoppedError)
            assert list((alex.ws.blobs.folder / ".coming").iterdir()) == []

    asyncio.run(story())
