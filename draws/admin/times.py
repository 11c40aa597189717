"""Processing times, as staff read them at IRCC."""

from django.contrib import admin
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.db import models

from accounts.audited import Audited
from draws.models import ProcessingTime


@admin.register(ProcessingTime)
class ProcessingTimeAdmin(Audited):
    """The newest of each program is shown; a new figure is a new row, so that the old one stays."""

    list_display = ("__str__", "months", "as_of", "source")
    list_filter = ("program",)
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https", "widget": AdminURLFieldWidget},
    }
