"""A package brings the support code of Qt's binding compiled, so that no start compiles it."""

import subprocess
import sys
from pathlib import Path

STEP = Path(__file__).parents[3] / "packaging" / "bundle" / "compile_support.py"
PARTS = {"loader", "mapping", "layout", "parser", "errorhandler"}


def test_the_support_code_that_qt_compiles_at_each_start_is_written_compiled(
    tmp_path: Path,
) -> None:
    subprocess.run([sys.executable, STEP, tmp_path], check=True)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} == {".pyc"}
    assert {path.stem for path in files if path.parent.name == "signature"} >= PARTS
    tried = "import sys; sys.path.insert(0, sys.argv[1]); import shibokensupport.signature.mapping"
    subprocess.run([sys.executable, "-c", tried, tmp_path], check=True)
