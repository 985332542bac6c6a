"""The people with phones: questions, support, wishes to speak. No account."""
