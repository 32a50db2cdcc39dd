"""What the core can say, by its shapes.

In a shape stands `{}` for a fact, `{count}` for a number, `{list}` for facts with “and” before
the last, `{noun}` for what has a name, and `{said}` for parts and steps said anew themselves.
"""
