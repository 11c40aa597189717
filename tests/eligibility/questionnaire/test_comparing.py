"""Comparing the duties of a job: what is asked, kept with the job, follows it, and is saved for good."""

import re
from html import unescape

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from eligibility.comparisons import followed
from eligibility.models import Answers, Assessment
from eligibility.wording.compared import compared_one
from noc.services import load_elements
from tests.eligibility.questionnaire.typing_hands import day, facts, mark, send
from tests.noc import neighbours
from tests.noc.published import ENGLISH, ENGLISH_ROWS, files, write
from tests.people import PASSWORD, applicant

pytestmark = pytest.mark.django_db
PAGE = "/stand/jobs/0/compare/"
CODES = ["31301", "31300", "32101"]
BOX = re.compile(r'name="tick" value="([^"]+)"[^>]*>\s*<label[^>]*>([^<]*)')
CHECKED = re.compile(r'name="tick" value="[^"]+"[^>]*checked>\s*<label[^>]*>([^<]*)')


@pytest.fixture(autouse=True)
def _neighbours():
    neighbours.put()


@pytest.fixture
def loaded(tmp_path):
    load_elements(*files(tmp_path))


@pytest.fixture
def with_job(client):
    send(client, "/stand/about-you/", **day("birth_date", "1993-05-14"))
    send(client, "/stand/jobs/add/", noc="31301", hours_per_week="40")
    return client


def boxes(client):
    return {unescape(text).strip(): key for key, text in BOX.findall(client.get(PAGE).content.decode())}


def compare(client, *texts, codes=CODES, **typed):
    ticks = [key for text, key in boxes(client).items() if text in texts]
    return client.post(PAGE, {"seen": mark(client, PAGE), "codes": codes, "tick": ticks, **typed})


def records(client):
    return client.session["answers"]["comparisons"]


def test_the_job_leads_to_the_page_and_its_neighbours_stand_beside(with_job):
    assert f'href="{PAGE}"' in with_job.get("/stand/jobs/").content.decode()
    assert f'href="{PAGE}"' in with_job.get("/stand/jobs/0/").content.decode()
    page = with_job.get(PAGE)
    assert [column.unit_group.code for column in page.context["columns"]] == CODES


def test_what_was_said_is_kept_with_the_job_as_texts(with_job, loaded, time_machine):
    time_machine.move_to("2026-12-01T12:00:00-05:00")
    answer = compare(with_job, "Count their boots", "Sweep moon dust", note="I also drove.\r\nOften.")
    assert (answer.status_code, answer.url) == (302, PAGE)
    (record,) = records(with_job)
    own, _, practical = record.pop("columns")
    assert record == {
        "list": "jobs",
        "index": 0,
        "code": "31301",
        "title": "Registered nurses and registered psychiatric nurses",
        "day": "2026-12-01",
        "noc": "2021",
        "note": "I also drove.\nOften.",
    }
    assert (own["ticked"], own["of"], own["basis"]) == (["Count their boots"], 2, "duties")
    assert own["source"]["file"] == "elements_en.csv"
    assert (practical["ticked"], practical["of"]) == (["Sweep moon dust"], 2)
    assert facts(with_job)["jobs"] == [{"noc": "31301", "hours_per_week": 40}]


def test_the_record_is_shown_heading_by_heading_and_an_older_one_as_it_is(with_job, tmp_path):
    more = [("5", "31301", "Main duties", text) for text in ("Comet nurses", "Steer comets")]
    load_elements(write(tmp_path / "more.csv", ENGLISH, [*ENGLISH_ROWS, *more]))
    compare(with_job, "Steer comets")
    (record,) = records(with_job)
    assert said(record) == [("1 of 1 duty", "Comet nurses"), ("nothing under the other heading", "")]
    del record["columns"][0]["counts"]
    assert said(record) == [("1 of 3 duties", "")]


def said(record):
    return [(one.text, one.heading) for one in compared_one(record).columns[0].said]


