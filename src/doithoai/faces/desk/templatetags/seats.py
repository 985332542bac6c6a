"""Words of the list of delegates in templates: `{% load seats %}`."""

from django import template

from doithoai.faces.desk.delegates.listing import origin_words

register = template.Library()
register.filter(origin_words)
