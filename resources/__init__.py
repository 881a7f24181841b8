"""Data of the program: fonts, icons, themes, texts and catalogues."""
