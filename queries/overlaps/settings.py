"""The few figures that decide what is shown."""

from __future__ import annotations

from typing import Final

# A pair is shown where its strength reaches this.
SHOWN: Final = 0.4
# Efforts by the same body whose titles or texts agree this far are one series.
SAME_SERIES: Final = 0.5
# What a shared hour adds, as a share of what is left up to 1.
SAME_HOUR: Final = 0.15
SAME_PEOPLE_SAME_HOUR: Final = 0.4
SAME_SPEAKER_SAME_HOUR: Final = 0.6
# A merge is suggested where a pair is this strong, and the texts agree this far.
MERGE_FROM: Final = 0.75
SAME_QUESTION: Final = 0.3
# An edition with fewer efforts learns what is common from the whole graph.
LARGE_EDITION: Final = 1000
# Pairs below this are not read by the encoder: it is slow, and hardly raises them to what is shown.
READ_FROM: Final = 0.12
