"""The facilitator's own screen during a meeting."""
