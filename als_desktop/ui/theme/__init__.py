"""The look of the program: design tokens, palette, style sheet, fonts and icons, behind one `Theme`."""
