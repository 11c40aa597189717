"""A category version takes two people: one proposes, another publishes; the one before it ends by itself."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied

from accounts.models import AuditEvent, User
from draws.models import CategoryVersion, DraftState, VersionProposal
from draws.selectors import data_version
from draws.services import (
    NotPublishable,
    Superseded,
    proposal_discard,
    proposal_publish,
    proposal_save,
)
from tests.draws.versions import TODAY, change_of, codes_of, healthcare_4, proposed, version_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_october(time_machine):
    time_machine.move_to(TODAY, tick=False)


def person(email: str) -> User:
    user = User.objects.create_user(email)
    user.user_permissions.add(Permission.objects.get(codename="publish_versionproposal"))
    return user


@pytest.fixture
def ana():
    return person("ana@example.org")


@pytest.fixture
def ben():
    return person("ben@example.org")


def refusal(proposal: VersionProposal, by: User) -> list[tuple[str, str]]:
    with pytest.raises(NotPublishable) as refused:
        proposal_publish(proposal=proposal, by=by, reasons={})
    assert VersionProposal.objects.get(pk=proposal.pk).is_open
    return [(finding.field, finding.message) for finding in refused.value.findings]


def test_a_proposal_is_not_public(ana, client):
    proposed(ana)
    assert not CategoryVersion.objects.filter(version="4").exists()
    assert "Version 4" not in client.get("/draws/categories/healthcare/").content.decode()


def test_publishing_makes_the_version_with_its_list(ana, ben):
    before = data_version()
    version = proposal_publish(proposal=proposed(ana), by=ben, reasons={})
    assert (version.version, version.effective_from, version.effective_to, version.min_months) == (
        "4",
        date(2026, 10, 16),
        None,
        24,
    )
    assert len(codes_of(version)) == 37
    assert "62020" in codes_of(version)
    assert version.staff_edited_at is not None
    assert data_version() != before


def test_publishing_ends_the_version_before(ana, ben):
    proposal_publish(proposal=proposed(ana), by=ben, reasons={})
    ended = version_of("healthcare", "3")
    assert ended.effective_to == date(2026, 10, 15)
    assert ended.staff_edited_at is not None
    last = ended.history.order_by("history_id").last()
    assert (last.history_user, last.history_change_reason) == (ben, "ended by version 4")


def test_everything_has_its_history(ana, ben):
    version = proposal_publish(proposal=proposed(ana), by=ben, reasons={})
    assert version.history.get().history_user == ben
    added = version.occupations.get(unit_group__code="62020")
    assert added.history.get().history_user == ben


def test_each_step_is_on_record(ana, ben):
    proposal_publish(proposal=proposed(ana), by=ben, reasons={})
    events = list(AuditEvent.objects.order_by("id").values_list("actor__email", "what", "about"))
    assert events == [
        ("ana@example.org", "proposal.begun", "category healthcare 4"),
        ("ben@example.org", "version.ended", "category healthcare 3"),
        ("ben@example.org", "version.published", "category healthcare 4"),
    ]
    details = AuditEvent.objects.get(what="version.published").details
    assert (details["added"], details["removed"]) == (["62020"], ["31110"])


def test_whoever_changed_it_last_cannot_publish_it(ana):
    told = [("changed_by", "You changed this proposal last. Someone else has to check and publish it.")]
    assert refusal(proposed(ana), ana) == told


def test_the_second_person_who_changes_it_needs_a_second_person_too(ana, ben):
    proposal = proposed(ana)
    proposal.min_months = 18
    proposal_save(proposal=proposal, by=ben)
    assert refusal(proposal, ben)[0][0] == "changed_by"
    assert proposal_publish(proposal=proposal, by=ana, reasons={}).min_months == 18


def test_nobody_publishes_without_the_right_to(ana):
    proposal = proposed(ana)
    with pytest.raises(PermissionDenied):
        proposal_publish(proposal=proposal, by=User.objects.create_user("c@example.org"), reasons={})
    assert VersionProposal.objects.get().is_open


def test_of_two_who_publish_one_wins_and_the_other_is_told(ana, ben):
    theirs = VersionProposal.objects.get(pk=proposed(ana).pk)
    proposal_publish(proposal=VersionProposal.objects.get(), by=ben, reasons={})
    with pytest.raises(Superseded) as told:
        proposal_publish(proposal=theirs, by=person("eve@example.org"), reasons={})
    assert told.value.draft.state == DraftState.PUBLISHED
    assert CategoryVersion.objects.filter(version="4").count() == 1


def test_what_was_changed_after_the_check_is_not_published(ana, ben):
    proposal = proposed(ana)
    checked = VersionProposal.objects.get()
    proposal.min_months = 18
    proposal_save(proposal=proposal, by=ana)
    with pytest.raises(Superseded):
        proposal_publish(proposal=checked, by=ben, reasons={})
    assert VersionProposal.objects.get().is_open


def test_only_what_is_kept_is_published(ana, ben):
    proposal = proposed(ana)
    proposal.min_months = 1
    assert proposal_publish(proposal=proposal, by=ben, reasons={}).min_months == 24


def test_a_change_made_on_an_old_page_overwrites_nothing(ana, ben):
    proposal = proposed(ana)
    theirs = VersionProposal.objects.get()
    proposal.min_months = 18
    proposal_save(proposal=proposal, by=ana)
    with pytest.raises(Superseded):
        proposal_save(proposal=theirs, by=ben)
    assert VersionProposal.objects.get().min_months == 18


def test_a_discarded_proposal_cannot_be_published(ana, ben):
    proposal = proposed(ana)
    proposal_discard(proposal=proposal, by=ana)
    with pytest.raises(Superseded):
        proposal_publish(proposal=proposal, by=ben, reasons={})


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"version": "3"}, "version", "Version 3 is published already. Change it"),
        (
            {"effective_from": date(2026, 2, 1)},
            "effective_from",
            "Version 2 is in force then too, from 27 February 2025 to 17 February 2026.",
        ),
        (
            {"effective_from": date(2026, 2, 18)},
            "effective_from",
            "Version 3 is in force then too, from 18 February 2026 on.",
        ),
        ({"effective_to": date(2026, 10, 15)}, "effective_to", "It ends before it begins."),
        ({"codes": []}, "codes", "This rule needs the occupations it lists."),
        ({"codes": ["31301", "99999"]}, "codes", "Line 2: NOC 2021 has no code 99999."),
        ({"min_months": None}, "min_months", "This rule needs it."),
        ({"service_months": 12}, "service_months", "Only another rule has this: leave it empty."),
    ],
)
def test_what_cannot_be_is_refused_by_field(ana, ben, changes, field, told):
    found = refusal(proposed(ana, healthcare_4(**changes)), ben)
    assert any(name == field and message.startswith(told) for name, message in found), found


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"codes": ["31301", "44101"]},
            "Line 2: 44101 Home support workers, caregivers and related occupations is of TEER 4. "
            "Categories list TEER 0 to 3.",
        ),
        ({"effective_from": date(2027, 12, 1)}, "1 December 2027 is more than a year ahead"),
        (
            {"effective_from": date(2026, 6, 25)},
            "2 rounds are recorded under version 3, which was not in force on their days by this: 422, 441.",
        ),
    ],
)
def test_the_unusual_needs_a_reason(ana, ben, changes, told):
    proposal = proposed(ana, healthcare_4(**changes))
    with pytest.raises(NotPublishable) as refused:
        proposal_publish(proposal=proposal, by=ben, reasons={})
    (warning,) = refused.value.findings
    assert warning.message.startswith(told)
    proposal_publish(proposal=proposal, by=ben, reasons={warning.digest: "As printed."})
    details = AuditEvent.objects.get(what="version.published").details
    assert details["warnings"] == {warning.message: "As printed."}


def test_a_change_keeps_the_version_and_its_history(ana, ben):
    stem = version_of("stem", "3")
    codes = [*codes_of(stem)[1:], "21232"]
    change = change_of(stem, codes=codes, min_months=18, reason="Read again.")
    changed = proposal_publish(proposal=proposed(ana, change), by=ben, reasons={})
    assert (changed.pk, changed.min_months) == (stem.pk, 18)
    assert codes_of(changed) == sorted(codes)
    last = changed.history.order_by("history_id").last()
    assert (last.history_user, last.history_change_reason) == (ben, "Read again.")
    event = AuditEvent.objects.get(what="version.changed")
    assert (event.about, event.details["reason"]) == ("category stem 3", "Read again.")


def test_an_occupation_taken_out_is_in_the_history_with_who_did_it(ana, ben):
    stem = version_of("stem", "3")
    gone = stem.occupations.order_by("unit_group__code").first()
    change = change_of(stem, codes=codes_of(stem)[1:], reason="Read again.")
    proposal_publish(proposal=proposed(ana, change), by=ben, reasons={})
    last = type(gone).history.filter(id=gone.pk).order_by("history_id").last()
    assert (last.history_type, last.history_user) == ("-", ben)


def test_a_change_needs_a_reason(ana, ben):
    change = change_of(version_of("stem", "3"), min_months=18)
    assert refusal(proposed(ana, change), ben) == [("reason", "Say why a published version is changed.")]


def test_a_change_that_changes_nothing_is_refused(ana, ben):
    change = change_of(version_of("stem", "3"), reason="Looked again.")
    assert refusal(proposed(ana, change), ben) == [("corrects", "Nothing is changed.")]


def test_the_version_before_moves_along_with_another_first_day(ana, ben):
    change = change_of(
        version_of("stem", "3"), effective_from=date(2026, 2, 10), reason="The instructions say so."
    )
    proposal_publish(proposal=proposed(ana, change), by=ben, reasons={})
    assert version_of("stem", "2").effective_to == date(2026, 2, 9)


def test_a_round_left_outside_the_days_of_its_version_is_named(ana, ben):
    change = change_of(version_of("healthcare", "2"), effective_to=date(2025, 12, 1), reason="Read again.")
    assert refusal(proposed(ana, change), ben) == [
        (
            "effective_from",
            "Round 385 is recorded under version 2, which was not in force that day by this. "
            "Correct it afterwards.",
        )
    ]


def test_loading_the_reference_data_leaves_both_alone(ana, ben):
    from draws.loading import load

    proposal_publish(proposal=proposed(ana), by=ben, reasons={})
    load(force=True)
    assert version_of("healthcare", "3").effective_to == date(2026, 10, 15)
    assert len(codes_of(version_of("healthcare", "4"))) == 37
