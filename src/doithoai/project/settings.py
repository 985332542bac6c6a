"""Technical settings only. Legal numbers live in core/law, an authority's own limits are rows."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from doithoai.project import env
from doithoai.project.databases import database
from doithoai.project.secret import FALLBACK, read_secret, var_folder

VAR = var_folder()

DEBUG = env.flag("DEBUG")
DEMONSTRATION = env.flag("DEMONSTRATION")
"""One-click sign-in as each role; only with the invented data of `doithoai demonstrate`."""
SECRET_KEY = read_secret()
SEAL_KEY = env.secret("SEAL_KEY") or SECRET_KEY
"""Closes the envelopes of sealed petitions; whoever loses it cannot open them again."""
SECRET_KEY_MISSING = SECRET_KEY == FALLBACK
ALLOWED_HOSTS = env.words("HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("TRUSTED_ORIGINS")
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
"""The address that citizens see in links and QR codes."""
LIVE_URL = env.text("LIVE_URL", "http://127.0.0.1:8001").rstrip("/")
"""Where the live feed answers: its own port, or the same address behind a reverse proxy."""
REDIS_URL = env.secret("REDIS_URL")
"""redis://… through which several machines tell each other that a hall changed; empty: one machine, nothing needed."""
HALL = env.flag("HALL")
"""This is the laptop in the hall: no numbers for papers, no messages, everything goes back to the server."""
HALL_WIFI = env.text("HALL_WIFI")
"""Name and password of the hall's own Wi-Fi, with a bar between them, for the QR code that guests scan."""
HALL_PASSPHRASE = env.secret("HALL_PASSPHRASE")
"""Opens or closes a pack where nobody sits at the keyboard."""
HTTPS = SITE_URL.startswith("https://")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "axes",
    "csp",
    "doithoai.apps.files",
    "doithoai.apps.jobs",
    "doithoai.apps.audit",
    "doithoai.apps.notices",
    "doithoai.apps.papers",
    "doithoai.apps.organisations",
    "doithoai.apps.dialogues",
    "doithoai.apps.petitions",
    "doithoai.apps.suggestions",
    "doithoai.apps.topics",
    "doithoai.apps.intake",
    "doithoai.apps.delegates",
    "doithoai.apps.hall",
    "doithoai.apps.audience",
    "doithoai.apps.screens",
    "doithoai.apps.rehearsals",
    "doithoai.apps.onsite",
    "doithoai.apps.reports",
    "doithoai.faces.common",
    "doithoai.faces.desk",
    "doithoai.faces.portal",
    "doithoai.faces.live",
    "doithoai.faces.cli",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "doithoai.faces.common.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "doithoai.faces.common.refusals.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "doithoai.project.urls"
WSGI_APPLICATION = "doithoai.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "doithoai.faces.common.context.surroundings",
                "doithoai.faces.desk.context.desk_surroundings",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DATABASES = {"default": database(env.secret("DATABASE_URL"), VAR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisations.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "portal:home"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "doithoai.faces.desk.accounts.pages.locked_out"
AXES_VERBOSE = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "faces" / "common" / "locale"]
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = True
FILES_ROOT = VAR / "files"
FILE_LIMIT = env.number("FILE_LIMIT", 10 * 1024 * 1024)
"""The largest file, in bytes, that a person may attach."""
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

OFFICE_PROGRAM = env.text("OFFICE_PROGRAM", "")
SIGNATURE_ROOTS = Path(env.text("SIGNATURE_ROOTS", str(VAR / "signature-roots")))
"""Issuers whose certificates count as known in digital signatures."""
CLAMD = env.text("CLAMD")
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_USER")
EMAIL_HOST_PASSWORD = env.secret("EMAIL_PASSWORD")
IMAP = env.secret("IMAP")
"""The mailbox to which people write: imaps://name:password@server/folder; empty: none is read."""
IMAP_EVERY = env.number("IMAP_EVERY", 300)
"""Seconds between two looks into it."""
MAIL_AUTHORITY = env.text("MAIL_AUTHORITY")
"""Slug of the authority whose mailbox it is; needed where there are several."""
MAIL_REPLY_TO = env.text("MAIL_REPLY_TO")
"""Where answers to our letters go: the address of that mailbox."""
DEFAULT_FROM_EMAIL = env.text("EMAIL_FROM", "doi-thoai@localhost")

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF, LIVE_URL],
        "worker-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}
