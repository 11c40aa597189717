"""Forms for accounts, where the words or deeds of allauth's own or the admin's do not do."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import (
    AddEmailForm,
    ChangePasswordForm,
    LoginForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SignupForm,
)
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from django import forms
from django.contrib.auth.forms import AdminUserCreationForm
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import User

_WORDS = {
    "login": _("E-mail address"),
    "email": _("E-mail address"),
    "password": _("Password"),
    "remember": _("Keep me signed in on this device"),
    "oldpassword": _("Present password"),
    "password2": _("The new password again"),
}
_NEW_PASSWORD = _("At least 12 characters, and not a common one. Three or four unrelated words do well.")


class InOurWords(forms.Form):
    """Labels in the voice of the site, no placeholders that repeat them, one line on new passwords."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = _WORDS.get(name, field.label)
            field.widget.attrs.pop("placeholder", None)
        if "password1" in self.fields:
            self.fields["password1"].help_text = _NEW_PASSWORD
        if "password2" in self.fields:
            self.fields["password1"].label = _("New password")


class OurLoginForm(InOurWords, LoginForm):
    """Sign in."""


class OurSignupForm(InOurWords, SignupForm):
    """Sign up."""


class OurResetPasswordForm(InOurWords, ResetPasswordForm):
    """Ask for the link to a new password."""


class OurResetPasswordKeyForm(InOurWords, ResetPasswordKeyForm):
    """Choose the new password."""


class OurChangePasswordForm(InOurWords, ChangePasswordForm):
    """Change the password, knowing the present one."""


class ChangeEmailForm(InOurWords, AddEmailForm):
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
