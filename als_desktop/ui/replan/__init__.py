"""Re-planning: what an overrun costs, and the three ways out of it."""
