"""The admin's pages on people, and its door, which is the site's own."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib import admin, messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.admin import GroupAdmin as DjangoGroupAdmin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple, ModelForm
from django.forms.models import BaseInlineFormSet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.event_admin import AuditEventAdmin
from accounts.forms import NewUserForm
from accounts.models import Licence, User
from accounts.selectors import has_verified_email

__all__ = ["AuditEventAdmin", "GroupAdmin", "UserAdmin"]


def sign_in(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
    """Send staff to the site's own sign-in, with its limits; the admin has no form of its own to try."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index"))
    if not admin.site.has_permission(request):
        raise Http404
    return redirect("admin:index")


def change_password(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
    """Send staff to the site's own page for it, where tries are limited as well."""
    return redirect("account_change_password")


admin.site.login = sign_in  # type: ignore[method-assign]
admin.site.password_change = change_password  # type: ignore[method-assign, assignment]


class LicenceInline(admin.StackedInline):
    """Verifying a person as a consultant, on the person's page."""

    model = Licence
    fk_name = "user"
    can_delete = False
    readonly_fields = ("checked_by",)
    fieldsets = (
        (
            None,
            {
                "fields": ("regulator", "number", "checked_on", "checked_by", "suspended"),
                "description": _(
                    "To verify this person as a consultant, find the licence in the regulator's public "
                    "register, fill this in, and write the name above as the register has it."
                ),
            },
        ),
    )

    def has_add_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Nobody verifies themselves."""
        return obj != request.user and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Nobody verifies themselves, or ends their own suspension."""
        return obj != request.user and super().has_change_permission(request, obj)


@admin.register(User)
class UserAdmin(DjangoUserAdmin):
    """People. Only a superuser gives powers; other staff name a person, keep a licence, unlock a login."""

    add_form = NewUserForm
    add_fieldsets = ((None, {"fields": ("email", "usable_password", "password1", "password2")}),)
    ordering = ("email",)
    list_display = ("email", "name", "consultant", "is_staff", "is_active", "date_joined")
    list_filter = ("is_staff", "is_active", "groups", "licence__suspended")
    list_select_related = ("licence",)
    search_fields = ("email", "name", "licence__number")
    # Django's two-column selector, made by its script, fails the accessibility check.
    filter_horizontal = ()
    # An address is changed by its owner, who proves the new one; an old one changed here would still open
    # the account.
    readonly_fields = ("email", "email_is_verified", "last_login", "date_joined")
    inlines = (LicenceInline,)
    actions = ("unlock_login",)

    person = (None, {"fields": ("email", "email_is_verified", "name", "last_login", "date_joined")})
    standing = (_("Standing"), {"fields": ("is_active", "is_staff")})
    powers = (_("Powers"), {"fields": ("password", "is_superuser", "groups", "user_permissions")})

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Groups as boxes to tick; single permissions, of which there are many, as a plain list."""
        if db_field.name == "groups":
            kwargs["widget"] = CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Passwords and powers are shown to superusers only."""
        if obj is None:
            return self.add_fieldsets
        return (self.person, self.standing, *([self.powers] if request.user.is_superuser else []))

    def get_inlines(self, request: HttpRequest, obj: User | None = None) -> Any:
        """A licence is checked for somebody who is there."""
        return self.inlines if obj else ()

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Staff who are not superusers change a name and nothing else, least of all their own powers."""
        if obj is None:
            return ()
        if request.user.is_superuser:
            return self.readonly_fields
        shown = (*self.person[1]["fields"], *self.standing[1]["fields"])
        return [name for name in shown if name != "name"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """People sign up by themselves; else a superuser adds them."""
        return request.user.is_superuser

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Superusers only."""
        return request.user.is_superuser

    def has_unlock_login_permission(self, request: HttpRequest) -> bool:
        """Who may offer a locked-out person new tries."""
        return request.user.has_perm("accounts.unlock_login")

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Set another person's password: superusers only."""
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().user_change_password(request, id, form_url)

    def save_formset(
        self, request: HttpRequest, form: ModelForm, formset: BaseInlineFormSet, change: bool
    ) -> None:
        """Note who checked the register."""
        for licence_form in formset.forms:
            if {"regulator", "number", "checked_on"} & set(licence_form.changed_data):
                licence_form.instance.checked_by = request.user
        super().save_formset(request, form, formset, change)

    @admin.display(description=_("consultant"))
    def consultant(self, user: User) -> str:
        """The licence number, and whether it is suspended."""
        licence = getattr(user, "licence", None)
        if licence is None:
            return ""
        return _("%s, suspended") % licence.number if licence.suspended else licence.number

    @admin.display(description=_("e-mail address is verified"), boolean=True)
    def email_is_verified(self, user: User) -> bool:
        """A consultant reads nothing before this is so."""
        return has_verified_email(user)

    @admin.action(description=_("Unlock login"), permissions=["unlock_login"])
    def unlock_login(self, request: HttpRequest, people: QuerySet[User]) -> None:
        """Let people who mistyped their password too often try again at once."""
        for user in people:
            get_adapter(request).unlock(request, user)
            self.log_change(request, user, "Unlocked the login.")
        words = ngettext("%d login is unlocked.", "%d logins are unlocked.", len(people)) % len(people)
        self.message_user(request, words, messages.SUCCESS)


admin.site.unregister(Group)


@admin.register(Group)
class GroupAdmin(DjangoGroupAdmin):
    """Groups, their permissions in a plain list: see UserAdmin."""

    filter_horizontal = ()
