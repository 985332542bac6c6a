"""Hall mode: the laptop that carries a sitting without Internet, and the way back."""
