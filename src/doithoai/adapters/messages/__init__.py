"""Sending of messages: one port, and the e-mail behind it."""

from doithoai.adapters.messages.django_email import DjangoEmailSender
from doithoai.adapters.messages.port import Message, MessageSender, NotSent

__all__ = ["DjangoEmailSender", "Message", "MessageSender", "NotSent"]
