"""The people of the photographed Hamlet. Telephone numbers are from the range kept for drama."""

from typing import Any, Final

DEPARTMENTS: Final = (
    ("Stage management", "blue"), ("Lighting", "yellow"), ("Sound", "teal"), ("Stage", "green"),
    ("Wardrobe", "pink"), ("Cast", "purple"), ("Creative", "orange"), ("Production", "grey"),
)  # fmt: skip

PEOPLE: Final = (
    ("Jane Doherty", "she/her", "Stage manager", 0, True, "Calls the show. Key holder."),
    ("Omar Haddad", "he/him", "Deputy stage manager", 0, True, "On the book."),
    ("Mei Tanaka", "she/her", "Assistant stage manager", 0, True, "Props, stage right."),
    ("Kit Lowell", "they/them", "Assistant stage manager", 0, True, "Stage left. First aider."),
    ("Ruth Adeyemi", "she/her", "Lighting designer", 6, False, "Leaves after opening night."),
    ("Sam Whitlock", "he/him", "Chief electrician", 1, True, ""),
    ("Priya Raman", "she/her", "Lighting operator", 1, True, "Eos; nut allergy."),
    ("Ben Cartwright", "he/him", "Follow spot 1", 1, False, "Local crew."),
    ("Ellie Marsh", "she/her", "Follow spot 2", 1, False, "Local crew."),
    ("Tomasz Nowak", "he/him", "Sound designer", 6, False, ""),
    ("Grace Okafor", "she/her", "Sound no. 1", 2, True, "QLab and desk."),
    ("Leo Fontaine", "he/him", "Sound no. 2", 2, True, "Radio microphones."),
    ("Hanna Lindqvist", "she/her", "Production manager", 7, True, ""),
    ("Alex Moreau", "they/them", "Director", 6, False, "Prefers notes by e-mail."),
    ("Fatima Zahra", "she/her", "Set and costume designer", 6, False, ""),
    ("Daniel Byrne", "he/him", "Fight director", 6, False, "Fight call 40 min before the half."),
    ("Wei Chen", "he/him", "Composer", 6, False, ""),
    ("Molly Price", "she/her", "Head of wardrobe", 4, True, ""),
    ("Jonas Keller", "he/him", "Dresser", 4, True, ""),
    ("Aisha Bello", "she/her", "Wigs and make-up", 4, True, "Ghost make-up takes 35 min."),
    ("Rory McAllister", "he/him", "Master carpenter", 3, True, "Drives the 7.5-tonne."),
    ("Callum Reid", "he/him", "Head flyman", 3, False, "House crew."),
    ("Ivy Stone", "she/her", "Stage crew", 3, True, ""),
    ("Noah Brandt", "he/him", "Stage crew", 3, True, ""),
    ("David Asante", "he/him", "Hamlet", 5, True, "Knee: no kneeling on the rake."),
    ("Sofia Marino", "she/her", "Ophelia", 5, True, ""),
    ("Charles Penrose", "he/him", "Claudius", 5, True, ""),
    ("Helena Vance", "she/her", "Gertrude", 5, True, ""),
    ("Arthur Quill", "he/him", "Polonius, Gravedigger", 5, True, "Quick change after 3.4."),
    ("Marcus Bell", "he/him", "Laertes", 5, True, ""),
    ("Nadia Karim", "she/her", "Horatio", 5, True, ""),
    ("Peter Oakes", "he/him", "Ghost, First Player", 5, True, "Contact lenses."),
    ("Lily Hart", "she/her", "Rosencrantz", 5, True, ""),
    ("Yusuf Demir", "he/him", "Guildenstern", 5, True, "Plays the recorder."),
    ("George Finch", "he/him", "Marcellus, Osric", 5, True, "Carries the foils."),
    ("Eve Sutton", "she/her", "Barnardo, Player Queen", 5, True, ""),
    ("Tariq Aziz", "he/him", "Fortinbras, Francisco", 5, True, ""),
    ("Bella Rossi", "she/her", "Understudy Ophelia, Gertrude", 5, True, ""),
    ("Hugh Lambert", "he/him", "Understudy Hamlet, Laertes", 5, True, ""),
    ("Carys Jones", "she/her", "Company manager", 7, True, "Digs, travel, sick notes."),
    ("Victor Hale", "he/him", "Producer", 7, False, ""),
)


def people() -> list[dict[str, Any]]:
    """Returns the rows of the contact sheet."""
    return [
        {
            "name": name,
            "pronouns": pronouns,
            "role": role,
            "department": DEPARTMENTS[department][0],
            "phone": f"07700 900{n * 17 % 1000:03d}",
            "email": f"{name.split()[0].lower()}@riverside.example",
            "on_tour": on_tour,
            "notes": notes or None,
        }
        for n, (name, pronouns, role, department, on_tour, notes) in enumerate(PEOPLE)
    ]
