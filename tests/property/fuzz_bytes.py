"""Coverage-guided fuzzing of what bytes from others go through first.

    pip install atheris==2.3.0
    python tests/property/fuzz_bytes.py bundle|stream|message|greeting [libFuzzer options]

For example `-max_total_time=600`. Ends with the bytes of the first crash, or with none.
"""

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2] / "src"), str(Path(__file__).parents[1])]


def main(target: str, options: list[str]) -> None:
    """Fuzzes one target until libFuzzer's options say that it is enough."""
    import atheris

    with atheris.instrument_imports(include=["openprod_core"]):
        from property.byte_targets import TARGETS, seeds

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds()[target]):
            Path(corpus, str(number)).write_bytes(seed)
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
