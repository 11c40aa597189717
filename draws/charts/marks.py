"""What stands on a ruler."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A cut-off: the stream's short name, its points, when it was, and whether it is the one to look at."""

    label: str
    value: int
    when_text: str = ""
    emphasis: bool = False

    @property
    def text(self) -> str:
        """Name and points, as they stand beside the line."""
        return f"{self.label} {self.value}"


@dataclass(frozen=True)
class You:
    """The point on the line: points certain and possible, its words, the mark it stands for if any."""

    value: int
    at_most: int
    text: str
    mark: Mark | None = None
