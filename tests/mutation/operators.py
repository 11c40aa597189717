"""The small wrong turns a programmer could have taken at one node of the syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from tests.mutation.changes import Edit
from tests.mutation.text import Text

COMPARED: dict[type[ast.cmpop], tuple[str, ...]] = {
    ast.Lt: ("<=", ">="),
    ast.LtE: ("<", ">"),
    ast.Gt: (">=", "<="),
    ast.GtE: (">", "<"),
    ast.Eq: ("!=",),
    ast.NotEq: ("==",),
    ast.Is: ("is not",),
    ast.IsNot: ("is",),
    ast.In: ("not in",),
    ast.NotIn: ("in",),
}
RECKONED: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "+"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
}
CALLED = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "all_of": "any_of",
    "any_of": "all_of",
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
    "sorted": "list",
    "reversed": "list",
}
NAMED = {
    "low": "high",
    "high": "low",
    "first": "last",
    "last": "first",
    "start": "end",
    "end": "start",
    "certain": "possible",
    "possible": "certain",
    "MET": "NOT_MET",
    "NOT_MET": "MET",
    "UNKNOWN": "NOT_MET",
}


def comparisons(node: ast.AST, text: Text) -> Iterator[Edit]:
    """A boundary moved by one, or the comparison turned round."""
    if isinstance(node, ast.Compare):
        operands = [node.left, *node.comparators]
        for place, operator in enumerate(node.ops):
            old = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}.get(
                type(operator),
                {ast.Is: "is", ast.IsNot: "is not", ast.In: "in"}.get(type(operator), "not in"),
            )
            for new in COMPARED[type(operator)]:
                yield text.between(operands[place], operands[place + 1], old, new)


def connectives(node: ast.AST, text: Text) -> Iterator[Edit]:
    """`and` for `or`, one operand left out, a `not` dropped."""
    if isinstance(node, ast.BoolOp):
        is_and = isinstance(node.op, ast.And)
        old, new, neutral = ("and", "or", "True") if is_and else ("or", "and", "False")
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield text.between(left, right, old, new)
        for operand in node.values:
            yield text.instead(operand, neutral)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield Edit(text.start(node), text.start(node) + 3, b"")


def conditions(node: ast.AST, text: Text) -> Iterator[Edit]:
    """A bare condition turned into its opposite."""
    tests: list[ast.expr] = []
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        tests = [node.test]
    if isinstance(node, ast.comprehension):
        tests = node.ifs
    for test in tests:
        if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
            yield text.denied(test)


def arithmetic(node: ast.AST, text: Text) -> Iterator[Edit]:
    """Another operator between two numbers; a sign dropped; a running sum turned round."""
    if isinstance(node, ast.BinOp) and type(node.op) in RECKONED:
        yield text.between(node.left, node.right, *RECKONED[type(node.op)])
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield Edit(text.start(node), text.start(node) + 1, b"")
    if isinstance(node, ast.AugAssign) and type(node.op) in RECKONED:
        old, new = (f"{sign}=" for sign in RECKONED[type(node.op)])
        yield text.between(node.target, node.value, old, new)


def constants(node: ast.AST, text: Text) -> Iterator[Edit]:
    """A number off by one, the other truth, another word."""
    if isinstance(node, ast.JoinedStr):
        yield text.instead(node, '"?"')
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield text.instead(node, str(not node.value))
    elif isinstance(node.value, int):
        yield text.instead(node, str(node.value + 1))
        yield text.instead(node, str(node.value - 1))
    elif isinstance(node.value, str):
        yield text.instead(node, repr(f"{node.value}?"))


def names(node: ast.AST, text: Text) -> Iterator[Edit]:
    """The least for the most, the certain for the possible, one verdict for another."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLED:
        yield text.instead(node.func, CALLED[node.func.id])
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and node.attr in NAMED:
        end = text.end(node)
        yield Edit(end - len(node.attr), end, NAMED[node.attr].encode())


def statements(node: ast.AST, text: Text) -> Iterator[Edit]:
    """A call or a refusal left out; a loop left early, or not."""
    is_call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    if isinstance(node, ast.Raise) or is_call:
        assert isinstance(node, ast.stmt)
        yield text.instead(node, "pass")
    if isinstance(node, ast.Continue):
        yield text.instead(node, "break")
    if isinstance(node, ast.Break):
        yield text.instead(node, "continue")


Operator = Callable[[ast.AST, Text], Iterator[Edit]]
OPERATORS: tuple[Operator, ...] = (
    comparisons,
    connectives,
    conditions,
    arithmetic,
    constants,
    names,
    statements,
)
