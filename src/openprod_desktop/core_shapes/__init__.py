"""What the core can say, by its shapes.

In a shape stands `{}` for a fact, `{count}` for a number, `{list}` for facts with “and” before
the last, `{noun}` for what has a name, `{phrase}` for a reason or another part that stands in a
list of its own, `{said}` for parts and steps, `{sentence}` for a whole sentence within.
"""
