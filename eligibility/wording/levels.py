"""The words of language levels asked for, in every ability of one report."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from eligibility.wording.names import LANGUAGES, LEVELS, TESTS
from eligibility.wording.phrases import Params, Phrase, Sentence, Voice, choose, followed, named, sentence

# Where the levels of the four abilities are put, in the order in which the engine lists them.
FOUND_IN = ("speaking", "listening", "reading", "writing")
NEEDED_IN = tuple(f"{ability}_needed" for ability in FOUND_IN)
UNSAID = (None,) * len(FOUND_IN)
LEVEL_FIGURES = (*FOUND_IN, *NEEDED_IN)


def _spread(made: Sentence) -> Sentence:
    """A sentence with the four levels, found and needed, as figures of their own."""

    def prepare(voice: Voice) -> Sentence:
        told = voice.calling(dict.fromkeys(LEVEL_FIGURES, LEVELS)).prepared(made)

        def spread(params: Params) -> str:
            found, needed = params.get("levels") or UNSAID, params.get("needed") or UNSAID
            levels = zip(LEVEL_FIGURES, (*found, *needed), strict=True)
            return told({**params, **dict(levels)})

        return spread

    return Phrase(prepare)


FOUND = sentence(
    _(
        "%(language)s, %(test)s: speaking %(speaking)s, listening %(listening)s, reading "
        "%(reading)s, writing "
        "%(writing)s. Needed: %(speaking_needed)s, %(listening_needed)s, %(reading_needed)s and "
        "%(writing_needed)s."
    )
)
NEEDED = sentence(
    _(
        "No test result counts on this day. Needed: speaking %(speaking_needed)s, listening "
        "%(listening_needed)s, reading %(reading_needed)s, writing %(writing_needed)s."
    )
)

MINIMUM = named(
    _spread(
        choose(
            "case",
            {
                "unanswered": sentence(_("Language tests are not answered yet.")),
                "none": NEEDED,
                "no_occupation": followed(
                    FOUND,
                    {
                        "needed_at_most": sentence(
                            _("For some occupations it is %(needed_at_most)s; none of yours counts yet.")
                        )
                    },
                ),
                "unknown": followed(
                    FOUND,
                    {
                        "needed_at_most": sentence(
                            _("It would be %(needed_at_most)s if another of your occupations has more hours.")
                        ),
                        "case": sentence(
                            _(
                                "Whether it is enough is open: an answer is missing, or it is not known "
                                "whether the test counts on this day."
                            )
                        ),
                    },
                ),
            },
            followed(FOUND, {"estimate": sentence(_("These are levels you expect, not results."))}),
        )
    ),
    {"language": LANGUAGES, "test": TESTS},
)

LEVELS_FOUND = named(
    choose(
        "case",
        {
            "unanswered": sentence(_("Language tests are not answered yet.")),
            "none": sentence(_("No test result counts on this day: %(language)s.")),
        },
        _spread(
            followed(
                sentence(
                    _(
                        "%(language)s: speaking %(speaking)s, listening %(listening)s, reading "
                        "%(reading)s, writing "
                        "%(writing)s."
                    )
                ),
                {"estimate": sentence(_("These are levels you expect, not results."))},
            )
        ),
    ),
    {"language": LANGUAGES},
)
