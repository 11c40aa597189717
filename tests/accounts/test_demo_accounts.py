"""The demo accounts of a development machine."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.management import CommandError, call_command
from django.test import Client

from accounts import demo_accounts
from accounts.models import User
from accounts.selectors import has_verified_email, verified_consultant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("account", demo_accounts.ACCOUNTS, ids=lambda account: account.email)
def test_each_can_sign_in_with_the_printed_password(client: Client, account) -> None:
    call_command("create_demo_accounts", verbosity=0)
    client.post("/accounts/login/", {"login": account.email, "password": account.password})
    assert "_auth_user_id" in client.session


@pytest.mark.parametrize("account", demo_accounts.ACCOUNTS, ids=lambda account: account.email)
def test_each_password_passes_the_rules(account) -> None:
    validate_password(account.password, User(email=account.email))


def test_all_have_verified_addresses_and_the_consultant_a_licence_that_says_it_is_fictional() -> None:
    call_command("create_demo_accounts")
    assert all(has_verified_email(user) for user in User.objects.all())
    licence = verified_consultant(User.objects.get(email="consultant@example.com"))
    assert licence.number == "R000000 (fictional)"


@pytest.mark.parametrize(
    ("email", "groups"),
    [
        ("staff@example.com", {"Draw recorder", "Category editor", "People desk"}),
        ("staff2@example.com", {"Draw recorder", "Category editor"}),
    ],
)
def test_staff_join_their_groups(email: str, groups: set[str]) -> None:
    call_command("create_demo_accounts")
    user = User.objects.get(email=email)
    assert {group.name for group in user.groups.all()} == groups
    assert not user.is_superuser


def test_repeating_changes_nothing_and_hashes_nothing(monkeypatch) -> None:
    call_command("create_demo_accounts")
    before = list(User.objects.order_by("pk").values())
    monkeypatch.setattr(User, "set_password", None)
    monkeypatch.setattr(User, "check_password", None)
    call_command("create_demo_accounts")
    assert list(User.objects.order_by("pk").values()) == before


def test_the_command_prints_the_table(capsys) -> None:
    call_command("create_demo_accounts")
    assert "applicant@example.com   maple-ledger-51     applicant" in capsys.readouterr().out


def test_production_refuses(settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command("create_demo_accounts")
    assert not User.objects.exists()
