"""Files come from whoever has them, whole and right or not at all, whatever is cut or lied about.

Everything runs on wires in one thread; a seed draws how bytes are cut.
"""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from openprod_core.bus.file_rows import FileState
from openprod_core.domain.values import FileRef
from openprod_core.storage.blobs import BlobStore
from openprod_core.storage.incoming import PIECE
from openprod_core.sync import effects as fx
from openprod_core.sync.file_room import FileRoom
from openprod_core.sync.protocol import limits
from sync.wire import Machine, Net

NAMES = ("Alex", "Bo", "Cleo", "Dee")


class Sharer:
    """A machine with a store of files."""

    def __init__(self, machine: Machine, folder: Path) -> None:
        self.machine = machine
        self.store = BlobStore(folder)
        self.folder = folder
        self.start()

    def start(self) -> None:
        """Begins with what is on the disk, as a start of the program does."""
        self.moves: list[FileState] = []
        self.machine.file_room = FileRoom(self.store)
        self.machine.heard_of_files = self.moves.append

    def attach(self, content: bytes, name: str = "film.mov") -> FileRef:
        """Takes a content in, and tells the hub as a desk does."""
        file = self.store.add_stream(io.BytesIO(content), len(content), name)
        self.machine.hub.files.is_here(file.hash, file.size)
        return file

    def fetch(self, *files: FileRef, is_urgent: bool = True) -> None:
        """Asks for contents."""
        self.machine.hub.files.fetching.want(files, is_urgent=is_urgent)
        self.machine.obey()

    def has(self, file: FileRef) -> bool:
        """Whether a content is here and right."""
        return self.store.check(file.hash)

    def last(self, file: FileRef) -> FileState:
        """What was said of a content last."""
        return [state for state in self.moves if state.hash == file.hash][-1]


Crew = Callable[[Net, int], list[Sharer]]


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Crew]:
    """Makes machines of one production with files."""
    made: list[Sharer] = []

    def make(net: Net, count: int) -> list[Sharer]:
        made.extend(Sharer(net.machine(name), tmp_path / name) for name in NAMES[:count])
        return made

    yield make
    for each in made:
        each.machine.file_room.close()


def content_of(net: Net, pieces: float) -> bytes:
    """Draws a content of so many pieces."""
    return net.random.randbytes(int(pieces * PIECE))


def run_until(net: Net, holds: Callable[[], bool], steps: int = 20_000) -> None:
    """Runs until something holds."""
    for _step in range(steps):
        if holds():
            return
        net.step()
    raise AssertionError(f"{net}: it never came to pass")


def notes(one: Sharer) -> list[str]:
    """What a machine noted of wrong files."""
    return [note.sentence for note in one.machine.notes if note.reason == "WrongFile"]


@pytest.mark.parametrize("pieces", [0, 0.001, 1, 3.5])
def test_a_file_comes_from_whoever_has_it(crew: Crew, pieces: float) -> None:
    net = Net(1, piece_max=100_000)
    alex, bo = crew(net, 2)
    net.mesh()
    file = alex.attach(content_of(net, pieces))

    bo.fetch(file)
    run_until(net, lambda: bo.has(file))

    said = bo.last(file)
    assert (said.state, said.done, said.size) == ("here", file.size, file.size)
    assert said.holders == (("Alex",) if pieces else ()), "of nothing, nobody is needed"


def test_a_large_file_comes_from_several_computers_at_once(crew: Crew) -> None:
    net = Net(2, piece_max=60_000)
    alex, bo, cleo = crew(net, 3)
    content = content_of(net, 12)
    file = alex.attach(content)
    bo.attach(content)
    net.mesh()

    cleo.fetch(file)
    run_until(net, lambda: cleo.has(file))

    sent = {
        wire.caller.name: wire.sent for wire in net.wires.values() if wire.called is cleo.machine
    }
    assert min(sent.values()) > 3 * PIECE, "both gave a good part of it"
    assert sum(sent.values()) < 14 * PIECE, "and nothing came twice"


