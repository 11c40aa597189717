"""Every public address there is or ever was, one of each kind. The list grows; no line of it is taken out."""

# What a reader without a cookie is told apart by state: pages, feeds, calendars, what machines read of them.
PUBLIC = [
    "/",
    "/?score=470",
    "/about/",
    "/api/",
    "/draws/",
    "/draws/398/",
    "/draws/91a/",
    "/draws/categories/",
    "/draws/categories/healthcare/",
    "/draws/cutoffs/",
    "/draws/feeds/all.atom",
    "/draws/feeds/general.atom",
    "/draws/feeds/healthcare.atom",
    "/draws/feeds/healthcare.ics",
    "/draws/feeds/pnp.atom",
    "/draws/forecast/",
    "/draws/forecast/scorecard/",
    "/draws/rounds.csv",
    "/draws/rounds.ics",
    "/draws/rounds.ics?years=all",
    "/draws/rounds.json",
    "/draws/years/",
    "/draws/years/2025/",
    "/occupations/",
    "/occupations/31301/",
    "/occupations/?q=nurse",
    "/occupations/suggestions/?q=nurse",
    "/occupations/groups/",
    "/occupations/groups/3/",
    "/occupations/groups/3130/",
    "/occupations/noc-2016/",
    "/occupations/noc-2016/3012/",
    "/occupations/noc-2021/31301/",
    "/occupations/noc-2021/groups/31/",
    "/occupations/compare/",
    "/occupations/compare/?codes=31301,32101",
    "/robots.txt",
    "/sitemap.xml",
]
# The read API, which says the same to everybody.
API = [
    "/api/v1/categories",
    "/api/v1/occupations",
    "/api/v1/pool",
    "/api/v1/rounds",
]
# Public, and not among those above: made for each reader, or a description that never changes by itself.
OTHERS = [
    "/accounts/login/",
    "/accounts/password/reset/",
    "/accounts/signup/",
    "/api/v1/docs",
    "/api/v1/openapi.json",
    "/report/",
    "/report/thanks/",
    "/stand/",
]
# Addresses that have moved, and where to.
MOVED = {
    "/draws/feeds/all.ics": "/draws/rounds.ics",
    "/occupations/?broad=3": "/occupations/groups/3/",
}
