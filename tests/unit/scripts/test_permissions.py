"""What a script may do beyond the data: only what it declares, and a person allowed."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from pythonosc.osc_message import OscMessage

from openprod_core import Identity, Workspace
from openprod_core.scripts.capabilities import BadCapabilityError, parse_capability
from openprod_core.scripts.ports import Unattended


class Person(Unattended):
    """Somebody who answers permissions, and whose answers are kept."""

    keeps_grants = True

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer
        self.asked: list[str] = []

    def ask_grants(self, script: str, wanted: object) -> dict[str, str]:
        assert isinstance(wanted, list)
        self.asked += map(str, wanted)
        return {str(each): self.answer for each in wanted}


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a production with a file to import."""
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", Identity.generate("Alex")) as made:
        made.create_table("Cues", [{"name": "Number"}])
        (folder / "imports").mkdir()
        (folder / "imports" / "cues.csv").write_text("Number,Name\n1,Go\n2,Café\n", "utf-16")
        yield made


READ = "return core.await(fs.read('imports/cues.csv'))"


def test_a_script_reads_only_what_it_declares_and_a_person_allows(ws: Workspace) -> None:
    ws.add_script("Silent", READ)
    ws.add_script("Honest", READ, capabilities=["fs.read:imports/*"])

    assert ws.run_script("silent").outcome == "failed"
    assert ws.run_script("honest").outcome == "failed"
    allowed = ws.run_script("honest", ui=Unattended(grants=["fs.read:imports/*"]))
    assert allowed.result == "Number,Name\n1,Go\n2,Café\n"


def test_always_is_remembered_until_it_is_taken_back(ws: Workspace) -> None:
    ws.add_script("Reader", READ, capabilities=["fs.read:imports/*"])
    person = Person("always")

    assert ws.run_script("reader", ui=person).outcome == "done"
    assert ws.run_script("reader", ui=person).outcome == "done"
    assert person.asked == ["fs.read:imports/*"]
    assert [(row.capability, row.answer, row.current) for row in ws.grants()] == [
        ("fs.read:imports/*", "always", True)
    ]

    assert ws.revoke("reader", "fs.read:imports/*")
    assert ws.grants() == ()
    assert ws.run_script("reader").outcome == "failed"


def test_never_is_remembered_and_this_time_is_not(ws: Workspace) -> None:
    ws.add_script("Reader", READ, capabilities=["fs.read:imports/*"])
    once, never = Person("once"), Person("never")

    assert ws.run_script("reader", ui=once).outcome == "done"
    assert ws.run_script("reader", ui=once).outcome == "done"
    assert len(once.asked) == 2
    assert ws.run_script("reader", ui=never).outcome == "failed"
    assert ws.run_script("reader", ui=once).outcome == "failed"


def test_a_script_that_was_changed_is_asked_about_anew(ws: Workspace) -> None:
    ws.add_script("Reader", READ, capabilities=["fs.read:imports/*"])
    ws.grant("reader", "fs.read:imports/*")

    ws.edit_script("reader", source=READ + " -- and more")

    assert ws.run_script("reader").outcome == "failed"
    assert [row.current for row in ws.grants()] == [False]


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "imports/../../secret.txt", "/etc/passwd", "imports/../oplog.db",
        "workspace.key", "oplog.db", "blobs/x", "BLOBS/x", "overlays/x", "imports/link.txt",
        "linked/secret.txt", "C:/x/y", "imports\\\\x", ".hidden/x", "imports/.x", "",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_folder_or_to_what_is_ours(ws: Workspace, path: str) -> None:
    assert ws.folder is not None
    secret = ws.folder.parent / "secret.txt"
    secret.write_text("secret")
    try:
        (ws.folder / "imports" / "link.txt").symlink_to(secret)
        (ws.folder / "linked").symlink_to(ws.folder.parent, target_is_directory=True)
    except OSError:
        pytest.skip("no links on this disk")
    ws.add_script("Thief", f"return core.await(fs.read('{path}'))", capabilities=["fs.read:**"])

    done = ws.run_script("thief", ui=Unattended(grants=["fs.read:**"]))

    assert done.outcome == "failed"


