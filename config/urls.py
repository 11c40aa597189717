"""All addresses of the site."""

from django.conf import settings
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path

from config.about import about
from config.api import api
from config.api_page import api_page
from config.crawlers import SITEMAPS, robots
from config.report import report, thanks
from config.styleguide import styleguide
from draws.conditional import public_page

urlpatterns = [
    path("", include("draws.urls")),
    path("about/", public_page(about), name="about"),
    path("api/", public_page(api_page), name="api-page"),
    path("robots.txt", public_page(robots), name="robots"),
    path("sitemap.xml", public_page(sitemap), {"sitemaps": SITEMAPS}, name="sitemap"),
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
