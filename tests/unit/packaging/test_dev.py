"""dev.py installs only what changed, and says in a sentence what a machine lacks."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from workshop import checks, commands, display, environment, system_packages
from workshop.environment import DEV_LOCK, RUN_LOCK, Place
from workshop.progress import Outcome, Progress, StoppedError

ROOT = Path(__file__).parents[3]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A project that was never set up."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / ".venv").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]", "utf-8")
    (tmp_path / "packaging" / RUN_LOCK).write_text("rich==15", "utf-8")
    (tmp_path / "packaging" / DEV_LOCK).write_text("rich==15\nruff==1", "utf-8")
    return Place(tmp_path)


def test_what_the_development_lock_brought_also_serves_running(place: Place) -> None:
    held = environment.wanted_stamp(place, DEV_LOCK)

    assert environment.packages_fit(place, RUN_LOCK, held)
    assert environment.packages_fit(place, DEV_LOCK, held)


def test_what_the_running_lock_brought_does_not_serve_development(place: Place) -> None:
    held = environment.wanted_stamp(place, RUN_LOCK)

    assert environment.packages_fit(place, RUN_LOCK, held)
    assert not environment.packages_fit(place, DEV_LOCK, held)


def test_a_changed_lock_is_installed_again(place: Place) -> None:
    held = environment.wanted_stamp(place, DEV_LOCK)
    place.lock(DEV_LOCK).write_text("rich==15\nruff==2", "utf-8")

    assert not environment.packages_fit(place, DEV_LOCK, held)


def test_a_changed_project_file_keeps_the_packages_but_not_the_project(place: Place) -> None:
    held = environment.wanted_stamp(place, RUN_LOCK)
    (place.root / "pyproject.toml").write_text("[project]\nversion = '2'", "utf-8")
    wanted = environment.wanted_stamp(place, RUN_LOCK)

    assert environment.packages_fit(place, RUN_LOCK, held)
    assert wanted["project"] != held["project"]


@pytest.mark.parametrize("content", ["", "{", "[1]", None])
def test_a_stamp_that_cannot_be_read_counts_as_none(place: Place, content: str | None) -> None:
    if content is not None:
        (place.venv / environment.STAMP).write_text(content, "utf-8")

    assert environment.read_stamp(place) == {}


def test_a_folder_without_a_working_python_is_no_environment(place: Place) -> None:
    assert not environment.interpreter_works(place)


def test_no_network_is_told_apart_from_other_failures() -> None:
    cut = Outcome("", 1, 0.0, "NewConnectionError: [Errno -3] Temporary failure in name resolution")
    forged = Outcome("", 1, 0.0, "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM …")

    assert "Connect to the internet" in str(environment.install_failure(cut))
    assert "do not trust it" in str(environment.install_failure(forged))


def test_nothing_is_missing_where_every_library_loads() -> None:
    assert system_packages.missing_for_qt(lambda _: True, lambda: True) == ()


def test_a_library_that_does_not_load_is_named_by_its_debian_package() -> None:
    found = system_packages.missing_for_qt(lambda name: name != "libEGL.so.1", lambda: False)

    assert found == ("libegl1", system_packages.FONT_PACKAGE)


@pytest.mark.skipif(sys.platform != "linux", reason="a real window is played with on Linux only")
def test_what_the_tests_at_a_real_window_lack_is_said_and_stops_nothing() -> None:
    out = io.StringIO()

    lacking = system_packages.prepare_person(Progress(out), lambda _: None, lambda: False)

    assert lacking == tuple(system_packages.PERSON_TOOLS.values())
    assert "xdotool" in out.getvalue()
    assert system_packages.prepare_person(Progress(out), lambda tool: tool) == ()


def test_a_python_without_venv_is_named_by_its_debian_package() -> None:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"

    assert system_packages.missing_for_python(lambda: True) == ()
    assert system_packages.missing_for_python(lambda: False) == (f"python{version}-venv",)


def test_a_folder_tree_with_a_font_in_it_has_a_font(tmp_path: Path) -> None:
    assert not system_packages.has_font([str(tmp_path)])
    deep = tmp_path / "truetype" / "dejavu"
    deep.mkdir(parents=True)
    (deep / "DejaVuSans.TTF").touch()

    assert system_packages.has_font([str(tmp_path), str(tmp_path / "absent")])


def test_debian_users_get_a_line_to_copy() -> None:
    sentence = system_packages.missing_sentence(["libegl1", "libgl1"], debian=True)

    assert "sudo apt-get install libegl1 libgl1" in sentence
    assert "sudo" not in system_packages.missing_sentence(["libegl1"], debian=False)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_screen_will_do(name: str) -> None:
    assert display.missing_screen_sentence({name: ":0"}, "linux") is None


def test_without_a_screen_the_ways_out_are_named() -> None:
    with_xvfb = display.missing_screen_sentence({}, "linux", lambda _: "/usr/bin/xvfb-run")
    bare = display.missing_screen_sentence({}, "linux", lambda _: None)

    assert with_xvfb is not None and bare is not None
    assert "xvfb-run -a" in with_xvfb and "apt-get" not in with_xvfb
    assert "sudo apt-get install xvfb" in bare
    assert display.missing_screen_sentence({}, "darwin") is None


def test_a_step_tells_its_verdict_and_keeps_its_output_back() -> None:
    out = io.StringIO()
    outcome = Progress(out).step(
        "Trying", [sys.executable, "-c", "print('x'); raise SystemExit(3)"]
    )

    assert (outcome.code, outcome.output.strip()) == (3, "x")
    assert re.fullmatch(r"  Trying … FAILED, \d+\.\d s\n", out.getvalue())


def test_a_program_that_is_not_there_is_a_failed_step() -> None:
    outcome = Progress(io.StringIO()).step("Trying", [str(ROOT / "no-such-program")])

    assert not outcome.passed


def test_the_summary_names_what_failed() -> None:
    good, bad = Outcome("mypy", 0, 1.0), Outcome("pytest", 1, 2.0)

    assert checks.summary([good]).endswith("All is well (1 s).")
    assert checks.summary([good, bad]).endswith("pytest failed (3 s).")


def test_a_measurement_that_is_not_there_is_named_with_those_that_are(place: Place) -> None:
    bench = place.root / "tests" / "bench"
    bench.mkdir(parents=True)
    (bench / "bench_grid.py").touch()

    with pytest.raises(StoppedError, match="grid"):
        checks.measure(place, Progress(io.StringIO()), ["gird"])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_what_stops_a_command_is_said_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert commands.main(["run"]) == commands.STOPPED
    assert capsys.readouterr().err.startswith("\nThere is no screen here")


def test_both_locks_pin_every_package_by_hash_and_agree() -> None:
    pins = {name: _pins(ROOT / "packaging" / name) for name in (RUN_LOCK, DEV_LOCK)}

    assert pins[RUN_LOCK].items() <= pins[DEV_LOCK].items()
    assert all(pins[DEV_LOCK].values())


def test_no_lock_names_a_package_index() -> None:
    for name in (RUN_LOCK, DEV_LOCK):
        assert "://" not in (ROOT / "packaging" / name).read_text("utf-8")


def test_dev_explains_itself_on_any_python() -> None:
    asked = [sys.executable, ROOT / "packaging" / "dev.py", "--help"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True, encoding="utf-8")

    assert all(name in answer.stdout for name in commands.COMMANDS)


def _pins(lock: Path) -> dict[str, frozenset[str]]:
    """Returns each pinned package and version with the hashes that it may have."""
    blocks = re.split(r"^(?=[a-z])", lock.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {
        block.split(" ")[0]: frozenset(re.findall(r"--hash=sha256:([0-9a-f]{64})", block))
        for block in blocks
    }
