"""What `make bench` measures: ratios within one run, since machines differ."""
