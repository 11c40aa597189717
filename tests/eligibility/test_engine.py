"""Facts and a day in, a result out, with the reference data of the moment."""

from datetime import date

import pytest

from draws.forms.proposal_fields import CREDENTIALS
from draws.models import Round
from eligibility.engine import assess_facts, reference
from eligibility.rules.education import LEVELS
from eligibility.rules.parsing import FactsError
from tests.eligibility.persons import person

pytestmark = pytest.mark.django_db
DAY = date(2026, 10, 1)


def test_the_reference_data_hold_every_round_category_version_and_occupation():
    known = reference()
    assert len(known.rounds) == 448
    assert len(known.categories) == 22
    assert len(known.unit_groups_2021) == 516
    assert len(known.concordance_2016) == 500


def test_the_reference_data_are_read_once_while_they_do_not_change(django_assert_num_queries):
    first = reference()
    with django_assert_num_queries(1):
        assert reference() is first


def test_a_changed_round_is_seen_at_once():
    before = reference().rounds[-1]
    Round.objects.get(number="447").save()
    assert reference().rounds[-1] == before
    changed = Round.objects.get(number="447")
    changed.crs_cutoff = 480
    changed.save()
    assert reference().rounds[-1].cutoff == 480


def test_the_nurse_has_407_points_and_meets_fsw():
    result = assess_facts(person("nurse"), DAY, rounds=False)
    assert result["crs"]["total"] == 407
    assert result["programs"]["fsw"]["verdict"] == "met"
    assert "rounds" not in result


def test_rounds_are_judged_only_up_to_the_day():
    result = assess_facts(person("nurse"), date(2026, 9, 30), rounds=True)
    assert result["rounds"][-1]["number"] == "446"
    assert len(result["rounds"]) == 447


def test_every_reason_and_notice_has_words():
    for name in ("nurse", "welder", "french_speaker"):
        result = assess_facts(person(name), DAY, rounds=True, words=True)
        lines = [*result["crs"]["lines"], *result["rounds"], *result["programs"]["fsw"]["conditions"]]
        assert all(line["why"] for line in lines)
        assert all(notice["text"] for notice in result["notices"])


def test_words_change_nothing_else():
    plain = assess_facts(person("welder"), DAY, rounds=False)
    worded = assess_facts(person("welder"), DAY, rounds=False, words=True)
    for line in worded["crs"]["lines"]:
        del line["why"]
    assert worded["crs"] == plain["crs"]


def test_a_wrong_fact_is_named_by_its_place():
    jobs = [{**person("nurse")["jobs"][0], "noc": "99999"}]
    with pytest.raises(FactsError) as caught:
        assess_facts(person("nurse", jobs=jobs), DAY, rounds=False)
    assert caught.value.field == "jobs[0].noc"


def test_the_credentials_that_staff_may_ask_for_are_those_that_the_rules_rank():
    assert [key for key, _label in CREDENTIALS if key] == list(LEVELS[1:])
