"""The bidding stage: who presents today, in which order and for how long."""
