"""Errors that readers report."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ErrorReport(models.Model):
    """What a reader says is wrong on a page. An address is kept only where the reader wants an answer."""

    page = models.CharField(_("page"), max_length=300)
    text = models.TextField(_("what is wrong"), max_length=2_000)
    email = models.EmailField(_("e-mail address for an answer"), blank=True)
    created_at = models.DateTimeField(_("reported"), auto_now_add=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("closed by"),
    )

    class Meta:
        verbose_name = _("reported error")
        verbose_name_plural = _("reported errors")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.page}, {self.created_at:%Y-%m-%d}"
