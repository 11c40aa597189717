"""A source and where the nodes of its tree stand in it, in bytes."""

from __future__ import annotations

import ast
import re

from tests.mutation.changes import Edit, padded


class Text:
    """A source, with the places of its nodes."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self._lines = [0]
        for line in source.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def start(self, node: ast.expr | ast.stmt) -> int:
        """Where a node starts."""
        return self._lines[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        """Where a node ends."""
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self._lines[node.end_lineno - 1] + node.end_col_offset

    def instead(self, node: ast.expr | ast.stmt, new: str) -> Edit:
        """Another text in the place of a node."""
        return padded(self.source, self.start(node), self.end(node), new)

    def denied(self, node: ast.expr) -> Edit:
        """The opposite of a condition."""
        old = self.source[self.start(node) : self.end(node)]
        return Edit(self.start(node), self.end(node), b"(not (" + old + b"))")

    def between(self, left: ast.expr, right: ast.expr, old: str, new: str) -> Edit:
        """Another operator between two operands."""
        pattern = r"\s+".join(map(re.escape, old.split()))
        found = re.search(pattern.encode(), self.source[self.end(left) : self.start(right)])
        assert found, f"no {old} at line {left.lineno}"
        start, end = found.span()
        return padded(self.source, self.end(left) + start, self.end(left) + end, new)