def test_without_files_the_clauses_are_ticked(with_job):
    compare(with_job, "hold a moon licence")
    own = records(with_job)[0]["columns"][0]
    assert (own["basis"], own["ticked"], own["of"], own["source"]) == (
        "clauses",
        ["hold a moon licence"],
        2,
        None,
    )


def test_the_page_shows_again_what_was_ticked(with_job, loaded):
    compare(with_job, "Count their boots", note="Hand work.")
    page = with_job.get(PAGE).content.decode()
    assert CHECKED.findall(page) == ["Count their boots"]
    assert "1 of 2 duties" in page
    assert "Hand work." in page


def test_texts_that_were_replaced_stay_said_until_saved_again(with_job, tmp_path):
    compare(with_job, "hold a moon licence")
    load_elements(*files(tmp_path))
    page = with_job.get(PAGE).content.decode()
    assert "Some of what you ticked is not shown below" in page
    assert "1 of 2 statements" in page
    assert records(with_job)[0]["columns"][0]["ticked"] == ["hold a moon licence"]


@pytest.mark.parametrize(("answer", "kept"), [("", {}), ("partly", {"duties": "partly"})])
def test_the_answer_about_duties_is_only_the_persons_own(with_job, answer, kept):
    compare(with_job, "hold a moon licence", duties=answer)
    assert facts(with_job)["jobs"] == [{"noc": "31301", "hours_per_week": 40, **kept}]


BAD = [
    ({"note": "x" * 501}, "The note is 1 character too long: at most 500."),
    ({"note": "x" * 10_000}, "The note is 9500 characters too long: at most 500."),
    ({"note": "a\x00b"}, "Null characters are not allowed."),
    ({"duties": "surely"}, "Choose one of these answers."),
    ({"tick": "31301-00000000"}, "A text that you ticked is not there any more."),
    ({"tick": "x" * 10_000}, "A text that you ticked is not there any more."),
    ({"codes": ["31301", "99999"]}, "99999 is not a code of NOC 2021."),
]


@pytest.mark.parametrize(("typed", "said"), BAD)
def test_what_cannot_be_kept_is_named_and_nothing_typed_is_lost(with_job, typed, said):
    sent = {"seen": mark(with_job, PAGE), "codes": CODES, "note": "Mine.", **typed}
    answer = with_job.post(PAGE, sent)
    assert answer.status_code == 200
    page = unescape(answer.content.decode())
    assert said in page
    assert sent["note"].replace("\x00", "")[:10] in page.replace("\x00", "")
    assert records(with_job) == []


def test_a_fourth_and_a_code_given_twice_are_left_out(with_job):
    sent = {"seen": mark(with_job, PAGE), "codes": [*CODES, "31102"], "add": "32101"}
    page = with_job.post(PAGE, sent, follow=True)
    assert [column.unit_group.code for column in page.context["columns"]] == CODES
    assert "32101 was given twice" in page.content.decode()


def test_buttons_change_what_is_compared_and_keep_ticks_and_note(with_job, loaded):
    ticks = [boxes(with_job)["Count their boots"]]
    compare(with_job, "Sweep moon dust")
    sent = {"seen": mark(with_job, PAGE), "codes": CODES, "tick": ticks, "note": "Mine."}
    out = with_job.post(PAGE, {**sent, "drop": "31300"}, follow=True)
    assert [column.unit_group.code for column in out.context["columns"]] == ["31301", "32101"]
    more = with_job.post(PAGE, {**sent, "codes": ["31301", "32101"], "other": "31102 Doctors"}, follow=True)
    assert [column.unit_group.code for column in more.context["columns"]] == ["31301", "32101", "31102"]
    page = more.content.decode()
    assert CHECKED.findall(page) == ["Count their boots"]
    assert "Mine." in page
    assert "is not shown below" not in page
    assert records(with_job)[0]["columns"][2]["ticked"] == ["Sweep moon dust"]