def test_a_script_writes_files_in_its_folder_whole(ws: Workspace) -> None:
    source = """core.await(fs.write('exports/a/b.csv', csv.format({{'=1+1', 'x'}})))
      return fs.list('exports/**')"""
    ws.add_script("Writer", source, capabilities=["fs.write:exports/**", "fs.read:exports/**"])

    done = ws.run_script("writer", ui=Unattended(["fs.write:exports/**", "fs.read:exports/**"]))

    assert done.result == ["exports/a/b.csv"]
    assert ws.folder is not None
    assert (ws.folder / "exports" / "a" / "b.csv").read_bytes() == b"'=1+1,x\r\n"


def test_osc_goes_to_the_ports_that_were_allowed(ws: Workspace) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as console:
        console.bind(("127.0.0.1", 0))
        console.settimeout(20)
        port = console.getsockname()[1]
        source = f"core.await(osc.send('127.0.0.1', {port}, '/eos/cue/1/fire', {{1, 'a', 2.5}}))"
        ws.add_script("Fire", source, capabilities=[f"net.osc:{port}"])
        ws.add_script("Other", source.replace(str(port), "9"), capabilities=[f"net.osc:{port}"])

        assert ws.run_script("fire", ui=Unattended([f"net.osc:{port}"])).outcome == "done"
        message = OscMessage(console.recv(1_000))

        assert (message.address, message.params) == ("/eos/cue/1/fire", [1, "a", 2.5])
        assert ws.run_script("other", ui=Unattended([f"net.osc:{port}"])).outcome == "failed"


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://elsewhere.invalid/")
        else:
            self.send_response(404 if self.path == "/none" else 200)
        self.end_headers()
        self.wfile.write(b"hello")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body.upper())

    def log_message(self, *_said: object) -> None:
        """Says nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Gives the address of a web server on this computer."""
    with HTTPServer(("127.0.0.1", 0), _Answers) as made:
        thread = threading.Thread(target=made.serve_forever, daemon=True)
        thread.start()
        yield f"127.0.0.1:{made.server_port}"
        made.shutdown()
        thread.join()


def test_http_reaches_the_hosts_that_were_allowed_and_no_redirect_leads_elsewhere(
    ws: Workspace, server: str
) -> None:
    source = f"""
    local got = core.await(http.get("http://{server}/"))
    local none = core.await(http.get("http://{server}/none"))
    local sent = core.await(http.post("http://{server}/", {{body = "abc"}}))
    local ok, why = pcall(function() return core.await(http.get("http://{server}/away")) end)
    local file_ok = pcall(function() return core.await(http.get("file:///etc/passwd")) end)
    return {{got.status, got.body, none.status, sent.body, ok, file_ok}}
    """
    ws.add_script("Web", source, capabilities=[f"net.http.client:{server}"])

    done = ws.run_script("web", ui=Unattended([f"net.http.client:{server}"]))

    assert done.result == [200, "hello", 404, "ABC", False, False]


@pytest.mark.parametrize(
    "text",
    [
        "fs.read",
        "fs.read:/etc/*",
        "fs.read:../x",
        "net.osc",
        "net.osc:x",
        "net.osc:99999",
        "net.x:1",
    ],
)
def test_a_permission_that_there_is_not_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadCapabilityError) as refused:
        parse_capability(text)

    assert refused.value.text == text


@pytest.mark.parametrize(
    ("capability", "wanted", "covers"),
    [
        ("fs.read:imports/*", "imports/a.csv", True),
        ("fs.read:imports/*", "imports/a/b.csv", False),
        ("fs.read:imports/**", "imports/a/b.csv", True),
        ("fs.read:imports/*.csv", "imports/a.txt", False),
        ("net.osc:8000-8010", "8005", True),
        ("net.osc:8000-8010", "8011", False),
        ("net.http.client", "anything.org", True),
        ("net.http.client:example.org", "evil-example.org", False),
    ],
)
def test_a_permission_covers_what_it_says(capability: str, wanted: str, covers: bool) -> None:
    assert parse_capability(capability).covers(wanted) is covers
