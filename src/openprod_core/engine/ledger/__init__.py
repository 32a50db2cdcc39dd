"""Derived state's one writer: applies operations inside the transaction of the log's append."""