def test_a_file_that_nobody_here_has_comes_when_somebody_with_it_arrives(crew: Crew) -> None:
    net = Net(3, piece_max=100_000)
    alex, bo, cleo = crew(net, 3)
    file = alex.attach(content_of(net, 2))
    net.connect(bo.machine, cleo.machine)
    net.settle(for_ms=1_000)

    cleo.fetch(file)
    net.settle(for_ms=1_000)
    assert cleo.last(file).state == "missing"

    net.connect(alex.machine, cleo.machine)
    run_until(net, lambda: cleo.has(file))


def test_whoever_asked_in_vain_is_told_when_it_arrives_in_a_chain(crew: Crew) -> None:
    net = Net(4, piece_max=100_000)
    alex, bo, cleo = crew(net, 3)
    file = alex.attach(content_of(net, 2))
    net.connect(alex.machine, bo.machine)
    net.connect(bo.machine, cleo.machine)
    net.settle(for_ms=1_000)
    cleo.fetch(file)
    net.settle(for_ms=1_000)

    bo.fetch(file)
    run_until(net, lambda: cleo.has(file))


@pytest.mark.parametrize("seed", range(6))
def test_a_cut_and_a_restart_cost_only_what_was_under_way(crew: Crew, seed: int) -> None:
    net = Net(seed, piece_max=50_000)
    alex, bo = crew(net, 2)
    file = alex.attach(content_of(net, 20))
    wire = net.connect(alex.machine, bo.machine)
    bo.fetch(file)
    run_until(net, lambda: wire.sent > net.random.randint(5, 14) * PIECE)
    net.cut(wire)
    came = wire.sent
    bo.machine.file_room.close()
    bo.machine.go_online()
    bo.start()

    again = net.connect(alex.machine, bo.machine)
    bo.fetch(file)
    run_until(net, lambda: bo.has(file))

    assert again.sent < 20 * PIECE - came + 10 * PIECE


def test_a_computer_that_gives_something_else_is_named_and_the_next_is_asked(crew: Crew) -> None:
    net = Net(5, piece_max=100_000)
    alex, bo, cleo = crew(net, 3)
    content = content_of(net, 6)
    file = alex.attach(content)
    bo.attach(content)
    spoil(bo, file, at=2 * PIECE + 1)
    net.mesh()

    cleo.fetch(file)
    run_until(net, lambda: cleo.has(file))

    assert notes(cleo) in (
        [],  # Bo was never asked for the piece that it has wrong.
        ["Bo's computer sent something else for “film.mov”. It was not taken."],
    )


@pytest.mark.parametrize("seed", range(4))
def test_only_who_lied_is_named_whoever_gave_which_piece(crew: Crew, seed: int) -> None:
    net = Net(seed, piece_max=100_000)
    alex, bo, cleo, dee = crew(net, 4)
    content = content_of(net, 12)
    file = alex.attach(content)
    for each in (bo, cleo):
        each.attach(content)
    for piece in range(12):
        spoil(bo, file, at=piece * PIECE)
    net.mesh()

    dee.fetch(file)
    run_until(net, lambda: dee.has(file))

    assert set(notes(dee)) == {
        "Bo's computer sent something else for “film.mov”. It was not taken."
    }
    net.settle(for_ms=1_000)
    told = [note.sentence for note in bo.machine.notes if note.reason == "Nack WrongFile"]
    assert told and "doctor --blobs" in told[0]


def test_what_is_wrong_everywhere_never_appears(crew: Crew) -> None:
    net = Net(6, piece_max=100_000)
    alex, bo, cleo = crew(net, 3)
    file = alex.attach(content_of(net, 3))
    bo.attach(alex.store.path(file.hash).read_bytes())
    spoil(alex, file, at=0)
    spoil(bo, file, at=5)
    net.mesh()

    cleo.fetch(file)
    net.settle(for_ms=1_000)

    assert cleo.store.size(file.hash) is None
    state = cleo.last(file)
    assert state.state == "missing" and "not what was attached" in state.sentence
    assert list((cleo.store.folder / ".coming").iterdir()) == []