def test_words_bring_candidates_and_are_never_chosen_for_anyone(with_job):
    sent = {"seen": mark(with_job, PAGE), "codes": ["31301"], "other": "physician", "look": ""}
    page = with_job.post(PAGE, sent, follow=True)
    assert len(page.context["columns"]) == 1
    assert 'name="add" value="31102"' in page.content.decode()


def test_the_own_code_always_stays(with_job):
    sent = {"seen": mark(with_job, PAGE), "codes": ["32101"], "drop": "31301"}
    page = with_job.post(PAGE, sent, follow=True)
    assert [column.unit_group.code for column in page.context["columns"]] == ["31301", "32101"]


def test_of_an_older_code_all_that_it_became_is_compared(with_job):
    send(with_job, "/stand/jobs/0/", noc="3012", hours_per_week="40")
    page = with_job.get(PAGE)
    assert page.context["columns"][0].unit_group.code == "31301"


def test_a_job_changed_in_another_window_is_not_overwritten(with_job):
    seen = mark(with_job, PAGE)
    send(with_job, "/stand/jobs/0/", noc="31301", hours_per_week="20")
    page = with_job.post(PAGE, {"seen": seen, "codes": CODES, "duties": "confirmed"}).content.decode()
    assert "changed in another window" in page
    assert "<dt>Hours a week</dt><dd>20" in page
    assert records(with_job) == []


@pytest.mark.parametrize("address", ["/stand/jobs/1/compare/", "/stand/language-tests/0/compare/"])
def test_there_is_no_page_without_such_a_job(with_job, address):
    assert with_job.get(address).status_code == 404


def test_it_is_nobody_elses(client, with_job):
    with_job.force_login(applicant("ana@example.org"))
    assert with_job.get(PAGE).status_code == 200
    with_job.force_login(applicant("charlie@example.org"))
    assert with_job.get(PAGE).status_code == 404


def test_without_an_occupation_it_asks_for_that_first(with_job):
    send(with_job, "/stand/jobs/add/", hours_per_week="30")
    assert with_job.get("/stand/jobs/1/compare/").url == "/stand/jobs/1/"


def test_it_survives_changes_of_the_job_and_of_others(with_job):
    send(with_job, "/stand/jobs/add/", noc="32101")
    compare(with_job, "hold a moon licence")
    send(with_job, "/stand/jobs/0/", noc="31301", hours_per_week="20")
    send(with_job, "/stand/jobs/1/", noc="32101", hours_per_week="20")
    (record,) = records(with_job)
    assert (record["index"], record["columns"][0]["ticked"]) == (0, ["hold a moon licence"])


def test_it_moves_up_when_a_job_before_it_is_taken_out_and_goes_with_its_own(with_job):
    send(with_job, "/stand/jobs/add/", noc="31301")
    send(with_job, "/stand/jobs/1/compare/", codes=CODES)
    send(with_job, "/stand/jobs/0/remove/")
    assert [record["index"] for record in records(with_job)] == [0]
    send(with_job, "/stand/jobs/0/remove/")
    assert records(with_job) == []


def test_it_is_out_of_date_once_the_job_has_another_code(with_job):
    compare(with_job, "hold a moon licence")
    send(with_job, "/stand/jobs/0/", noc="31300", hours_per_week="40")
    assert "this job has another code now" in with_job.get(PAGE).content.decode()
    assert "You compared them for 31301" in with_job.get("/stand/jobs/0/").content.decode()
    assert "Out of date" in with_job.get("/stand/review/").content.decode()
    assert not CHECKED.findall(with_job.get(PAGE).content.decode())


def test_it_can_be_deleted(with_job):
    compare(with_job, "hold a moon licence")
    with_job.post(PAGE, {"forget": ""})
    assert records(with_job) == []
    assert facts(with_job)["jobs"] == [{"noc": "31301", "hours_per_week": 40}]


