"""The Qt application. No business rules, no SQL, no sockets; of the core it sees domain and bus, and `app` alone sees workspace."""
