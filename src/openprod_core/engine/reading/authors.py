"""Whose log it is, by key and by name, looked up once for each log of one answer."""

from openprod_core.engine.lens import Lens


class Authors:
    """Made anew for every answer: names may change between two."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._found: dict[int, tuple[bytes, str]] = {}

    def of(self, log: int) -> tuple[bytes, str]:
        """Returns (actor, name) of the person whose log has this number."""
        found = self._found.get(log)
        if found is None:
            actor = self._lens.store.oplog.actor_of(log)
            found = self._found[log] = actor, self._lens.member_name(actor)
        return found
