"""What a set makes its own: packs saved under a name, and what is said at a stage."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from als_desktop.models.ids import new_id
from als_desktop.models.meeting import Meeting, MeetingState
from als_desktop.models.meeting_pack import own_pack
from als_desktop.models.pack import OwnPack, OwnScript
from als_desktop.models.pack_table import table_of_pack
from als_desktop.models.people import LearningSet
from als_desktop.models.refusal import Refused
from als_desktop.models.text import LINE_LIMIT, NAME_LIMIT, clean_line, clean_text, required_line
from als_desktop.services.act import Act, Service
from als_desktop.services.packs import PACKS, pack_of_own, shipped_pack

if TYPE_CHECKING:
    from als_desktop.models.agenda import MeetingTemplate
    from als_desktop.models.changes import Change
    from als_desktop.models.meeting_pack import Pack

_SCRIPT_LIMIT = 20 * LINE_LIMIT


@dataclass(frozen=True, slots=True)
class PackChoice:
    """The packs that a set can meet by, its own ones last; `unread` names own ones that cannot be read any more."""

    packs: tuple[Pack, ...]
    unread: tuple[str, ...]


class PackService(Service):
    """Own packs and own words."""

    def choice(self, set_id: str) -> PackChoice:
        """The packs that the program brings along, and those that the set saved."""
        with self._store.reading() as tx:
            saved = tx.find(OwnPack, "name", set_id=set_id)
        read = [(one.name, pack_of_own(one)) for one in saved]
        own = tuple(pack for _, pack in read if pack is not None)
        unread = tuple(name for name, pack in read if pack is None)
        return PackChoice((*(shipped_pack(code) for code in PACKS), *own), unread)

    def save_pack(self, set_id: str, name: str, pack: Pack, template: MeetingTemplate) -> Change:
        """Save the stages of `pack` with one `template` under a name, as the set's own; the set's own words go along.

        Raises:
            Refused: `empty`, `too_long`, `pack_named_twice`.
        """
        name = required_line(name, NAME_LIMIT, "pack_name")
        with self._acting("save_pack") as act:
            act.expect(LearningSet, set_id)
            _refuse_same_name(act, set_id, name, "")
            act.about = name
            said = {
                one.code.removeprefix(f"{pack.code}/"): tuple(one.text.splitlines())
                for one in act.tx.find(OwnScript, set_id=set_id)
                if one.code.startswith(f"{pack.code}/")
            }
            own_id = new_id()
            own = own_pack(replace(pack, scripts={**pack.scripts, **said}), own_id, name, template)
            content = json.dumps(table_of_pack(own), ensure_ascii=False)
            act.add(OwnPack(own_id, name, content, set_id, self._now_ms))
        return act.change

    def rename_pack(self, own_id: str, name: str) -> Change:
        """Give an own pack another name.

        Raises:
            Refused: `empty`, `too_long`, `pack_named_twice`.
        """
        name = required_line(name, NAME_LIMIT, "pack_name")
        with self._acting("rename_pack") as act:
            before = act.get(OwnPack, own_id)
            _refuse_same_name(act, before.set_id or "", name, own_id)
            act.about = name
            act.replace(before, replace(before, name=name))
        return act.change

    def remove_pack(self, own_id: str) -> Change:
        """Take an own pack away. A set that usually meets by it goes back to the pack it was made from.

        Where meetings were run by it, it is no longer offered but kept: what was said in them is read by it.

        Raises:
            Refused: `pack_in_use` with the number of the meeting that is still to be held by it.
        """
        with self._acting("remove_pack") as act:
            before = act.get(OwnPack, own_id)
            meetings = act.tx.find(Meeting, "number", pack=own_id)
            for meeting in meetings:
                if meeting.state is not MeetingState.CLOSED:
                    raise Refused("pack_in_use", name=before.name, number=meeting.number)
            act.about = before.name
            read = pack_of_own(before)
            for one in act.tx.find(LearningSet, pack=own_id):
                act.replace(one, replace(one, pack=read.base if read is not None else ""))
            if meetings:
                act.replace(before, replace(before, set_id=None))
            else:
                act.remove(before)
        return act.change

    def write_script(self, set_id: str, code: str, text: str) -> Change:
        """Say something else at a stage (`code` as `script_code` makes it), one way to say it on each line.

        Without a word the program's own lines come back.

        Raises:
            Refused: `too_long`.
        """
        said = clean_text(text, _SCRIPT_LIMIT, "script")
        lines = [clean_line(line, LINE_LIMIT, "script") for line in said.splitlines()]
        said = "\n".join(line for line in lines if line)
        if not said:
            return self.restore_script(set_id, code)
        with self._acting("write_script") as act:
            act.expect(LearningSet, set_id)
            act.about = said
            found = act.tx.find(OwnScript, set_id=set_id, code=code)
            if found:
                act.replace(found[0], replace(found[0], text=said))
            else:
                act.add(OwnScript(new_id(), set_id, code, said))
        return act.change

    def restore_script(self, set_id: str, code: str) -> Change:
        """Go back to what the program says at a stage."""
        with self._acting("restore_script") as act:
            for own in act.tx.find(OwnScript, set_id=set_id, code=code):
                act.remove(own)
        return act.change


def _refuse_same_name(act: Act, set_id: str, name: str, own_id: str) -> None:
    shipped = [shipped_pack(code).name for code in PACKS]
    own = [one.name for one in act.tx.find(OwnPack, set_id=set_id) if one.id != own_id]
    if name.casefold() in {one.casefold() for one in (*shipped, *own)}:
        raise Refused("pack_named_twice", name=name)
