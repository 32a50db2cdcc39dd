"""The Qt application. Of the core it sees domain and bus; `app` alone sees workspace."""
