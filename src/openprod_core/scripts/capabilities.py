"""What a script may do beyond the production's data: network, files; and in what words.

A capability is text: `fs.read:imports/*`, `fs.write:exports/*`, `net.osc:8000-8010`,
`net.http.client` (any host) or `net.http.client:example.org`.
"""

import re
from dataclasses import dataclass
from typing import Final

from openprod_core.domain.errors import RejectedError

_PORTS: Final = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?\Z")
_HOST: Final = re.compile(r"[A-Za-z0-9.*-]{1,253}(?::\d{1,5})?\Z")
KINDS: Final = (
    "fs.read", "fs.write", "fs.watch", "net.osc", "net.osc.listen", "net.http.client",
)  # fmt: skip
_PORTED: Final = ("net.osc", "net.osc.listen")


class BadCapabilityError(RejectedError):
    """A capability that there is not."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"“{text}” is no permission that a script can have. There are: fs.read:GLOB, "
            "fs.write:GLOB, fs.watch:GLOB, net.osc:PORT, net.osc:FROM-TO, net.osc.listen:PORT, "
            "net.http.client, net.http.client:HOST."
        )
        self.text = text


class NotDeclaredError(RejectedError):
    """A script does what it does not say it needs."""

    def __init__(self, kind: str, wanted: str) -> None:
        super().__init__(
            f"The script does not say that it needs {kind}:{wanted}. "
            "Add it to the script's permissions, then it can be allowed."
        )
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Capability:
    """One permission, as a script asks for it and a person gives it."""

    kind: str
    scope: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.scope}" if self.scope else self.kind

    def sentence(self) -> str:
        """Returns what it lets a script do, in words."""
        match self.kind:
            case "fs.read":
                return f"Read files {_place(self.scope)}"
            case "fs.write":
                return f"Write files {_place(self.scope)}"
            case "fs.watch":
                return f"Be told when files change {_place(self.scope)}"
            case "net.osc.listen":
                return f"Receive OSC messages from the network on port {self.scope}"
            case "net.osc":
                word = "ports" if "-" in self.scope else "port"
                return f"Send OSC messages to {word} {self.scope} of other devices"
        where = self.scope or "any web server"
        return f"Fetch from and send to {where} over the network"

    def covers(self, wanted: str) -> bool:
        """Returns whether it lets this path, port or host be used."""
        if self.kind.startswith("fs."):
            return _glob(self.scope).fullmatch(wanted) is not None
        if self.kind in _PORTED:
            found = _PORTS.match(self.scope)
            assert found is not None
            first = int(found[1])
            return first <= int(wanted) <= int(found[2] or first)
        return not self.scope or _glob(self.scope).fullmatch(wanted) is not None


def parse_capability(text: str) -> Capability:
    """Reads a capability.

    Raises:
        BadCapabilityError: it is none.
    """
    kind, _, scope = text.strip().partition(":")
    if kind not in KINDS:
        raise BadCapabilityError(text)
    if kind.startswith("fs.") and (not scope or _leads_out(scope)):
        raise BadCapabilityError(text)
    if kind in _PORTED:
        found = _PORTS.match(scope)
        if found is None or int(found[1]) > 65_535 or int(found[2] or 0) > 65_535:
            raise BadCapabilityError(text)
    if kind == "net.http.client" and scope and _HOST.match(scope) is None:
        raise BadCapabilityError(text)
    return Capability(kind, scope)


def _leads_out(scope: str) -> bool:
    return scope.startswith(("/", "\\")) or ":" in scope or ".." in re.split(r"[/\\]", scope)


def _place(glob: str) -> str:
    if glob in ("**", "**/*"):
        return "anywhere in the production's folder"
    if glob.endswith(("/*", "/**")):
        return f"in {glob.rsplit('/', 1)[0]} of the production's folder"
    return f"called {glob} in the production's folder"


def _glob(glob: str) -> re.Pattern[str]:
    """Returns what matches a glob: `*` within a name, `**` at any depth."""
    pattern = ""
    for piece in re.split(r"(\*\*/?|\*|\?)", glob):
        if piece in ("**", "**/"):
            pattern += "(?:.*/)?" if piece == "**/" else ".*"
        elif piece == "*":
            pattern += "[^/]*"
        elif piece == "?":
            pattern += "[^/]"
        else:
            pattern += re.escape(piece)
    return re.compile(pattern)
