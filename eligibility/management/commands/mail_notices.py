"""Mail what a failing mail server left behind."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from eligibility.corrections import notice_mail
from eligibility.models import CorrectionNotice


class Command(BaseCommand):
    """`manage.py mail_notices`: safe to repeat; each notice is mailed once."""

    help = "Mails the notices of corrected rounds that were not mailed yet, to verified addresses."

    def handle(self, *args: Any, **options: Any) -> None:
        """Try each and say how many went out. Raises CommandError where the mail server refused one."""
        left = CorrectionNotice.objects.to_mail().select_related("owner", "assessment__owner")
        left = left.filter(owner__emailaddress__verified=True, owner__emailaddress__primary=True)
        sent = [notice_mail(notice=notice) for notice in left.order_by("pk")]
        self.stdout.write(f"{sum(sent)} of {len(sent)} notices mailed.")
        if not all(sent):
            raise CommandError("The others stay for the next run; the log says why.")
