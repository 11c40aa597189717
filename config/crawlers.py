"""What search engines and other crawlers are told: where to look, and where there is nothing for them."""

from __future__ import annotations

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from draws.sitemaps import SITEMAPS as DRAWS

# What lies there is for one person, or asks that person something.
CLOSED = ("/accounts/", "/admin/", "/reviews/", "/stand/")


class SiteSitemap(Sitemap):
    """The pages about the site itself, and the first of the questionnaire."""

    def items(self) -> list[str]:
        """Their names."""
        return ["about", "api-page", "eligibility:start"]

    def location(self, item: str) -> str:
        """The address of a name."""
        return reverse(item)


SITEMAPS = {"site": SiteSitemap, **DRAWS}


def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt (RFC 9309): all but what is for one person."""
    lines = [
        "User-agent: *",
        f"Allow: {reverse('eligibility:start')}$",
        *(f"Disallow: {address}" for address in CLOSED),
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
