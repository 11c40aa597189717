"""How allauth behaves on this site."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.userkit import filter_users_by_email
from allauth.core import context as current
from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import User

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Allauth, but with failed tries counted by account, and with a mail server that may be down."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_taken": _(
            "There is already an account with this address. Sign in, or reset the password if you forgot it."
        ),
    }

    def unlock(self, request: HttpRequest, user: User) -> None:
        """Forget an account's failed tries, so that its owner may try again at once.

        Allauth forgets those counted from the caller's own network address with them.
        """
        self._delete_login_attempts_cached_email(request, email=user.email)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Whom failed tries are counted for: the account, whichever of its addresses was typed.

        Allauth's own key holds the host name of the request, to which a visitor may add any port, and so
        would start a fresh count at will.
        """
        login = credentials.get("email", "").strip().lower()
        owners = filter_users_by_email(login, prefer_verified=True, for_login=True)
        if not owners:
            return f"nobody:{login}"
        # Somebody else may have asked to change to this address; the count is its present owner's.
        owner = min(owners, key=lambda user: (user.email != login, user.pk))
        return f"account:{owner.pk}"

    def send_confirmation_mail(self, request: HttpRequest, emailconfirmation: Any, signup: bool) -> None:
        """Send the link that proves an address; where it is another account's, tell its owner instead."""
        address = emailconfirmation.email_address
        if User.objects.filter(email=address.email).exclude(pk=address.user_id).exists():
            self.send_account_already_exists_mail(address.email)
        else:
            super().send_confirmation_mail(request, emailconfirmation, signup)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail; when the mail server does not take it, say so and go on."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:
            # Neither the address nor the server's words, which may quote it, belong in a log.
            logger.error("The mail %s could not be sent: %s", template_prefix, type(error).__name__)
            words = _("We could not send you a mail just now. Please ask for it again later.")
            messages.warning(current.request, words)
