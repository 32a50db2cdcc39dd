"""What the core can say, by its shapes: `{}` for a fact, `{count}` for a number."""
