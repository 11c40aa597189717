"""The classification in plain words."""

from django.utils.translation import gettext_lazy as _

TEER = {
    0: _("management"),
    1: _("work that usually asks for a university degree"),
    2: _("work that usually asks for two years or more of college or apprenticeship, or that supervises"),
    3: _("work that usually asks for up to two years of college or apprenticeship, or months of training"),
    4: _("work that usually asks for secondary school or several weeks of training"),
    5: _("work that is learned in a short time, without formal education"),
}
