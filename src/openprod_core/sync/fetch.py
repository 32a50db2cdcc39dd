"""One content that is being fetched: what is here of it, who is asked for what, who gave what."""

from collections import deque

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import FileRef
from openprod_core.domain.vector_clock import Log
from openprod_core.storage.incoming import PIECE


@dataclass(slots=True, eq=False)
class Fetch:
    """What is known of a content that this computer wants."""

    file: FileRef
    is_urgent: bool
    """A person waits for it."""
    missing: deque[int] | None = None
    """Pieces that nobody is asked for; None: the disk has not been looked at yet."""
    asked: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Piece -> (link, when)."""
    writing: set[int] = field(default_factory=set)
    givers: dict[int, Log] = field(default_factory=dict)
    """Piece -> who gave it, where that was in this run."""
    holders: set[int] = field(default_factory=set)
    """Links whose computers say that they have it."""
    questioned: set[int] = field(default_factory=set)
    """Links that were asked whether they have it."""
    answered: set[int] = field(default_factory=set)
    liars: set[Log] = field(default_factory=set)
    """Who gave something else for it."""
    alone: Log | None = None
    """What several gave together was wrong: this one is asked for all of it."""
    suspects: set[Log] = field(default_factory=set)
    """Whose pieces were others than those of the one that is asked alone."""
    is_checking: bool = False
    is_wrong: bool = False
    """All that came is not what was asked for, and nobody else has it."""

    @property
    def count(self) -> int:
        """Pieces in all."""
        return max(1, -(-self.file.size // PIECE))

    @property
    def done(self) -> int:
        """Bytes that are here, about."""
        open_ = len(self.asked) + len(self.writing) + len(self.missing or ())
        if self.missing is None:
            return 0
        return max(0, min(self.file.size, (self.count - open_) * PIECE))

    @property
    def is_whole(self) -> bool:
        """Whether every piece is here."""
        return self.missing is not None and not (self.missing or self.asked or self.writing)

    def length(self, piece: int) -> int:
        """Returns how many bytes a piece has."""
        return min(PIECE, self.file.size - piece * PIECE)

    def give_back(self, link: int, before_ms: int | None = None) -> int:
        """Takes pieces from a link that does not bring them; returns how many."""
        back = [
            piece
            for piece, (asked, at) in self.asked.items()
            if asked == link and (before_ms is None or at < before_ms)
        ]
        assert self.missing is not None or not back
        for piece in sorted(back, reverse=True):
            del self.asked[piece]
            if self.missing is not None:
                self.missing.appendleft(piece)
        return len(back)

    def forget_link(self, link: int) -> None:
        """A link is down."""
        self.give_back(link)
        self.holders.discard(link)
        self.questioned.discard(link)
        self.answered.discard(link)

    def begin_again_with(self, log: Log) -> None:
        """Asks one computer for every piece that it has not given itself."""
        self.alone = log
        again = [piece for piece in range(self.count) if self.givers.get(piece) != log]
        self.missing = deque(again)
