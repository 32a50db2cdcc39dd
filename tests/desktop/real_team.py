"""A second person with a computer of their own, for tests of a window that meets others."""

from pathlib import Path
from typing import Any

from desktop.real_window import RealWindow
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.identity import Identity


class Colleague:
    """Holds a replica of the window's production; nothing passes before they `meet`."""

    def __init__(self, real: RealWindow, folder: Path, name: str = "Omar") -> None:
        self._client: Any = real.session._client
        self._let_in()
        invite = self._run(lambda: self._client._workspace.invite())
        self.ws = Workspace.join(folder, invite=invite, identity=Identity.generate(name))
        self.meet()

    def meet(self) -> None:
        """Gives each what only the other has."""
        mine = list(self.ws.bundles_since({}))
        theirs = self._run(lambda: list(self._client._workspace.bundles_since({})))
        self.ws.receive(theirs)
        self._run(lambda: self._client._workspace.receive(mine))

    def close(self) -> None:
        """Closes the replica."""
        self.ws.close()

    def _let_in(self) -> None:
        # What comes from others is taken in on the engine's thread, as the window's own work is.
        host = self._client._host
        answer = host._answer_engine
        host._answer_engine = lambda job: job() if callable(job) else answer(job)

    def _run(self, work: Any) -> Any:
        return self._client._host.execute(work).result(timeout=20)
