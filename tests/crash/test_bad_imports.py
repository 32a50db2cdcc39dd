"""Bad files: each import does all of its step or nothing, and the workspace stays intact."""

from pathlib import Path

import pytest

from openprod_core import Identity, OpenprodError, Workspace
from openprod_core.bus.imports import ImportOptions
from simulator.checkers import content

FILES: dict[str, bytes] = {
    "nul": b"Number,Notes\n1,a\0b\n2,\0\n",
    "ragged": b"Number,Notes\n1\n2,b,c,d,e\n\n3,x\n",
    "duplicates": b"Number,Number,number\n1,2,3\n1,2,3\n1,2,3\n",
    "wide": (",".join(f"C{n}" for n in range(300)) + "\n").encode()
    + (",".join(str(n) for n in range(300)) + "\n").encode() * 50,
    "too wide": (",".join(f"C{n}" for n in range(2_000)) + "\n1\n").encode(),
    "empty": b"",
    "only a header": b"Number,Notes\n",
    "mixed encodings": "Number,Notes\n1,é\n".encode() + "2,é\n".encode("latin-1"),
    "utf-16": "Number,Notes\n1,é\n".encode("utf-16"),
    "formulas": b"Number,Notes\n=cmd|' /C calc'!A0,+1+1\n@SUM(1),-2\n",
    "one quote": b'Number,Notes\n"1,never closed\n2,b\n',
    "binary": bytes(range(256)) * 40,
    "long cell": b"Number\n" + b"x" * 2_000_000 + b"\n",
}


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    """Gives a workspace with a table of cues."""
    made = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    made.create_table("Cues", [{"name": "Number"}, {"name": "Notes"}])
    made.create_record("cues", {"number": "1"})
    return made


def _import(ws: Workspace, path: Path, table: str | None) -> bool:
    before, clock = content(ws), ws.clock()
    try:
        report = ws.import_file(path, ImportOptions(table=table))
    except OpenprodError as error:
        assert str(error)
        assert (content(ws), ws.clock()) == (before, clock)
        return False
    assert report.sentence
    return True


@pytest.mark.parametrize("table", [None, "cues"])
@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_leaves_an_intact_workspace(
    tmp_path: Path, ws: Workspace, name: str, table: str | None
) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(FILES[name])

    _import(ws, path, table)

    assert ws.verify().problems == []
    if ws.undo() is not None:
        assert ws.verify().problems == []
    ws.close()


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_file_of_a_hundred_megabytes_comes_in_or_is_refused_whole(
    tmp_path: Path, ws: Workspace
) -> None:
    path = tmp_path / "big.csv"
    row = ",".join(["some words of a cell"] * 5) + "\n"
    with path.open("w") as file:
        file.write("A,B,C,D,E\n")
        for _ in range(100_000_000 // len(row)):
            file.write(row)

    _import(ws, path, None)

    assert ws.verify().problems == []
    ws.close()
