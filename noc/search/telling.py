"""What is said of the work in unit groups, where what people are called does not answer."""

from __future__ import annotations

from noc.search.index import Index
from noc.search.ranking import Scored, best_by_code, highest, the_best
from noc.search.reading import Term, is_sentence, stemmed

_ACTIVITIES = 100  # that are looked at
_TELLS = 2  # words from which on a query may tell an activity, though titles have them
_DESCRIBED = 12
_SURE = 0.75  # a title that answers so well needs no description
# What people say they do beside what they are called: a little less, in a sentence more; both a little more.
_ACTIVITY, _ACTIVITY_OF_SENTENCE, _BOTH = 0.9, 1.3, 0.3
# What a description weighs beside these: more where they say little.
_TOLD, _TOLD_LEAST = 0.4, 0.05


def with_activities(
    index: Index, query: str, terms: list[Term], titles: dict[str, Scored], language: str
) -> dict[str, Scored]:
    """Of each unit group its title or what people in it say they do, whichever answers better."""
    if not _may_tell(query, terms, highest(titles)):
        return titles
    share = _ACTIVITY_OF_SENTENCE if is_sentence(query) else _ACTIVITY
    activities = _by_activities(index, terms, language, share)
    better = the_best([*titles.values(), *activities.values()])
    for code in titles.keys() & activities.keys():
        less = min(titles[code].score, activities[code].score)
        better[code] = Scored(better[code].entry, better[code].score + _BOTH * less)
    return better


def _may_tell(query: str, terms: list[Term], likeliest: float) -> bool:
    """Whether a query may say what somebody does: where no title answers well, or it is no misspelt title."""
    if likeliest < _SURE or is_sentence(query):
        return True
    return len(terms) >= _TELLS and not any(term.is_respelt for term in terms)


def _by_activities(index: Index, terms: list[Term], language: str, share: float) -> dict[str, Scored]:
    """The activity of each unit group that answers best, where people say they do what the query tells."""
    told = stemmed(index, terms)
    sought = [f'"{stem}"' for term in told for stem in term.spellings]
    entries = index.told(sought, _ACTIVITIES) if sought else []
    found = best_by_code(index.stems, entries, told, language)
    return {code: Scored(one.entry, share * one.score) for code, one in found.items()}


def with_descriptions(
    index: Index, query: str, terms: list[Term], best: dict[str, Scored]
) -> list[tuple[str, float]]:
    """Unit groups, the likeliest first; by what is said of their work, too, where titles leave a doubt."""
    likeliest = highest(best)
    told = _described(index, terms) if likeliest < _SURE else {}
    share = _TOLD * max(0.0, 1.0 - likeliest) + _TOLD_LEAST
    return sorted(_together(best, told, share), key=lambda pair: (-pair[1], pair[0]))


def _described(index: Index, terms: list[Term]) -> dict[str, float]:
    """Unit groups of whose work the query speaks, with a weight up to 1."""
    sought = [f'"{word}"' for term in terms for word in {term.typed: 1, **term.spellings}]
    found = index.described(sought, _DESCRIBED)
    return {code: amount / found[0][1] for code, amount in found}


def _together(best: dict[str, Scored], told: dict[str, float], share: float) -> list[tuple[str, float]]:
    """Unit groups with what their titles and what their descriptions say of them."""
    codes = best.keys() | told.keys()
    return [
        (code, (best[code].score if code in best else 0.0) + share * told.get(code, 0.0)) for code in codes
    ]
