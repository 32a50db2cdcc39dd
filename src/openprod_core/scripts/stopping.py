"""What ends a run from this side: raised by calls of a script, never seen by it."""


class StopRun(Exception):
    """The run must end now; `why` is a word of limits.sentence, or a sentence."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
