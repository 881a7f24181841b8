"""The stages around the slots: welcome, check-in, break and close; and the page their workspaces share."""
