"""Snapshots of the pool of candidates by score."""

from __future__ import annotations

from functools import reduce
from operator import add

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from draws.models.rounds import Round

# From the highest scores to the lowest; the ends are inclusive.
BANDS = [
    "601-1200",
    "501-600",
    "491-500",
    "481-490",
    "471-480",
    "461-470",
    "451-460",
    "441-450",
    "431-440",
    "421-430",
    "411-420",
    "401-410",
    "351-400",
    "301-350",
    "0-300",
]


def field_of(band: str) -> str:
    """The field that holds a band: "601-1200" is in `band_601_1200`."""
    return "band_" + band.replace("-", "_")


class PoolSnapshot(models.Model):
    """How many people stood in the pool on a day, by score, as published with a round.

    `unexplained` is by how much the published total exceeds the bands: 0 but for one misprint.
    """

    round = models.OneToOneField(
        Round, on_delete=models.CASCADE, related_name="pool", verbose_name=_("round")
    )
    as_of = models.DateField(_("as of"), db_index=True)
    band_601_1200 = models.PositiveIntegerField("601–1200")
    band_501_600 = models.PositiveIntegerField("501–600")
    band_491_500 = models.PositiveIntegerField("491–500")
    band_481_490 = models.PositiveIntegerField("481–490")
    band_471_480 = models.PositiveIntegerField("471–480")
    band_461_470 = models.PositiveIntegerField("461–470")
    band_451_460 = models.PositiveIntegerField("451–460")
    band_441_450 = models.PositiveIntegerField("441–450")
    band_431_440 = models.PositiveIntegerField("431–440")
    band_421_430 = models.PositiveIntegerField("421–430")
    band_411_420 = models.PositiveIntegerField("411–420")
    band_401_410 = models.PositiveIntegerField("401–410")
    band_351_400 = models.PositiveIntegerField("351–400")
    band_301_350 = models.PositiveIntegerField("301–350")
    band_0_300 = models.PositiveIntegerField("0–300")
    total = models.PositiveIntegerField(_("total"))
    unexplained = models.IntegerField(_("total less bands"), default=0)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("pool snapshot")
        verbose_name_plural = _("pool snapshots")
        ordering = ["-round__sequence"]
        constraints = [
            models.CheckConstraint(
                condition=Q(total=reduce(add, (F(field_of(band)) for band in BANDS)) + F("unexplained")),
                name="pool_bands_add_up",
            ),
            models.CheckConstraint(
                condition=Q(unexplained=0) | ~Q(note=""), name="pool_says_why_bands_do_not_add_up"
            ),
        ]

    def __str__(self) -> str:
        return str(_("Pool on %(day)s") % {"day": self.as_of})

    @property
    def bands(self) -> dict[str, int]:
        """People by band, from the highest scores to the lowest."""
        return {band: getattr(self, field_of(band)) for band in BANDS}
