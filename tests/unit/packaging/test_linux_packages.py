"""What a Linux desktop is told of openprod fits what is installed, and what the program takes."""

import configparser
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from openprod_desktop.arguments import LINK_BEGINS, read_arguments
from openprod_desktop.paths import COPY_SUFFIX, WORKSPACE_SUFFIX
from workshop import debian, self_running
from workshop.bundling import NAME, WINDOW
from workshop.environment import Place
from workshop.progress import Progress
from workshop.versions import version_of

ROOT = Path(__file__).parents[3]
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def _entry() -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(LINUX / "openprod.desktop", "utf-8")
    return read["Desktop Entry"]


def _metainfo() -> ElementTree.Element:
    return ElementTree.parse(LINUX / f"{debian.APP_ID}.metainfo.xml").getroot()


def _clone(root: Path) -> Path:
    """Makes what a build finds in a clone, pictures empty; returns the clone."""
    shutil.copytree(LINUX, root / "packaging" / "linux")
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "resources" / "icons").mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "icons" / "openprod.svg", root / "resources" / "icons")
    made = root / "build" / "made"
    made.mkdir(parents=True)
    for size in debian.ICON_SIZES:
        (made / f"openprod-{size}.png").touch()
    (made / "openprod.cdx.json").touch()
    return root


def _folder(root: Path) -> Path:
    """Makes a built folder whose programs say their names; returns it."""
    folder = root / "dist" / NAME
    folder.mkdir(parents=True)
    (folder / NAME).write_text('#!/bin/sh\nbasename "$0"\n', "utf-8")
    (folder / NAME).chmod(0o755)
    (folder / WINDOW).symlink_to(NAME)
    return folder


def test_the_menu_starts_the_window_with_what_was_clicked() -> None:
    program, what = _entry()["Exec"].split()

    assert (program, what) == (WINDOW, "%u")
    assert read_arguments(["openprod://join/abc"]).wish.invite


def test_links_and_productions_are_opened_with_openprod() -> None:
    types = _entry()["MimeType"].strip(";").split(";")
    declared = ElementTree.parse(LINUX / "openprod-mime.xml").getroot()
    (kind,) = declared.iter(f"{MIME}mime-type")

    assert f"x-scheme-handler/{LINK_BEGINS.rstrip(':')}" in types
    assert kind.get("type") in types
    patterns = [each.get("pattern") for each in kind.iter(f"{MIME}glob")]
    assert patterns == [f"*{WORKSPACE_SUFFIX}", f"*{COPY_SUFFIX}"]


def test_the_version_is_the_same_everywhere() -> None:
    version = version_of(ROOT)
    newest = _metainfo().find("releases/release")

    assert newest is not None and newest.get("version") == version
    assert f"Version: {version}\n" in debian.control(ROOT, version, "amd64", 1)


def test_the_control_file_has_what_debian_asks_for() -> None:
    text = debian.control(ROOT, "1.2.3", "arm64", 4711)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))

    assert fields["Package"] == NAME
    assert (fields["Architecture"], fields["Installed-Size"]) == ("arm64", "4711")
    assert {"Maintainer", "Depends", "Section", "Priority", "Description"} <= set(fields)
    assert fields["Depends"].startswith("libc6 (>= 2.")
    assert "{" not in text


def test_commands_entry_type_icons_and_licences_are_laid_out(tmp_path: Path) -> None:
    debian.lay_out(_clone(tmp_path / "clone"), tmp_path / "usr", "/opt/openprod")

    assert (tmp_path / "usr/bin/openprod").readlink() == Path("/opt/openprod/openprod")
    assert (tmp_path / "usr/bin/openprod-desktop").is_symlink()
    for path in ("applications/openprod.desktop", "mime/packages/openprod.xml",
                 "metainfo/org.openprod.openprod.metainfo.xml", "doc/openprod/copyright",
                 "doc/openprod/openprod.cdx.json", "icons/hicolor/scalable/apps/openprod.svg",
                 "icons/hicolor/256x256/apps/openprod.png"):  # fmt: skip
        assert (tmp_path / "usr/share" / path).is_file(), path


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="tool is not here")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", LINUX / "openprod.desktop"], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="tool is not here")
def test_what_software_centres_show_is_valid() -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", LINUX / f"{debian.APP_ID}.metainfo.xml"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode()


@pytest.mark.skipif(shutil.which("sh") is None, reason="a Linux shell")
def test_the_self_running_file_installs_for_one_person_and_goes_again(tmp_path: Path) -> None:
    packed, home = tmp_path / "packed", tmp_path / "home"
    (packed / "openprod").mkdir(parents=True)
    (packed / "openprod" / "openprod").touch()
    (packed / "openprod" / "openprod-desktop").symlink_to("openprod")
    for folder in ("applications", "metainfo", "mime/packages", "icons/hicolor/48x48/apps"):
        (packed / "usr" / "share" / folder).mkdir(parents=True)
    shutil.copy(LINUX / "openprod.desktop", packed / "usr/share/applications")
    (packed / "usr/share/mime/packages/openprod.xml").touch()
    (packed / "usr/share/icons/hicolor/48x48/apps/openprod.png").touch()
    shutil.copy(LINUX / "install.sh", packed)
    production = home / ".local" / "share" / "openprod" / "key"
    production.parent.mkdir(parents=True)
    production.touch()
    env = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    for _ in range(2):
        subprocess.run(["sh", packed / "install.sh"], env=env, check=True, capture_output=True)
    installed = home / ".local/share/openprod-program"
    entry = (home / ".local/share/applications/openprod.desktop").read_text("utf-8")
    assert f'Exec="{installed}/openprod-desktop" %u' in entry
    assert (home / ".local/bin/openprod").resolve() == installed / "openprod"

    subprocess.run(["sh", installed / "install.sh", "--remove"], env=env, check=True,
                   capture_output=True)  # fmt: skip
    left = [path for path in home.rglob("*") if path.is_file() or path.is_symlink()]
    # What the desktop itself keeps of types and menus goes on without ours.
    assert [path.name for path in left if "mime" not in str(path.relative_to(home))] == ["key"]


@pytest.mark.skipif(not self_running.is_possible(), reason="makeself is not here")
def test_the_self_running_file_runs(tmp_path: Path) -> None:
    clone, home = _clone(tmp_path / "clone"), tmp_path / "home"
    home.mkdir()
    made = self_running.build_run(Place(clone), _folder(clone), Progress())
    env = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    subprocess.run(["sh", made], env=env, check=True, capture_output=True)

    for name in (NAME, WINDOW):
        said = subprocess.run([home / ".local/bin" / name], capture_output=True, check=True)
        assert said.stdout.decode().strip() == name


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not here")
def test_the_debian_package_holds_the_folder_and_its_links(tmp_path: Path) -> None:
    clone = _clone(tmp_path / "clone")
    made = debian.build_deb(Place(clone), _folder(clone), Progress())

    listed = subprocess.run(["dpkg-deb", "-c", made], capture_output=True, check=True, text=True)
    lines = listed.stdout
    assert "./usr/bin/openprod-desktop -> /opt/openprod/openprod-desktop" in lines
    assert "./opt/openprod/openprod-desktop -> openprod" in lines
    assert "root/root" in lines and "./usr/share/doc/openprod/copyright" in lines
