"""Settings of all tests: a property is no stopwatch, so examples have no deadline."""

from hypothesis import settings

settings.register_profile("project", deadline=None)
settings.load_profile("project")
