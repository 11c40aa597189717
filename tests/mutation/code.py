"""Every change to the code of a module that could alter a result."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from tests.mutation.changes import Change, Place, change
from tests.mutation.operators import OPERATORS
from tests.mutation.text import Text

# What is said to the type checker or to Python itself, and alters no result.
TYPING = frozenset({"TypeVar", "TypeVarTuple", "ParamSpec", "NewType", "cast"})
LISTED = frozenset({"__all__", "__slots__"})


class Scope(NamedTuple):
    """The function a node stands in, its place where that can be changed while living, and the statement."""

    name: str = ""
    place: Place | None = None
    three_valued: bool = False
    reached: int = 0

    def inner(self, name: str) -> str:
        """The qualified name of what is defined in this scope."""
        if not self.name:
            return name
        return f"{self.name}.<locals>.{name}" if self.place else f"{self.name}.{name}"


def changes(file: str, source: bytes) -> Iterator[Change]:
    """The changes of one file, in the order of its text."""
    text = Text(source)
    for node, scope in _nodes(ast.parse(source), Scope()):
        found = [edit for operator in OPERATORS for edit in operator(node, text)]
        if scope.three_valued and isinstance(node, ast.Constant) and node.value is None:
            found.append(text.instead(node, "False"))
        for edit in found:
            yield change(file, source, (edit,), scope.name or "module", scope.place, scope.reached)


def _nodes(node: ast.AST, scope: Scope) -> Iterator[tuple[ast.AST, Scope]]:
    """Every node that says something, with its scope."""
    if _says_nothing(node):
        return
    yield node, scope
    if isinstance(node, ast.FunctionDef):
        yield from _function(node, scope)
        return
    inner = Scope(scope.inner(node.name)) if isinstance(node, ast.ClassDef) else scope
    for child in _children(node):
        at = inner._replace(reached=child.lineno) if isinstance(child, ast.stmt) else inner
        if isinstance(node, ast.Module) and isinstance(child, ast.Assign | ast.AnnAssign):
            at = at._replace(name=_assigned(child))
        yield from _nodes(child, at)


def _function(node: ast.FunctionDef, scope: Scope) -> Iterator[tuple[ast.AST, Scope]]:
    name = scope.inner(node.name)
    first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
    returns = ast.unparse(node.returns) if node.returns else ""
    for default in (*node.args.defaults, *node.args.kw_defaults):
        if default is not None:
            yield from _nodes(default, scope._replace(name=name))
    inner = Scope(name, Place(name, first), "bool | None" in returns)
    for statement in _spoken(node.body):
        yield from _nodes(statement, inner._replace(reached=statement.lineno))


def _assigned(node: ast.Assign | ast.AnnAssign) -> str:
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return ast.unparse(target)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.ClassDef | ast.Module):
        yield from _spoken(node.body)
    elif isinstance(node, ast.AnnAssign):
        yield from [node.value] if node.value else []
    elif isinstance(node, ast.Compare):
        # `is None` asks whether; it is changed as a comparison.
        asked = [one for one in node.comparators if not _is_none(one)]
        yield from [node.left, *asked]
    elif isinstance(node, ast.JoinedStr | ast.Lambda):
        yield from [node.body] if isinstance(node, ast.Lambda) else []
    else:
        yield from ast.iter_child_nodes(node)


def _spoken(body: list[ast.stmt]) -> list[ast.stmt]:
    """Statements without the docstring."""
    first = body[0] if body else None
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return body[1:] if told else body


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _says_nothing(node: ast.AST) -> bool:
    """Whether a node is for the type checker only."""
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.annotation) == "TypeAlias"
    if isinstance(node, ast.Assign):
        return any(isinstance(one, ast.Name) and one.id in LISTED for one in node.targets)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in TYPING
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