ONE, TWO, OTHER = {"noc": "1"}, {"noc": "2"}, {"noc": "3"}
MOVES = [
    ([ONE, TWO], [TWO, ONE], 1),
    ([ONE, TWO], [ONE, TWO, OTHER], 0),
    ([ONE, TWO], [OTHER, TWO], 0),
    ([ONE, TWO], [TWO], None),
    ([ONE, ONE], [ONE, ONE], 0),
    ([ONE], None, None),
]


@pytest.mark.parametrize(("before", "after", "place"), MOVES)
def test_a_record_follows_its_job(before, after, place):
    moved = followed([{"list": "jobs", "index": 0}], {"jobs": before}, {"jobs": after})
    assert [record["index"] for record in moved] == ([] if place is None else [place])


def test_signing_in_brings_it_along(with_job):
    compare(with_job, "hold a moon licence")
    applicant("ana@example.org")
    with_job.post("/accounts/login/", {"login": "ana@example.org", "password": PASSWORD})
    row = Answers.objects.get()
    assert row.comparisons[0]["columns"][0]["ticked"] == ["hold a moon licence"]


def test_answers_put_aside_keep_their_own(with_job):
    compare(with_job, "hold a moon licence")
    ana = applicant("ana@example.org")
    Answers.objects.create(owner=ana, facts={"birth_date": "1990-01-01"})
    Answers.objects.update(updated_at="2020-01-01T00:00Z")
    with_job.post("/accounts/login/", {"login": "ana@example.org", "password": PASSWORD})
    row = Answers.objects.get()
    assert (len(row.comparisons), row.previous_comparisons) == (1, [])
    with_job.post("/stand/answers/bring-back/")
    row.refresh_from_db()
    assert (row.comparisons, len(row.previous_comparisons)) == ([], 1)


@pytest.fixture
def saved(with_job):
    """An assessment with a comparison, of the owner signed in."""
    with_job.force_login(applicant("ana@example.org"))
    compare(with_job, "hold a moon licence", note="I was on the moon.")
    with_job.post("/stand/result/save/", {"on": "2026-10-01"})
    return Assessment.objects.get()


def test_it_is_saved_with_the_result_and_shown_beside_it(with_job, saved):
    page = unescape(with_job.get(f"/stand/saved/{saved.pk}/").content.decode())
    assert "Job 1: 31301 Registered nurses and registered psychiatric nurses" in page
    assert "1 of 2 statements" in page
    assert "hold a moon licence" in page
    assert "I was on the moon." in page


def test_what_was_said_stays_said(with_job, saved, tmp_path):
    kept = saved.comparisons
    load_elements(*files(tmp_path))
    compare(with_job, "Count their boots", note="Something else.")
    saved.refresh_from_db()
    assert saved.comparisons == kept
    saved.comparisons = []
    with pytest.raises(ValidationError):
        saved.save()


def test_another_comparison_is_another_assessment_and_the_same_is_not(with_job, saved):
    with_job.post("/stand/result/save/", {"on": "2026-10-01"})
    assert Assessment.objects.count() == 1
    compare(with_job, "care at the bed")
    with_job.post("/stand/result/save/", {"on": "2026-10-01"})
    assert Assessment.objects.count() == 2


def test_one_out_of_date_is_not_saved(with_job, saved):
    send(with_job, "/stand/jobs/0/", noc="31300", hours_per_week="40")
    with_job.post("/stand/result/save/", {"on": "2026-10-01"})
    assert Assessment.objects.exclude(pk=saved.pk).get().comparisons == []


def test_it_goes_with_the_account(saved):
    User.objects.filter(email="ana@example.org").delete()
    assert not Assessment.objects.exists()
    assert not Answers.objects.exists()


def test_ticks_are_counted_without_being_saved_or_lost(with_job):
    text = next(iter(boxes(with_job)))
    answer = compare(with_job, text, look="count")
    assert answer["Location"].endswith("#counts")
    page = with_job.get(answer["Location"]).content.decode()
    assert [unescape(one).strip() for one in CHECKED.findall(page)] == [text]
    assert "Your ticks and your note are not saved yet" in page
    assert records(with_job) == []
