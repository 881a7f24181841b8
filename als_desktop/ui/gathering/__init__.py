"""The stages around the slots: welcome, check-in, break and close."""
