"""The room display: what the projector shows."""
