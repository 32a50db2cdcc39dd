"""Whole numbers and decimal numbers, grouped and pointed as people write them.

Thousands may be grouped by the sign that is not the decimal one, by spaces or by
apostrophes, and then in threes; anything else would guess.
"""

import math
import re
from collections.abc import Sequence
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import INTEGER_MAX, INTEGER_MIN, BadValueError, Value

NUMBER_LENGTH_MAX: Final = 400
"""Characters of a number that is typed; the smallest float needs 330."""

_SPACES: Final = " \u00a0\u202f\u2009"
_POINTED: Final = re.compile(
    rf"([-+−]?)(\d+|\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+)?"
    r"(?:\.(\d*))?([eE][+-]?\d{1,3})?",
    re.ASCII,
)
_COMMAED: Final = re.compile(
    rf"([-+−]?)(\d+|\d{{1,3}}(?:\.\d{{3}})+|\d{{1,3}}(?:[{_SPACES}'’]\d{{3}})+)?"
    r"(?:,(\d*))?([eE][+-]?\d{1,3})?",
    re.ASCII,
)


class IntegerKind(FieldKind):
    """A whole number of 64 bits."""

    python_type = int

    def parse(self, text: str, context: ParseContext) -> Value:
        sign, whole, fraction, exponent = _parts(text, context, "whole number", "12")
        if fraction.strip("0") or exponent:
            raise BadValueError(
                text, f"{quoted(text)} is not a whole number; this field keeps no decimals."
            )
        return _in_range(int(sign + (whole or "0")), text)

    def format(self, value: Value, context: ParseContext) -> str:
        return str(value)

    def validate(self, value: object, context: ParseContext) -> Value:
        if isinstance(value, bool) or not isinstance(value, int):
            raise BadValueError(value, f"{quoted(value)} is not a whole number.")
        return _in_range(int(value), value)

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        if not values:
            return True
        numbers: list[int] = values  # type: ignore[assignment]
        return min(numbers) >= INTEGER_MIN and max(numbers) <= INTEGER_MAX

    def fits(self, value: object) -> bool:
        return type(value) is int and INTEGER_MIN <= value <= INTEGER_MAX


class FloatKind(FieldKind):
    """A finite number."""

    python_type = float

    def parse(self, text: str, context: ParseContext) -> Value:
        sign, whole, fraction, exponent = _parts(text, context, "number", "12.5")
        return _finite(float(f"{sign}{whole or '0'}.{fraction or '0'}{exponent}"), text)

    def format(self, value: Value, context: ParseContext) -> str:
        written = repr(value)
        return written.replace(".", ",") if context.decimal_comma else written

    def validate(self, value: object, context: ParseContext) -> Value:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise BadValueError(value, f"{quoted(value)} is not a number.")
        try:
            return _finite(float(value), value)
        except OverflowError as error:
            raise BadValueError(value, "That number is too large to keep.") from error

    def validate_column(self, values: Sequence[object], context: ParseContext) -> list[Value]:
        if set(map(type, values)) <= {int, float, type(None)}:
            numbers: Sequence[float | None] = values  # type: ignore[assignment]
            try:
                found = [None if number is None else float(number) for number in numbers]
            except OverflowError:
                return super().validate_column(values, context)
            if all(map(math.isfinite, filter(None, found))):
                return list(found)
        return super().validate_column(values, context)

    def fits(self, value: object) -> bool:
        return type(value) is float and math.isfinite(value)


def _parts(text: str, context: ParseContext, noun: str, example: str) -> tuple[str, str, str, str]:
    """Returns sign, digits, decimals and exponent of a number as typed."""
    stripped = text.strip()
    pattern = _COMMAED if context.decimal_comma else _POINTED
    found = pattern.fullmatch(stripped) if len(stripped) <= NUMBER_LENGTH_MAX else None
    if found is None or not (found[2] or found[3]):
        raise BadValueError(text, f"{quoted(text)} is not a {noun}; write it like {example}.")
    whole = re.sub(r"\D", "", found[2] or "")
    return "-" if found[1] in ("-", "−") else "", whole, found[3] or "", found[4] or ""


def _in_range(number: int, given: object) -> int:
    if not INTEGER_MIN <= number <= INTEGER_MAX:
        raise BadValueError(given, "That whole number is too large to keep.")
    return number


def _finite(number: float, given: object) -> float:
    if not math.isfinite(number):
        raise BadValueError(given, "That is not a finite number.")
    return number
