"""The sentences of the core wherever they stand, read from its source as `core_texts` reads it."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from desktop.core_texts import PLACE, SENTENCE, Function, Module, Shapes, called, module, sources

LOGGED = ("debug", "info", "warning", "error", "exception", "critical", "getLogger")
"""What is written down for whoever mends the program."""
WORDS = re.compile("[a-z]{2}")
Inits = dict[str, tuple[Module, list[str], ast.expr]]
"""Errors by name: their file, what they are made with, and what they say."""


def sentences(paths: Iterable[Path]) -> Shapes:
    """Returns the shapes of all whole sentences, whoever says them."""
    found: Shapes = set()
    for file in map(module, paths):
        for text in _texts(file):
            found |= file.shapes(text, {})
    # What `str.format` is given has names in its places.
    said = {re.sub(r"\{(?!count\})\w+\}", "{}", each) for each in found}
    return {each for each in said if SENTENCE.match(each)}


def errors_as_raised(paths: Iterable[Path]) -> Shapes:
    """Returns what errors say with the words that they are given where they are raised."""
    found: Shapes = set()
    for file in map(module, paths):
        for call in file.nodes:
            if not isinstance(call, ast.Call) or called(call) not in inits():
                continue
            home, names, says = inits()[called(call)]
            given = [*zip(names, call.args, strict=False)]
            given += [(each.arg, each.value) for each in call.keywords if each.arg]
            bound = {name: file.shapes(each, {}) for name, each in given}
            if any(WORDS.search(PLACE.sub("", each)) for each in set().union(*bound.values())):
                found |= home.shapes(says, bound)
    return {each for each in found if WORDS.search(PLACE.sub("", each))}


def assigned(path: Path, name: str) -> Shapes:
    """Returns the shapes of all that a name stands for in a file."""
    file = module(path)
    found: Shapes = set()
    for node in file.nodes:
        if isinstance(node, ast.Assign):
            for target, value in _pairs(node):
                if isinstance(target, ast.Name) and target.id == name:
                    found |= file.shapes(value, {})
    return {each for each in found if WORDS.search(PLACE.sub("", each))}


def returned(path: Path, name: str) -> Shapes:
    """Returns the shapes of all that a function returns."""
    file = module(path)
    ends = [n.value for n in ast.walk(file.functions[name]) if isinstance(n, ast.Return)]
    return set().union(*(file.shapes(each, {}) for each in ends))


def _pairs(node: ast.Assign) -> Iterator[tuple[ast.expr, ast.expr]]:
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=True)
        else:
            yield target, node.value


def _texts(file: Module) -> Iterator[ast.expr]:
    """Yields the texts of a file that are no part of another, no docstring, and not logged."""
    for node in file.nodes:
        if not isinstance(node, ast.JoinedStr | ast.Constant):
            continue
        around = file.around.get(node)
        if isinstance(around, ast.Expr | ast.JoinedStr | ast.Assert | ast.BinOp):
            continue
        call = file.within(node, ast.Call)
        if call is None or called(call) not in LOGGED:
            yield node


@cache
def inits() -> Inits:
    """Returns what errors say when they are made, by their names."""
    found: Inits = {}
    for file in map(module, sources()):
        for call in file.nodes:
            if not isinstance(call, ast.Call) or ast.unparse(call.func) != "super().__init__":
                continue
            owner, inits = file.within(call, ast.ClassDef), file.within(call, Function)
            if owner is not None and owner.name.endswith("Error") and call.args:
                names = [each.arg for each in inits.args.args if each.arg != "self"]
                says = max(call.args, key=lambda each: len(ast.unparse(each)))
                found[owner.name] = file, names, says
    return found
