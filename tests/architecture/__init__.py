"""Rules that the sources keep, as tests: who may import whom, and habits that cost dear when they slip in."""
