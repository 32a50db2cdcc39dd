"""What an overlay holds: its net effect, what has drifted, its preview, commit and knock-out."""
