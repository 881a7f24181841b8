"""What the workspaces that are a page share: a head, a part that scrolls, and a foot."""
