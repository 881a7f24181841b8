"""The sample sets, for a first look and for the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from als_desktop.models.changes import Edit
from als_desktop.services.act import Service
from als_desktop.services.set_service import refuse_same_set

if TYPE_CHECKING:
    from als_desktop.models.changes import Change


class SampleService(Service):
    """Makes sets that look as if they had met for some time."""

    def create_sample(self) -> Change:
        """Make the sample sets with their past meetings, and a meeting to begin at the next half hour.

        Raises:
            Refused: `set_named_twice` when a set of such a name is there; nothing is made then.
        """
        from als_desktop.services.sample_set import set_records
        from als_desktop.services.sample_story import sample_sets

        with self._acting("create_sample") as act:
            stories = sample_sets()
            act.about = stories[0].name
            now_ms = self._now_ms
            for story in stories:
                refuse_same_set(act, story.name, "")
                act.take(Edit(None, record) for record in set_records(story, now_ms))
        return act.change
