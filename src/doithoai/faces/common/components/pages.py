"""The component page: every piece of the design system in every state."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doithoai.faces.common.components.samples import samples


def components_page(request: HttpRequest) -> HttpResponse:
    """Show every component with sample data that names nobody."""
    return render(request, "common/components_page.html", samples())
