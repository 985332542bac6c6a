"""The office asks, the citizen answers."""
