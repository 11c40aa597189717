"""Jobs: what was done, where, when, for how many hours, and what the rules ask beside."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from eligibility.questionnaire import countries
from eligibility.questionnaire.kinds import (
    Choice,
    Country,
    DayAnswer,
    Decimals,
    Flag,
    Maybe,
    Occupation,
    Question,
    When,
    YesNo,
)
from eligibility.questionnaire.specs.base import Items, Step
from eligibility.questionnaire.words import joined, period

IN_CANADA = When("country", countries.CANADA)

WHAT = (
    Question(
        key="noc",
        label=_("What was your occupation?"),
        short=_("Occupation"),
        help=_(
            "Type your job title in English or French, or a five-digit NOC code. Compare duties, not only"
            " titles."
        ),
        why=_(
            "The occupation (its NOC code) decides whether the work is skilled, and which categories it "
            "counts for. "
            "What you did matters, not the title on your contract."
        ),
        opens=_("whether this job counts for programs and categories"),
        kind=Occupation(),
    ),
    Question(
        key="duties",
        label=_("Did you compare your duties with the description of this occupation?"),
        short=_("Duties compared"),
        help=_("If you leave this open, we assume that they match, and the result says so."),
        why=_("You must have done what its first statement says, and a good part of its main duties."),
        kind=Choice(
            (
                ("confirmed", _("Yes, they match")),
                ("partly", _("They match in part")),
                ("unsure", _("I am not sure")),
            )
        ),
    ),
    Question(
        key="country",
        label=_("In which country did you do the work?"),
        short=_("Country"),
        help=_("Where you were yourself, not where the employer was."),
        why=_("Work in Canada and work abroad give points in different places."),
        opens=_("whether it is work in Canada or abroad"),
        kind=Country(),
    ),
)
WHEN = (
    Question(
        key="started_on",
        label=_("When did you start?"),
        short=_("Started"),
        help=_("Month and year are enough."),
        why=_("Programs count work in the last 3, 5 or 10 years, so the dates decide how much counts."),
        opens=_("how much of this job counts"),
        kind=DayAnswer(),
    ),
    Question(
        key="ended_on",
        label=_("Has this job ended?"),
        short=_("Ended"),
        help=_(
            "If your hours, duties or country changed, enter two jobs: one before the change and one after."
        ),
        kind=Maybe(
            DayAnswer(),
            _("Last day of work (month and year are enough)"),
            yes=_("Yes"),
            no=_("No, I still work there"),
        ),
    ),
    Question(
        key="hours_per_week",
        label=_("How many hours a week did you work?"),
        short=_("Hours a week"),
        help=_("30 hours or more is full-time. Give the usual number, such as 37.5."),
        why=_("Part-time work counts in proportion. Hours above 30 a week count as 30."),
        opens=_("how much of this job counts"),
        kind=Decimals(example="37.5", unit=_("hours a week")),
    ),
)
CONDITIONS = (
    Question(
        key="paid",
        label=_("Were you paid?"),
        short=_("Paid"),
        help=_("Wages or commission. Volunteer work and unpaid internships are not paid work."),
        why=_("Only paid work counts."),
        opens=_("whether this job counts at all"),
        kind=YesNo(),
    ),
    Question(
        key="self_employed",
        label=_("Were you self-employed?"),
        short=_("Self-employed"),
        why=_(
            "Self-employed work in Canada does not count for the Canadian Experience Class, with an "
            "exception for physicians."
        ),
        kind=YesNo(),
    ),
    Question(
        key="full_time_student",
        label=_("Were you a full-time student during this job?"),
        short=_("Full-time student"),
        why=_(
            "Work in Canada during full-time study, co-op terms too, does not count for the Canadian "
            "Experience Class."
        ),
        kind=YesNo(),
    ),
    Question(
        key="authorized",
        label=_("Were you allowed to work in Canada for all of that time?"),
        short=_("Authorized"),
        help=_("Only for work in Canada: by a work permit, or without one where the law allows it."),
        why=_("Work in Canada without authorization does not count."),
        kind=YesNo(),
        when=IN_CANADA,
    ),
)
RARE = (
    Question(
        key="primary",
        label=_("Is this the primary occupation of your Express Entry profile?"),
        short=_("Primary occupation"),
        help=_("If you leave this open for every job, we take the one that serves you best, and say which."),
        kind=YesNo(),
        rare=True,
    ),
    Question(
        key="remote_for_foreign_employer",
        label=_("I worked from Canada for an employer outside Canada"),
        short=_("Remote for a foreign employer"),
        why=_("Such work does not count as work in Canada."),
        kind=Flag(),
        rare=True,
    ),
    Question(
        key="publicly_funded_physician",
        label=_("I was a physician, paid for publicly funded services in Canada"),
        short=_("Publicly funded physician"),
        why=_("For such physicians, self-employed work in Canada can count."),
        kind=Flag(),
        rare=True,
    ),
    Question(
        key="qualified_on",
        label=_("Skilled trades: since when were you qualified to practise the trade there?"),
        short=_("Qualified since"),
        help=_("Month and year are enough. If you leave it empty, we take the start of the job, and say so."),
        why=_("For the Federal Skilled Trades program, only work after that day counts."),
        kind=DayAnswer(),
        rare=True,
    ),
    Question(
        key="noc_version",
        label=_("Which version of the NOC is the code from?"),
        short=_("NOC version"),
        help=_("Older letters and profiles, from before 16 November 2022, have codes of four digits."),
        kind=Choice(
            (("2021", _("NOC 2021: five digits")), ("2016", _("NOC 2016: four digits"))),
            blank=_("As the number of digits says"),
        ),
        rare=True,
    ),
)

LEAVES = Items(
    key="leaves",
    title=_("Unpaid leave"),
    ask=_("Did you take unpaid leave in this job?"),
    one=_("unpaid leave"),
    edit=_("Edit this unpaid leave"),
    none=_("No unpaid leave"),
    add=_("Add an unpaid leave"),
    why=_("Time on unpaid leave is not counted as work. Ordinary paid vacation needs no entry."),
    questions=(
        Question(
            "from",
            _("First day of the leave"),
            DayAnswer(),
            short=_("From"),
            help=_("Month and year are enough."),
            required=True,
        ),
        Question(
            "to",
            _("Last day of the leave"),
            DayAnswer(),
            short=_("To"),
            help=_("Month and year are enough."),
            required=True,
        ),
    ),
    summary=lambda item: period(item.get("from"), item.get("to")),
    most=50,
)


def job_line(item: Mapping[str, Any]) -> str:
    """A job in one line: occupation, country, from when to when."""
    noc = item.get("noc")
    title = Occupation().say(noc) if noc else say("Occupation not answered")
    return joined(title, countries.name(item.get("country") or ""), job_period(item))


def job_period(item: Mapping[str, Any]) -> str:
    """From when to when, as far as it is answered."""
    if "ended_on" in item:
        return period(item.get("started_on"), item["ended_on"])
    start = item.get("started_on")
    return say("from %(start)s, end not answered") % {"start": DayAnswer().say(start)} if start else ""


JOB_ITEMS = Items(
    key="jobs",
    title=_("Jobs"),
    ask=_("Have you had any paid work in the last ten years?"),
    one=_("job"),
    edit=_("Edit this job"),
    none=_("No paid work"),
    add=_("Add a job"),
    why=_(
        "Add every job of the last ten years, also part-time jobs and jobs in other occupations: "
        "a job that is not your main one can still open a category."
    ),
    opens=_("all points for work, every program, and every category by occupation"),
    questions=(*WHAT, *WHEN, *CONDITIONS, *RARE),
    summary=job_line,
    within=(LEAVES,),
    most=50,
)

JOBS = Step(
    slug="jobs",
    title=_("Your jobs"),
    topic=_("your jobs"),
    purpose=_(
        "Used for points for work, for the work that each program asks for, and for categories by "
        "occupation. We do not ask for names of employers."
    ),
    lists=(JOB_ITEMS,),
)
