"""All addresses of the site."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from config.about import about
from config.api import api
from config.report import report, thanks
from config.styleguide import styleguide

urlpatterns = [
    path("", include("draws.urls")),
    path("about/", about, name="about"),
    path("report/", report, name="report"),
    path("report/thanks/", thanks, name="report-thanks"),
    path("stand/", include("eligibility.urls")),
    path("reviews/", include("reviews.urls")),
    path("api/v1/", api.urls),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]

if settings.DEBUG:
    urlpatterns += [path("styleguide/", styleguide, name="styleguide")]
