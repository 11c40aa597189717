"""What was typed on the page of a job and is not saved yet: kept while it is chosen what to compare.

The address says what is compared, so that the browser's Back goes through it; the session keeps what was
ticked and written, which belongs in no address.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from draws.comparison import MOST
from eligibility import answers
from eligibility.questionnaire.comparing.job import Job
from eligibility.questionnaire.travel import Way, compare_url

# Far more than a page sends: only what nobody typed is cut.
_MOST_TICKS, _LONGEST = 300, 10_000


@dataclass(frozen=True)
class Draft:
    """What was ticked and written; `seen` is the mark of what the page had shown as stored."""

    seen: str
    ticks: list[str]
    note: str
    duties: str


@dataclass(frozen=True)
class Choice:
    """What an address asks to compare: codes, and what was typed and could not be added."""

    codes: list[str]
    others: list[str]

    @classmethod
    def of(cls, given: QueryDict) -> Choice | None:
        """None where an address asks for nothing."""
        if "codes" not in given:
            return None
        return cls(str(given["codes"]).split(",")[:MOST], given.getlist("other")[:2])

    def address(self, job: Job, way: Way) -> str:
        """The page of the job with this choice."""
        pairs = [("codes", ",".join(self.codes)), *(("other", text) for text in self.others)]
        query = urlencode([*pairs, *way.pairs().items()], safe=",")
        return f"{compare_url(job.shelf, job.index)}?{query}"


def keep(request: HttpRequest, job: Job, typed: QueryDict) -> None:
    """Keep what this page sent, in the place of any other draft."""
    draft = Draft(
        typed.get("seen", "")[:_LONGEST],
        typed.getlist("tick")[:_MOST_TICKS],
        typed.get("note", "")[:_LONGEST],
        typed.get("duties", "")[:_LONGEST],
    )
    request.session[answers.DRAFT] = {"place": _place(job), **asdict(draft)}
    # Writes a visitor's session at once, with the answers as they are by now.
    answers.change_held(request, lambda held: held)


def draft_of(request: HttpRequest, job: Job) -> Draft | None:
    """What is kept of this job."""
    kept = request.session.get(answers.DRAFT)
    if not kept or kept["place"] != _place(job):
        return None
    return Draft(kept["seen"], kept["ticks"], kept["note"], kept["duties"])


def drop(request: HttpRequest) -> None:
    """Forget it: it was saved, or is not wanted."""
    request.session.pop(answers.DRAFT, None)


def _place(job: Job) -> str:
    return ".".join(str(part) for part in job.path)
