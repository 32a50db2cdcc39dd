"""What a script does beyond the production's data: waits, asks people, files, HTTP, OSC in
and out, news of files.

Each begins at once on a thread of its own, and is waited for with `core.await`. What a
capability guards is looked up at every single use.
"""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Any, Final

from openprod_core.domain.errors import OpenprodError
from openprod_core.scripts.fetching import HttpAnswer, fetch, host_of
from openprod_core.scripts.inlets import Inlet, listen_osc, watch_files
from openprod_core.scripts.osc import send_osc
from openprod_core.scripts.permits import Permits
from openprod_core.scripts.ports import Ui
from openprod_core.scripts.stopping import StopRun
from openprod_core.scripts.values import BadArgumentError, listing, mapping, number, text
from openprod_core.storage.script_files import ScriptFiles
from openprod_core.storage.text_files import decoded

AT_ONCE_MAX: Final = 16
"""Futures that have begun and are not done."""
SLEEP_MAX_MS: Final = 3_600_000
EVERYWHERE: Final = "0.0.0.0"
"""Every line into this computer, as a person allowed."""


class Outside:
    """The futures of one run."""

    def __init__(self, files: ScriptFiles, permits: Permits, ui: Ui, waiting_s: float) -> None:
        self._files = files
        self._permits = permits
        self._ui = ui
        self._left_s = waiting_s
        self._futures: dict[int, Future[Any]] = {}
        self._count = 0
        self._inlets: dict[int, Inlet] = {}
        self._next: dict[int, int] = {}
        """By inlet: the future that waits for its next item, or holds one nobody has seen."""
        self._cancelled: Future[None] = Future()
        self._kinds: dict[str, Callable[..., Callable[[], Any]]] = {
            "sleep": self._sleep,
            "fs.read": self._read,
            "fs.write": self._write,
            "http.get": self._get,
            "http.post": self._post,
            "osc.send": self._osc,
            "osc.listen": self._listen,
            "fs.watch": self._watch,
            "dialog.confirm": self._confirm,
            "dialog.prompt": self._prompt,
            "dialog.select": self._select,
        }

    def cancel(self) -> None:
        """Lets nothing be waited for any more; on any thread."""
        if not self._cancelled.done():
            self._cancelled.set_result(None)
        for inlet in list(self._inlets.values()):
            inlet.close()

    def open_inlet(self, check: Callable[[], None]) -> int:
        """Makes an inlet, whose items are awaited one by one; returns its number."""
        self._count += 1
        self._inlets[self._count] = Inlet(check)
        return self._count

    def inlet(self, given: Any) -> Inlet:
        """Returns an inlet by its number.

        Raises:
            BadArgumentError: there is none.
        """
        found = self._inlets.get(number(given, "An inlet"))
        if found is None:
            raise BadArgumentError("That is nothing that anything comes in by.")
        return found

    def close_inlet(self, given: Any) -> None:
        """Has nothing more come in by it."""
        self.inlet(given).close()

    def begin(self, kind: Any, *arguments: Any) -> int:
        """Begins something; returns the number by which it is waited for.

        Raises:
            RejectedError: it is not allowed, or wants other arguments.
        """
        if kind == "next":
            return self._next_of(*arguments)
        if sum(not each.done() for each in self._futures.values()) >= AT_ONCE_MAX:
            raise BadArgumentError(f"More than {AT_ONCE_MAX} things are under way; await some.")
        call = self._kinds[kind](*arguments)
        self._count += 1
        self._futures[self._count] = _started(call)
        return self._count

    def await_(self, numbers: Any) -> dict[str, Any]:
        """Waits until one of them is done; returns {index, value}, the index from 1.

        Raises:
            StopRun: the run was stopped, or has waited for too long in all.
        """
        named = listing(numbers, "Futures")
        wanted = [self._of(each) for each in named]
        began = time.monotonic()
        wait([*wanted, self._cancelled], self._left_s, FIRST_COMPLETED)
        self._left_s -= time.monotonic() - began
        if self._cancelled.done():
            raise StopRun("cancelled")
        for index, each in enumerate(wanted, 1):
            if each.done():
                self._next = {at: n for at, n in self._next.items() if n != named[index - 1]}
                return {"index": index, "value": each.result()}
        raise StopRun("waiting")

    def list_files(self, glob: Any) -> list[str]:
        """Returns the files that match a glob and that the script may read."""
        from_glob = Permits.of("fs.read", text(glob, "A glob"))
        return [
            path
            for path in self._files.names()
            if from_glob.covers(path) and self._permits.allows("fs.read", path)
        ]

    def _of(self, given: Any) -> "Future[Any]":
        found = self._futures.get(number(given, "A future"))
        if found is None:
            raise BadArgumentError("That is nothing to wait for.")
        return found

    def _next_of(self, given: Any) -> int:
        """Returns the future of an inlet's next item; one that lost a race goes on waiting."""
        inlet = self.inlet(given)
        inlet.check()
        if given not in self._next:
            self._count += 1
            self._futures[self._count] = _started(inlet.take)
            self._next[given] = self._count
        return self._next[given]

    # What each kind checks at once, and does later

    def _listen(self, port: Any, host: Any = None) -> Callable[[], Any]:
        at = number(port, "A port")

        def check() -> None:
            self._permits.need("net.osc.listen", str(at))

        check()
        where = EVERYWHERE if host is None else text(host, "An address")
        made = self.open_inlet(check)

        def call() -> dict[str, Any]:
            return {"inlet": made, "port": listen_osc(self.inlet(made), where, at)}

        return call

    def _watch(self, glob: Any) -> Callable[[], Any]:
        wanted = Permits.of("fs.watch", text(glob, "A glob"))
        permits = self._permits

        def check() -> None:
            permits.need_glob("fs.watch", wanted.scope)

        check()
        made = self.open_inlet(check)

        def call() -> dict[str, Any]:
            watch_files(
                self.inlet(made),
                self._files,
                lambda path: wanted.covers(path) and permits.allows("fs.watch", path),
            )
            return {"inlet": made}

        return call

    def _sleep(self, ms: Any) -> Callable[[], Any]:
        seconds = min(max(0, number(ms, "Milliseconds")), SLEEP_MAX_MS) / 1000
        return lambda: wait([self._cancelled], seconds) and None

    def _read(self, path: Any, mode: Any = None) -> Callable[[], Any]:
        normal = self._files.normal(text(path, "A path"))
        self._permits.need("fs.read", normal)
        if mode == "binary":
            return lambda: self._files.read(normal)
        return lambda: decoded(self._files.read(normal))

    def _write(self, path: Any, content: Any) -> Callable[[], Any]:
        normal = self._files.normal(text(path, "A path"))
        self._permits.need("fs.write", normal)
        body = content if isinstance(content, bytes) else text(content, "The content").encode()
        return lambda: self._files.write(normal, body)

    def _get(self, url: Any, options: Any = None) -> Callable[[], Any]:
        given = mapping(options, "The options")
        return self._http("GET", url, given, None)

    def _post(self, url: Any, options: Any = None) -> Callable[[], Any]:
        given = mapping(options, "The options")
        body = given.get("body", "")
        return self._http("POST", url, given, body if isinstance(body, bytes) else body.encode())

    def _http(
        self, method: str, url: Any, given: dict[str, Any], body: bytes | None
    ) -> Callable[[], Any]:
        address = text(url, "A URL")
        self._permits.need("net.http.client", host_of(address))
        headers = {
            str(key): str(value)
            for key, value in mapping(given.get("headers"), "The headers").items()
        }
        permits = self._permits

        def call() -> dict[str, Any]:
            answer: HttpAnswer = fetch(
                method, address, headers, body, lambda host: permits.need("net.http.client", host)
            )
            return {"status": answer.status, "body": answer.body, "headers": answer.headers}

        return call

    def _osc(self, host: Any, port: Any, path: Any, values: Any = None) -> Callable[[], Any]:
        at = number(port, "A port")
        self._permits.need("net.osc", str(at))
        where, address = text(host, "A host"), text(path, "An OSC address")
        arguments = listing(values, "The arguments")
        return lambda: send_osc(where, at, address, arguments)

    def _confirm(self, question: Any) -> Callable[[], Any]:
        asked = text(question, "A question")
        return lambda: self._ui.confirm(asked)

    def _prompt(self, question: Any, default: Any = None) -> Callable[[], Any]:
        asked = text(question, "A question")
        given = "" if default is None else str(default)
        return lambda: self._ui.prompt(asked, given)

    def _select(self, question: Any, choices: Any) -> Callable[[], Any]:
        asked = text(question, "A question")
        given: Sequence[str] = [str(each) for each in listing(choices, "The choices")]
        return lambda: self._ui.select(asked, given)


def _started(call: Callable[[], Any]) -> "Future[Any]":
    done: Future[Any] = Future()

    def run() -> None:
        try:
            done.set_result(call())
        except OpenprodError as error:
            done.set_exception(error)
        except (OSError, ValueError) as error:
            done.set_exception(BadArgumentError(str(error)))
        except BaseException as error:  # noqa: BLE001 - whoever waits hears of it, nobody else would.
            done.set_exception(error)

    # Not a pool: a call that hangs in the network must not hold the program's end up.
    threading.Thread(target=run, name="script-outside", daemon=True).start()
    return done
