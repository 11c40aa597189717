"""People: the user who signs in by e-mail, and the licence of a consultant."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes users; addresses are kept in lower case, so that one mailbox is one account."""

    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A user with this address. Raises ValueError without one."""
        if not email:
            raise ValueError("A user needs an e-mail address.")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """A user who may do everything in the admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> User:
        """The user with this address, whatever its letters' case."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """Someone who can sign in. Applicant unless staff or holder of a verified licence."""

    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        error_messages={"unique": _("There is already an account with this address.")},
    )
    name = models.CharField(_("name"), max_length=150, blank=True)
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(_("staff"), default=False, help_text=_("May open the admin."))
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)

    objects = UserManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_unique_whatever_case"),
        ]
        permissions = [("unlock_login", _("Can unlock a login"))]

    def __str__(self) -> str:
        return self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the address in lower case, whoever writes it."""
        self.email = self.email.lower()
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        """The name to greet with: the given one, else the address."""
        return self.name or self.email


class Licence(models.Model):
    """A consultant's licence, as staff checked it in the regulator's public register."""

    user = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="licence", verbose_name=_("user")
    )
    regulator = models.CharField(
        _("regulator"),
        max_length=200,
        help_text=_("For example: College of Immigration and Citizenship Consultants."),
    )
    number = models.CharField(_("licence number"), max_length=40)
    checked_on = models.DateField(
        _("date checked"), help_text=_("The day on which the register showed the licence in good standing.")
    )
    checked_by = models.ForeignKey(
        User,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="licences_checked",
        verbose_name=_("checked by"),
    )
    suspended = models.BooleanField(
        _("suspended"),
        default=False,
        help_text=_("Shuts the consultant out of all shared assessments at once."),
    )

    class Meta:
        verbose_name = _("consultant's licence")
        verbose_name_plural = _("consultants' licences")
        constraints = [
            models.UniqueConstraint("regulator", "number", name="licence_number_unique_per_regulator"),
        ]

    def __str__(self) -> str:
        return f"{self.number}, {self.regulator}"

    def clean(self) -> None:
        """Raises ValidationError for a check that lies in the future."""
        if self.checked_on and self.checked_on > timezone.localdate():
            raise ValidationError({"checked_on": _("The register cannot have been checked after today.")})


class AuditEventQuerySet(models.QuerySet["AuditEvent"]):
    """Events; changing or deleting them is refused."""

    def update(self, **kwargs: Any) -> int:
        """Refused: what happened stays on record."""
        raise ValidationError(_("What is on record cannot be changed."))

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refused: what happened stays on record."""
        raise ValidationError(_("What is on record cannot be deleted."))


class AuditEvent(models.Model):
    """Something that staff did, written once by whoever did it: who, when, what, to which thing.

    `what` is a key such as "round.published"; `about` names the thing in a form that outlives it, such as
    "round 448"; `details` holds what words need, JSON only. Nothing of a person's answers belongs here.
    """

    at = models.DateTimeField(_("when"), auto_now_add=True, db_index=True)
    actor = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    what = models.CharField(_("what"), max_length=60, db_index=True)
    about = models.CharField(_("about"), max_length=200, db_index=True)
    details: models.JSONField[Any, Any] = models.JSONField(_("details"), default=dict, blank=True)

    objects = AuditEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} UTC, {self.what}, {self.about}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write it once. Raises ValidationError on any later write."""
        if not self._state.adding:
            raise ValidationError(_("What is on record cannot be changed."))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refused: what happened stays on record."""
        raise ValidationError(_("What is on record cannot be deleted."))
