"""The catalogue of occupations: its versions, the way down through its groups, and a page for each code."""

from draws.views.catalogue.groups import group, group_list, version
from draws.views.catalogue.occupation import occupation

__all__ = ["group", "group_list", "occupation", "version"]
