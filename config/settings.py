"""Settings from the environment. With no variables this is a development machine; see README, "Settings"."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

from config.csp import POLICY

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# --- which machine this is ---

ENVIRONMENT = env.str("CUTLINE_ENV", default="development")
if ENVIRONMENT not in ("development", "production"):
    raise ImproperlyConfigured(f'CUTLINE_ENV is "{ENVIRONMENT}"; it must be "development" or "production".')
PRODUCTION = ENVIRONMENT == "production"
DEBUG = env.bool("DEBUG", default=not PRODUCTION)
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured("DEBUG must be off in production: error pages would show settings and data.")


def _development_key() -> str:
    """A key of this machine's own, kept so that a restart does not sign people out."""
    path = BASE_DIR / "var" / "development-secret-key"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(get_random_secret_key())
    return path.read_text()


def _required(name: str, remedy: str) -> str:
    value = env.str(name, default="")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. In production {remedy}")
    return value


if PRODUCTION:
    SECRET_KEY = _required("SECRET_KEY", "set it to 50 or more random characters and keep it secret.")
    if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
        raise ImproperlyConfigured("SECRET_KEY is too weak: use 50 or more random characters.")
    _hosts = _required("ALLOWED_HOSTS", 'name the hosts of the site, as in "cutline.example".')
    ALLOWED_HOSTS = [host.strip() for host in _hosts.split(",") if host.strip()]
else:
    SECRET_KEY = env.str("SECRET_KEY", default="") or _development_key()
    ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])

# --- applications ---

INSTALLED_APPS = [
    "config",
    "accounts",
    "noc",
    "draws",
    "eligibility",
    "reviews",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "simple_history",
    "django_tasks",
    "django_tasks_db",
    "ninja",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "config.kept_answers.public_pages_are_kept",
    "django.middleware.http.ConditionalGetMiddleware",
    # Outside all that may set a cookie, and inside what marks with an ETag only what may be kept.
    "config.middleware.personal_pages_are_not_cached",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
        },
    }
]

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
# A misspelt field in a form's layout is a bug to see, not to pass over.
CRISPY_FAIL_SILENTLY = False

# --- database, cache, sessions ---

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASE_URL = env.str("DATABASE_URL", default="") or f"sqlite:///{BASE_DIR / 'db.sqlite3'}"
DATABASES = {"default": env.db_url_config(DATABASE_URL)}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # A writer takes its lock when it begins, so that two of them queue instead of failing half-way.
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        # A saved answer survives a power cut; deleted text does not stay readable in freed pages.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# SQLite as well: opening its file anew for each request costs more than most of the requests do.
DATABASES["default"]["CONN_MAX_AGE"] = env.int("CONN_MAX_AGE", default=60)

# The index of the occupation search: a file made of the catalogue, open in every process. "": in memory.
NOC_INDEX_FOLDER = env.str("NOC_INDEX_FOLDER", default=str(BASE_DIR / "var" / "noc"))

# In the database and not in memory: login limits must hold across worker processes. With room for many:
# at its default of 300 entries a crowd of visitors would push the counters of failed logins out.
CACHES = {"default": env.cache("CACHE_URL", default="dbcache://cache?max_entries=100000")}

SESSION_COOKIE_NAME = "__Secure-session" if PRODUCTION else "session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Secure-csrf" if PRODUCTION else "csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# --- people ---

AUTH_USER_MODEL = "accounts.User"
# One and not two: each would hash every guess. It is a ModelBackend, so permissions work as usual.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "eligibility:profile"
LOGOUT_REDIRECT_URL = "draws:home"

ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"  # saving needs none; sharing asks for it
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = False
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a changed password or address is told to the person's mailbox
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # a session left open is not enough to take the account over
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",  # right ones included, so that an office behind one address can work
    "login_failed": "10/15m/key,30/15m/ip",
    "change_password": "10/15m/user",
}
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "add_email": "accounts.forms.ChangeEmailForm",
    "change_password": "accounts.forms.OurChangePasswordForm",
    "login": "accounts.forms.OurLoginForm",
    "reset_password": "accounts.forms.OurResetPasswordForm",
    "reset_password_from_key": "accounts.forms.OurResetPasswordKeyForm",
    "signup": "accounts.forms.OurSignupForm",
}
# Only a proxy that we name may say where a visitor comes from; without one, nobody may.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
USERSESSIONS_TRACK_ACTIVITY = False

# --- mail ---

EMAIL_CONFIG = env.email("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Cutline <no-reply@localhost>")

# Where the site is, for mails that no request sends.
_home = f"https://{ALLOWED_HOSTS[0].lstrip('.')}" if PRODUCTION else "http://127.0.0.1:8000"
SITE_URL = env.str("SITE_URL", default=_home).rstrip("/")

# --- tasks ---

# What takes long runs after the answer: in production by `manage.py db_worker`, whose queue is a table.
_tasks = (
    "django_tasks_db.DatabaseBackend" if PRODUCTION else "django_tasks.backends.immediate.ImmediateBackend"
)
TASKS = {"default": {"BACKEND": env.str("TASKS_BACKEND", default=_tasks)}}

# --- IRCC's feed of rounds ---

FEED_URL = env.str(
    "FEED_URL", default="https://www.canada.ca/content/dam/ircc/documents/json/ee_rounds_123_en.json"
)

# --- language and time ---

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]  # French joins when every word of it is there
LOCALE_PATHS = [BASE_DIR / "config" / "locale"]
USE_TZ = True
TIME_ZONE = "America/Toronto"  # "today" is the date in Ottawa
FORMAT_MODULE_PATH = ["config.formats"]

# --- static files ---

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- security ---

CONTENT_SECURITY_POLICY = {"DIRECTIVES": POLICY}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
    if env.bool("BEHIND_TLS_PROXY", default=False):
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"

# --- the API ---

# Requests a minute and address; None in development, so that trying things out is never refused.
API_READ_RATE = "600/m" if PRODUCTION else None
API_ASSESS_RATE = "60/m" if PRODUCTION else None

# --- reports of errors ---

# Reports an hour and address.
REPORT_RATE = "5/h" if PRODUCTION else None

# --- logs ---

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
}
