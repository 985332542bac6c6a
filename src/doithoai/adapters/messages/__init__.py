"""Sending of messages: one port, one module per way."""

from doithoai.adapters.messages.console import ConsoleSender
from doithoai.adapters.messages.email import SmtpSender
from doithoai.adapters.messages.port import Attachment, Message, MessageSender, NotSent

__all__ = ["Attachment", "ConsoleSender", "Message", "MessageSender", "NotSent", "SmtpSender"]
