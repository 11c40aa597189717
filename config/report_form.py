"""The form on which readers report an error."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http.request import validate_host
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from draws.models import ErrorReport

LONGEST_PAGE = ErrorReport._meta.get_field("page").max_length or 0
LONGEST_TEXT = ErrorReport._meta.get_field("text").max_length or 0


class ReportForm(forms.Form):
    """Which page, what is wrong, and an address only for whoever wants an answer.

    No `maxlength` in the browser: it would cut off what is pasted, in silence. `website` is a trap for
    programs that fill in every box; whoever fell into it sees the box and can empty it.
    """

    page = forms.CharField(
        label=_("Page"),
        help_text=_("Its address on this site, such as /draws/398/."),
    )
    text = forms.CharField(
        label=_("What is wrong?"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Which figure or sentence, what it should say and, if you know one, the source."),
    )
    email = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        max_length=254,
        help_text=_("Only if you would like an answer. It is deleted when the report is closed."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        trap = "" if self.data.get("website") else "field-trap"
        hidden = "false" if self.data.get("website") else "true"
        self.helper = FormHelper()
        self.helper.layout = Layout(
            "page", "text", "email", Div("website", css_class=trap, aria_hidden=hidden)
        )
        self.helper.add_input(Submit("report", _("Report it")))

    def clean_page(self) -> str:
        """The path of the page, also of a whole address. Raises ValidationError where it is none of ours."""
        host, page = _host_and_path(self.cleaned_data["page"])
        if not page.startswith("/"):
            raise ValidationError(_("Give the address of the page on this site, such as /draws/398/."))
        # A browser takes a path that begins with two slashes for a host.
        if not _is_ours(host) or not url_has_allowed_host_and_scheme(page, allowed_hosts=None):
            words = _("This address is on another site. Give that of the page on this one, like /draws/398/.")
            raise ValidationError(words)
        if len(page) > LONGEST_PAGE:
            raise ValidationError(_("This address is too long. Leave out what follows the question mark."))
        return page

    def clean_text(self) -> str:
        """The text with plain line ends. Raises ValidationError beyond the longest."""
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        excess = len(text) - LONGEST_TEXT
        if excess > 0:
            words = ngettext(
                "It is %(excess)d character too long: at most %(most)d.",
                "It is %(excess)d characters too long: at most %(most)d.",
                excess,
            )
            raise ValidationError(words, params={"excess": excess, "most": LONGEST_TEXT})
        return text

    def clean_website(self) -> str:
        """Nothing. Raises ValidationError for anything else."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Empty this box: only programs fill it in."))
        return ""


def _host_and_path(address: str) -> tuple[str, str]:
    """The host, empty in a plain path, and the path with its query; both empty where it is no address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.hostname or "", f"{parts.path}?{parts.query}" if parts.query else parts.path


def _is_ours(host: str) -> bool:
    own = (*settings.ALLOWED_HOSTS, urlsplit(settings.SITE_URL).hostname or "")
    return not host or validate_host(host, own)
