"""The reviews application."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewsConfig(AppConfig):
    """What your consultant says of it."""

    name = "reviews"
    verbose_name = _("Reviews")
