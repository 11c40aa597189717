"""Which statements of the engine each test runs, noted by the statements themselves."""

from __future__ import annotations

import ast
from types import CodeType

HITS = "__hits__"


def marking(path: str, source: bytes) -> CodeType:
    """The code of a file in which every statement of a function first notes its line in `HITS`."""
    tree = _Marked().visit(ast.parse(source))
    return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


class _Marked(ast.NodeTransformer):
    """Puts a note before each statement, at every depth below a function."""

    def __init__(self) -> None:
        self._depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Only functions run during a test; the rest ran when the file was read."""
        self._depth += 1
        found = self.generic_visit(node)
        self._depth -= 1
        return found

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Every list of statements, of whatever node."""
        super().generic_visit(node)
        for name, value in ast.iter_fields(node):
            if self._depth and isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                setattr(node, name, [one for statement in value for one in (_note(statement), statement)])
        return node


def _note(statement: ast.stmt) -> ast.stmt:
    note = ast.parse(f"{HITS}[{statement.lineno}] = 1").body[0]
    for one in ast.walk(note):
        ast.copy_location(one, statement)
    return note


class Hits:
    """The lines noted so far, a byte for each; `taken` gives them and begins anew."""

    def __init__(self) -> None:
        self._noted: dict[str, bytearray] = {}

    def of(self, file: str, length: int) -> bytearray:
        """Where a file of so many lines notes them."""
        return self._noted.setdefault(file, bytearray(length + 2))

    def taken(self) -> dict[str, bytes]:
        """The lines noted since the last time, by file."""
        found = {file: bytes(noted) for file, noted in self._noted.items() if any(noted)}
        for noted in self._noted.values():
            noted[:] = bytes(len(noted))
        return found
