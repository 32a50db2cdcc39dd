"""Files are dragged from another program onto cells, at a real screen."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from acceptance import drag_source
from acceptance.person import OURS, Person, missing_tools, patiently
from openprod_core import Identity, Workspace
from openprod_core.storage.home import KEY_NAME

pytestmark = pytest.mark.skipif(
    bool(missing_tools()), reason=f"no {', '.join(missing_tools())} on this machine"
)
FIXTURES = 30
"""So many that whatever cell of the second column is hit, there is one."""


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    home, folder = tmp_path / "home", tmp_path / "Hamlet.openprod"
    home.mkdir()
    (home / "desktop.ini").write_text("[person]\nname=Robin\n", encoding="utf-8")
    robin = Identity.generate("Robin")
    robin.save(home / KEY_NAME)
    with Workspace.create(folder, "Hamlet", robin) as made:
        fields = [{"name": f"Plan {at}", "type": "file"} for at in range(5)]
        made.create_table("Fixtures", [{"name": "Unit"}, *fields])
        made.import_records("fixtures", [{"unit": str(at)} for at in range(FIXTURES)])
    playing = Person(home, folder)
    yield playing
    playing.look(tmp_path / "last.png")
    playing.end()


def attached(person: Person) -> list[str]:
    """Returns the names of all files that cells hold."""
    cells = [cell for at in range(5) for cell in person.column("fixtures", f"plan_{at}")]
    return [each.name for cell in cells if isinstance(cell, tuple) for each in cell]


def test_files_of_another_program_are_dropped_on_a_cell(person: Person, tmp_path: Path) -> None:
    paths = [tmp_path / "plan.pdf", tmp_path / "photo.jpg"]
    for path in paths:
        path.write_bytes(path.name.encode() * 100)
    person.start(sys.executable, drag_source.__file__, *map(str, paths))
    patiently("the other program", lambda: bool(person.windows(drag_source.TITLE)))

    person.rest()
    person.drag((1170, 690), (700, 400))

    patiently("the files", lambda: attached(person) == [each.name for each in paths])
    with Workspace.open(person.folder, Identity.generate("Reader"), read_only=True) as ws:
        held = [
            cell
            for record in ws.records("fixtures")
            for cell in record.values()
            if type(cell) is tuple
        ]
        contents = [ws.blob_path(each) for cell in held for each in cell]
        assert [each and each.read_bytes() for each in contents] == [
            each.read_bytes() for each in paths
        ]
    person.show(OURS)
    assert person.leave() == 0
    assert "Traceback" not in person.log() and "Warning" not in person.log(), person.log()
