"""What the core can say, read from its source: labels of steps, and sentences of errors.

A text is read as its shape: its words, with `{}` where a fact is put in. Names, conditions,
sums and functions of the same file are followed; what cannot be read is a fact.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

CORE = Path(__file__).resolve().parents[2] / "src" / "openprod_core"
FACES = (CORE / "cli", CORE / "api")
"""They speak to a terminal and to programs, not to the window."""
DEPTH = 12
"""How far names and functions are followed."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Shapes = set[str]
PLACE = re.compile(r"\{(count)?\}")
SENTENCE = re.compile(r"[A-Z“{].*[a-z]{2} .*[.?]\Z", re.DOTALL)
STEPPING = ("EditRecords", "AddRecords", "ChangeRows")
"""Commands that say what their step is called."""
NO_STEPS = ("progress", "_progress", "safe_name")
"""Their labels are a script's own, and a file's."""


class Module:
    """One file of the core, with who stands around each piece of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tree = ast.parse(path.read_text("utf-8"))
        self.nodes: list[ast.AST] = [self.tree]
        self.around: dict[ast.AST, ast.AST] = {}
        for node in self.nodes:
            for child in ast.iter_child_nodes(node):
                if not isinstance(child, ast.expr_context | ast.operator):
                    self.around[child] = node
                    self.nodes.append(child)
        self.functions = {n.name: n for n in self.nodes if isinstance(n, Function)}
        self._set: dict[tuple[ast.AST | None, str], list[ast.expr]] = {}
        for node in self.nodes:
            name = _sets(node)
            if name:
                self._set.setdefault((self.within(node, Function), name), []).append(node.value)

    def within(self, node: ast.AST, kind: Any) -> Any:
        """Returns the nearest thing of a kind that a piece stands in, or None."""
        while (node := self.around.get(node)) is not None:
            if isinstance(node, kind):
                return node
        return None

    def shapes(self, node: ast.AST | None, given: dict[str, Shapes], depth: int = 0) -> Shapes:
        """Returns the shapes that an expression can have; `given`: those of parameters."""
        if depth > DEPTH or node is None:
            return {"{}"}
        match node:
            case ast.Constant(value=str() as text):
                return {text}
            case ast.JoinedStr(values=parts):
                return self._joined(parts, given, depth)
            case ast.FormattedValue(format_spec=ast.JoinedStr(values=[ast.Constant(value=",")])):
                return {"{count}"}
            case ast.FormattedValue(value=value, format_spec=None, conversion=-1):
                return self.shapes(value, given, depth + 1)
            case ast.IfExp(body=one, orelse=other):
                return self._either([one, other], given, depth)
            case ast.BoolOp(values=parts):
                return self._either(parts, given, depth)
            case ast.BinOp(right=ast.Constant(value=int())):
                return {"{}"}
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._joined([left, right], given, depth)
            case ast.Subscript(value=value, slice=ast.Slice()):
                return self.shapes(value, given, depth + 1)
            case ast.Subscript(value=ast.Name(id="TYPE_WORDS")):
                return types()
            case ast.Attribute(attr="noun"):
                return kinds()
            case ast.Name(id=name):
                return self._named(node, name, given, depth)
            case ast.Call(func=ast.Name(id=name)) if name in self.functions:
                return self._returned(node, self.functions[name], given, depth)
        return {"{}"}

    def _either(self, parts: list[ast.expr], given: dict[str, Shapes], depth: int) -> Shapes:
        return set().union(*(self.shapes(each, given, depth + 1) for each in parts))

    def _joined(self, parts: list[ast.expr], given: dict[str, Shapes], depth: int) -> Shapes:
        ways = [sorted(self.shapes(each, given, depth + 1)) for each in parts]
        return {"".join(each) for each in product(*ways)}

    def _named(self, node: ast.AST, name: str, given: dict[str, Shapes], depth: int) -> Shapes:
        if name in given:
            return given[name]
        for place in (self.within(node, Function), None):
            found = self._set.get((place, name), [])
            if found:
                return self._either(found, given, depth)
        return {"{}"}

    def _returned(
        self, call: ast.Call, function: Function, given: dict[str, Shapes], depth: int
    ) -> Shapes:
        names = [each.arg for each in function.args.args]
        bound = {
            name: self.shapes(each, given, depth + 1)
            for name, each in [
                *zip(names, call.args, strict=False),
                *((each.arg, each.value) for each in call.keywords if each.arg),
            ]
        }
        said = [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value]
        return set().union(*(self.shapes(each, bound, depth + 1) for each in said))


def _sets(node: ast.AST) -> str:
    match node:
        case (
            ast.Assign(targets=[ast.Name(id=name)])
            | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr())
        ):
            return name
    return ""


@cache
def module(path: Path) -> Module:
    """Returns a file as it was read once."""
    return Module(path)


def sources(root: Path = CORE) -> Iterator[Path]:
    """Yields the files whose words reach the window."""
    for path in sorted(root.rglob("*.py")):
        if not any(path.is_relative_to(face) for face in FACES):
            yield path


@cache
def kinds() -> Shapes:
    """Returns what definitions are called: a rule, a check."""
    made = [
        call.args[1]
        for path in sources()
        for call in module(path).nodes
        if isinstance(call, ast.Call) and called(call) == "DefinitionKind"
    ]
    return {each.value for each in made if isinstance(each, ast.Constant)}


@cache
def types() -> Shapes:
    """Returns what sentences say that a field holds."""
    schema = module(CORE / "domain" / "schema.py")
    tables = [n.value for n in schema.nodes if _sets(n) == "TYPE_WORDS"]
    return {each.value for each in tables[0].values}


def steps(paths: Iterator[Path]) -> Shapes:
    """Returns the shapes of all labels given where a step begins; a fact alone is none."""
    files = [module(path) for path in paths]
    places = _label_places([*map(module, sources()), *files])
    found: Shapes = set()
    for file in files:
        for call in file.nodes:
            at = places.get(called(call)) if isinstance(call, ast.Call) else None
            if at is not None:
                found |= file.shapes(_argument(call, at, "label"), {})
    return {each for each in found if re.search("[a-z]", PLACE.sub("", each))}


def errors(paths: Iterator[Path]) -> Shapes:
    """Returns the shapes of the sentences that the classes of errors are made with."""
    found: Shapes = set()
    for file in map(module, paths):
        for call in file.nodes:
            if not isinstance(call, ast.Call) or not call.args:
                continue
            owner = file.within(call, ast.ClassDef)
            inits = ast.unparse(call.func) == "super().__init__" and owner is not None
            if inits and owner.name.endswith("Error"):
                found |= file.shapes(call.args[0], {})
    return found


def raised(paths: Iterator[Path]) -> Shapes:
    """Returns the shapes of the sentences that errors are given where they are raised.

    What is no sentence, as “it is not text”, is a fact of one.
    """
    found: Shapes = set()
    for file in map(module, paths):
        for call in file.nodes:
            if isinstance(call, ast.Call) and called(call).endswith("Error"):
                for given in call.args:
                    found |= file.shapes(given, {})
    return {each for each in found if SENTENCE.match(each)}


def _label_places(files: list[Module]) -> dict[str, int]:
    """Returns where functions and records take their label: by name, the place."""
    places: dict[str, int] = {}
    for file in files:
        for node in file.nodes:
            if isinstance(node, Function):
                names = [each.arg for each in node.args.args if each.arg != "self"]
            elif isinstance(node, ast.ClassDef) and node.name in STEPPING:
                names = [e.target.id for e in node.body if isinstance(e, ast.AnnAssign)]
            else:
                continue
            if "label" in names:
                places[node.name] = names.index("label")
    return {name: at for name, at in places.items() if name not in NO_STEPS}


def called(call: ast.Call) -> str:
    """Returns the name of what is called, without what it belongs to."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def _argument(call: ast.Call, at: int, name: str) -> ast.expr | None:
    named = [each.value for each in call.keywords if each.arg == name]
    return named[0] if named else call.args[at] if at < len(call.args) else None
