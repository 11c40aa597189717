"""Forms for accounts, where allauth's own or the admin's do not do."""

from __future__ import annotations

from allauth.account.forms import AddEmailForm
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from django.contrib.auth.forms import AdminUserCreationForm
from django.db import transaction
from django.http import HttpRequest

from accounts.models import User


class ChangeEmailForm(AddEmailForm):
    """Asks for the address to change to; the present one stays until the new one is confirmed.

    Allauth's own form removes the newest unconfirmed address first. For a person who never confirmed the
    first one that is the only one, and the account would be left with no address to sign in by.
    """

    def save(self, request: HttpRequest) -> EmailAddress:
        """Keep the new address as pending, instead of any other that was, and mail its link."""
        with transaction.atomic():
            pending = EmailAddress.objects.filter(user=self.user, verified=False)
            pending.exclude(email=self.user.email).delete()
            address = EmailAddress.objects.create(user=self.user, email=self.cleaned_data["email"])
        send_verification_email_to_address(request, address)
        return address


class NewUserForm(AdminUserCreationForm):
    """A user made in the admin, by e-mail address."""

    class Meta:
        model = User
        fields = ("email",)