def spoil(one: Sharer, file: FileRef, at: int) -> None:
    """Flips a byte of a content on somebody's disk."""
    with one.store.path(file.hash).open("r+b") as disk:
        disk.seek(at)
        byte = disk.read(1)[0]
        disk.seek(at)
        disk.write(bytes([byte ^ 1]))


def test_a_size_that_is_not_the_files_is_no_answer(crew: Crew) -> None:
    net = Net(7, piece_max=100_000)
    alex, bo = crew(net, 2)
    file = alex.attach(content_of(net, 1))
    net.mesh()

    bo.fetch(FileRef(file.hash, file.size + 1, file.name))
    net.settle(for_ms=1_000)

    assert bo.last(file).state == "missing"


def test_a_computer_that_promises_and_brings_nothing_is_not_waited_for(crew: Crew) -> None:
    net = Net(8, piece_max=200_000)
    alex, bo, cleo = crew(net, 3)
    content = content_of(net, 4)
    file = alex.attach(content)
    bo.attach(content)
    bo.machine.lends = False
    net.mesh()
    net.settle(for_ms=1_000)

    cleo.fetch(file)
    net.run(1_000)
    for number, link in cleo.machine.hub._links.items():
        if link.name == "Bo":
            cleo.machine.hub.files.fetching.has(link, file.hash, file.size)
            assert number
    net.run(limits.STUCK_MS + 2_000)

    assert cleo.has(file)


def test_a_full_disk_ends_one_fetch_and_says_so(crew: Crew) -> None:
    resource = pytest.importorskip("resource")
    net = Net(9, piece_max=200_000)
    alex, bo = crew(net, 2)
    file = alex.attach(content_of(net, 6))
    net.mesh()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * PIECE, hard))
    try:
        bo.fetch(file)
        run_until(net, lambda: bool(bo.moves) and bo.last(file).state == "failed")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert "no room" in bo.last(file).sentence
    assert list((bo.store.folder / ".coming").iterdir()) == []
    bo.fetch(file)
    run_until(net, lambda: bo.has(file))


def test_many_small_files_come_and_a_persons_goes_first(crew: Crew) -> None:
    net = Net(10, piece_max=200_000)
    alex, bo = crew(net, 2)
    files = [alex.attach(b"%d" % number, f"{number}.txt") for number in range(150)]
    net.mesh()

    bo.fetch(*files[:-1], is_urgent=False)
    bo.fetch(files[-1])
    run_until(net, lambda: bo.has(files[-1]))
    assert not bo.has(files[-2])

    run_until(net, lambda: all(bo.store.size(file.hash) is not None for file in files))
    assert all(bo.has(file) for file in files)


def test_an_edit_does_not_wait_for_a_file_that_travels(crew: Crew) -> None:
    net = Net(11, piece_max=64_000)
    alex, bo = crew(net, 2)
    wire = net.connect(alex.machine, bo.machine)
    net.settle(for_ms=1_000)
    file = alex.attach(content_of(net, 40))
    bo.fetch(file)
    run_until(net, lambda: wire.sent > 8 * PIECE)

    alex.machine.edit("Stand by")
    before = net.now_ms
    run_until(net, lambda: bo.machine.cues() == ["Stand by"])

    assert net.now_ms - before < 1_500, "the wire takes 6 MB a second"
    assert not bo.has(file)


def test_pieces_that_nobody_asked_for_are_passed_over(crew: Crew) -> None:
    from openprod_core.sync.protocol import messages as msg

    net = Net(12)
    alex, bo = crew(net, 2)
    net.mesh()
    net.settle(for_ms=1_000)
    link = next(iter(alex.machine.hub._links))

    alex.machine.hub.send_to(link, msg.BlobChunk(bytes(32), 0, b"x" * 1_000))
    alex.machine.hub.send_to(link, msg.BlobHave(bytes(32), 5))
    net.settle(for_ms=1_000)

    assert bo.machine.notes == []
    assert list(bo.store.all()) == []
    assert not (bo.store.folder / ".coming").exists()
    assert isinstance(bo.machine.peers[0], fx.Peer)
