"""What one run may do: what its script declares and the person allowed, asked at every use."""

import threading

from openprod_core.domain.errors import RejectedError
from openprod_core.scripts.capabilities import Capability, NotDeclaredError


class NotAllowedError(RejectedError):
    """The person has not allowed what the script wants to do."""

    def __init__(self, capability: Capability) -> None:
        does = capability.sentence()
        super().__init__(f"Not allowed: {does[:1].lower()}{does[1:]} ({capability}).")
        self.capability = capability


class Permits:
    """The permissions of one run; any thread may ask."""

    def __init__(self, declared: "tuple[Capability, ...]", allowed: "set[Capability]") -> None:
        self._declared = declared
        self._allowed = set(allowed)
        self._guard = threading.Lock()

    @property
    def declared(self) -> tuple[Capability, ...]:
        """What the script says it needs."""
        return self._declared

    @property
    def allowed(self) -> frozenset[Capability]:
        """What it may do now."""
        with self._guard:
            return frozenset(self._allowed)

    @staticmethod
    def of(kind: str, scope: str) -> Capability:
        """Returns a capability of a kind; for matching paths, too."""
        return Capability(kind, scope)

    def allows(self, kind: str, wanted: str) -> bool:
        """Returns whether a path, port or host may be used."""
        with self._guard:
            return any(each.kind == kind and each.covers(wanted) for each in self._allowed)

    def need(self, kind: str, wanted: str) -> None:
        """Lets what is allowed pass.

        Raises:
            NotDeclaredError: the script never said that it needs it.
            NotAllowedError: it said so, and the person has not allowed it.
        """
        if self.allows(kind, wanted):
            return
        for each in self._declared:
            if each.kind == kind and each.covers(wanted):
                raise NotAllowedError(each)
        raise NotDeclaredError(kind, wanted)

    def need_glob(self, kind: str, glob: str) -> None:
        """Lets a glob pass of which at least a part may be used: what is not, is left out.

        Raises:
            NotDeclaredError, NotAllowedError: as `need`.
        """
        with self._guard:
            given = [each for each in self._allowed if each.kind == kind]
        if not any(each.scope == glob or each.covers(glob) for each in given):
            self.need(kind, glob)

    def revoke(self, capability: Capability) -> bool:
        """Takes a permission back; returns whether the run had it."""
        with self._guard:
            had = capability in self._allowed
            self._allowed.discard(capability)
            return had
