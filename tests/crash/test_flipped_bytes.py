"""A byte that flips on the disk is found and named, or changes nothing: never silently wrong."""

import random
import shutil
from pathlib import Path

import pytest

from openprod_core import Identity, OpenprodError, Workspace
from openprod_core.storage.sqlite.failures import DatabaseDamagedError
from simulator.checkers import content

FLIPS = 40
FLIPS_LONG = 1_000
LAST = "entity = (SELECT max(entity) FROM tips)"


def _laid_out(folder: Path, me: Identity) -> dict[str, object]:
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}, {"name": "Notes", "type": "richtext"}])
        made = ws.import_records(
            "cues", [{"number": f"{n}", "notes": f"note {n}"} for n in range(200)]
        )
        for n, record in enumerate(made[:40]):
            ws.set_field(record, "cues", "number", f"{n}.5")
        ws.search("note")
        return content(ws)


def _run_flips(flips: int, tmp_path: Path, seed: int) -> str:
    me = Identity.generate("Alex")
    original = tmp_path / "Hamlet.openprod"
    expected = _laid_out(original, me)
    chance = random.Random(seed)
    refused = found = harmless = 0
    for turn in range(flips):
        folder = tmp_path / "flipped.openprod"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(original, folder)
        database = folder / "oplog.db"
        data = bytearray(database.read_bytes())
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        database.write_bytes(data)
        try:
            with Workspace.open(folder, me) as ws:
                problems = ws.verify().problems
                if problems:
                    found += 1
                    continue
                assert content(ws) == expected, f"byte {at}, seed {seed}, turn {turn}"
                harmless += 1
        except OpenprodError as error:
            assert str(error)
            refused += 1
    return f"{flips} flips: {refused} refused, {found} named, {harmless} harmless, 0 silently wrong"


def test_a_flipped_byte_is_never_silently_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_flips(FLIPS, tmp_path, seed=1)
    with capsys.disabled():
        print(f"\n  {figure}")


@pytest.mark.long
@pytest.mark.timeout(0)
def test_a_thousand_flipped_bytes_are_never_silently_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figure = _run_flips(FLIPS_LONG, tmp_path, seed=2)
    with capsys.disabled():
        print(f"\n  {figure}")


@pytest.mark.parametrize("content_", [b"", b"not a database, but long enough " * 99])
def test_a_file_that_is_no_database_is_refused_in_words(tmp_path: Path, content_: bytes) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet.openprod"
    _laid_out(folder, me)
    (folder / "oplog.db").write_bytes(content_)

    try:
        with Workspace.open(folder, me) as ws:
            assert content_ == b"" and ws.tables() == ()
    except OpenprodError as error:
        assert str(folder) in str(error)


def test_a_damaged_table_is_named_and_rebuilt_from_the_log(tmp_path: Path) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet.openprod"
    expected = _laid_out(folder, me)
    with Workspace.open(folder, me) as ws:
        bench = ws.engine.bench
        facet = bench.model.number(ws.tables()[0].id)
        number = ws.tables()[0].field("number")
        assert number is not None
        slot = bench.model.number(number.id)
        bench.store.database.execute(f"UPDATE t_{facet} SET f_{slot} = 'wrong' WHERE rowid % 7 = 0")

        problems = ws.verify().problems
        assert len(problems) == 1 and "Cues" in problems[0]
        ws.rebuild()
        assert ws.verify().problems == []
        assert content(ws) == expected


def test_a_text_that_is_no_text_any_more_is_damage_wherever_it_is_read(tmp_path: Path) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet.openprod"
    _laid_out(folder, me)
    with Workspace.open(folder, me) as ws:
        table = ws.tables()[0]
        number = table.field("number")
        assert number is not None
        facet, slot = (
            ws.engine.bench.model.number(table.id),
            ws.engine.bench.model.number(number.id),
        )
        ws.engine.bench.store.database.execute(
            f"UPDATE t_{facet} SET f_{slot} = CAST(x'31f5' AS TEXT) WHERE rowid % 7 = 0"
        )

        with pytest.raises(DatabaseDamagedError) as refused:
            ws.records("cues")
        assert refused.value.path == str(folder / "oplog.db")
        assert any("damaged" in problem for problem in ws.verify().problems)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("UPDATE bundles SET label = CAST(x'f5' AS TEXT) WHERE no = 3", id="a label"),
        pytest.param(f"UPDATE tips SET bundle = 999999 WHERE {LAST}", id="whose a value is"),
        pytest.param(f"UPDATE tips SET entity = 999999 WHERE {LAST}", id="where a value is"),
        pytest.param("ALTER TABLE bodies RENAME signature TO sighature", id="a column's name"),
        pytest.param("ALTER TABLE touches RENAME TO toughes", id="a table's name"),
    ],
)
def test_damage_in_any_place_is_named_by_a_check(tmp_path: Path, damage: str) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet.openprod"
    _laid_out(folder, me)
    with Workspace.open(folder, me) as ws:
        ws.engine.bench.store.database.execute(damage)

        assert ws.verify().problems
