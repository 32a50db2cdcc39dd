"""Texts as QR codes: rows of dark and light, for a camera."""


def qr_rows(text: str) -> list[list[bool]]:
    """Returns the code of a text, with the quiet border that cameras need; True: dark."""
    # Imported late: it takes along half of the web's protocols, and few people are invited.
    import segno

    made = segno.make(text, error="m", micro=False)
    return [[bool(each) for each in row] for row in made.matrix_iter(border=4)]
