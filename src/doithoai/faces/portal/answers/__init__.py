"""What everybody may read afterwards: answers, promises, figures, and one page for each authority."""
