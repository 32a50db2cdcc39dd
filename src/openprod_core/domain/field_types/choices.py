"""One of a field's options; a record holds the option's name."""

from collections.abc import Sequence

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.schema import NAME_LENGTH_MAX, Choice
from openprod_core.domain.values import BadValueError, Value, checked

_NAMED_MAX = 8


class ChoiceKind(FieldKind):
    """The name of one option."""

    python_type = str

    def parse(self, text: str, context: ParseContext) -> Value:
        wanted = text.strip()
        options = _options(context)
        for option in options:
            if option.name == wanted:
                return option.name
        for option in options:
            if option.name.casefold() == wanted.casefold():
                return option.name
        return self._new(wanted, context)

    def format(self, value: Value, context: ParseContext) -> str:
        return str(value)

    def validate(self, value: object, context: ParseContext) -> Value:
        if not isinstance(value, str):
            raise BadValueError(value, f"{quoted(value)} is not the name of an option.")
        name = str.__str__(value)
        if any(option.name == name for option in _options(context)):
            return name
        return self._new(name, context)

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        return set(values) <= {option.name for option in _options(context)}

    def _new(self, name: str, context: ParseContext) -> Value:
        if not context.allow_new_choice:
            raise BadValueError(name, f"{quoted(name)} is not an option here{_named(context)}.")
        if not name.strip() or len(name) > NAME_LENGTH_MAX or "\0" in name:
            raise BadValueError(
                name, f"An option needs a name of at most {NAME_LENGTH_MAX} characters."
            )
        return checked(name)


def _options(context: ParseContext) -> tuple[Choice, ...]:
    return context.field.choices if context.field is not None else ()


def _named(context: ParseContext) -> str:
    names = [option.name for option in _options(context)]
    if not names:
        return "; this field has none"
    rest = f" and {len(names) - _NAMED_MAX} more" if len(names) > _NAMED_MAX else ""
    return f"; there are {', '.join(names[:_NAMED_MAX])}{rest}"
