"""A large file and many small ones between two computers, over loopback TLS.

    python tests/bench/bench_files.py                     # 256 MB, and 500 small files
    python tests/bench/bench_files.py --mb 4096 --small 10000 --folder FOLDER

Prints how fast a file is attached and fetched, the most memory that took, and how long an edit
takes to the other computer meanwhile. Both computers are in one process; FOLDER needs three
times the size.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from uuid import UUID

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[1])]

from openprod_core.bus.commands.records import EditRecords  # noqa: E402
from openprod_core.bus.events import RecordsChanged  # noqa: E402
from sync.sharing_crew import Sharer, sharers  # noqa: E402

BLOCK = 1_000_000


def write_large(path: Path, size_mb: int) -> Path:
    """Makes a file in which no two blocks are the same."""
    block = os.urandom(BLOCK)
    with path.open("wb") as file:
        for number in range(size_mb):
            file.write(number.to_bytes(8, "big") + block[8:])
    return path


def peak_mb() -> float:
    """Returns the most memory that the process had; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def edit(alex: Sharer, jo: Sharer, record: UUID, name: str) -> float:
    """Edits here; returns the milliseconds until the other computer shows it."""
    heard = sum(isinstance(event, RecordsChanged) for event in jo.events)
    began = time.perf_counter()
    await alex.do(EditRecords("props", {record: {"name": name}}))
    while sum(isinstance(event, RecordsChanged) for event in jo.events) <= heard:
        await asyncio.sleep(0.002)
    return (time.perf_counter() - began) * 1_000


async def large(folder: Path, size_mb: int) -> None:
    """One large file, with an edit five times a second."""
    async with sharers(folder / "large", "Alex", "Jo") as ((alex, jo), skull):
        jo.call(alex)
        path = write_large(folder / "film.mov", size_mb)
        began = time.perf_counter()
        (file,) = await alex.attach(skull, path)
        print(f"attach {size_mb:,} MB: {size_mb / (time.perf_counter() - began):.0f} MB/s")
        path.unlink()
        while not jo.ws.files():
            await asyncio.sleep(0.02)
        began = time.perf_counter()
        jo.desk.fetch(file)
        took: list[float] = []
        while not jo.has(file):
            took.append(await edit(alex, jo, skull, f"Skull {len(took)}"))
            await asyncio.sleep(0.2)
        seconds = time.perf_counter() - began
        took.sort()
        print(f"fetch it: {size_mb / seconds:.0f} MB/s, checked; peak {peak_mb():.0f} MB of memory")
        print(
            f"edit to the other computer meanwhile: p50 {statistics.median(took):.0f} ms, "
            f"p95 {took[int(len(took) * 0.95)]:.0f} ms, of {len(took)}"
        )


async def small(folder: Path, count: int) -> None:
    """Many small files, fetched by a computer that wants all."""
    async with sharers(folder / "small", "Alex", "Jo") as ((alex, jo), skull):
        paths = [folder / f"{number}.txt" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_bytes(b"%d" % number)
        began = time.perf_counter()
        files = await alex.attach(skull, *paths)
        print(f"attach {count:,} small files: {count / (time.perf_counter() - began):.0f} a second")
        jo.desk.set_fetches_all(True)
        jo.call(alex)
        began = time.perf_counter()
        while sum(1 for _each in jo.ws.blobs.all()) < count:
            await asyncio.sleep(0.5)
        print(f"fetch them: {count / (time.perf_counter() - began):.0f} a second")
        assert jo.has(*files)


def main() -> None:
    """Measures what was asked for."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--mb", type=int, default=256)
    reader.add_argument("--small", type=int, default=500)
    reader.add_argument("--folder", type=Path, default=None)
    chosen = reader.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        os.environ["OPENPROD_HOME"] = str(Path(folder) / "home")
        for name in ("large", "small"):
            (Path(folder) / name).mkdir()
        asyncio.run(large(Path(folder), chosen.mb))
        asyncio.run(small(Path(folder), chosen.small))


if __name__ == "__main__":
    main()
