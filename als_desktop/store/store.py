"""Opening, making and closing a store."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from als_desktop.errors import StoreUnavailable
from als_desktop.store.connection import open_connection
from als_desktop.store.faults import environment_faults
from als_desktop.store.inspection import has_log, inspect_store, what_lies_at
from als_desktop.store.key_file import StoreKey, key_path, read_key
from als_desktop.store.migrate import SCHEMA_VERSION, migrate
from als_desktop.store.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from sqlalchemy.engine import Engine

    from als_desktop.store.driver import DriverConnection
    from als_desktop.store.transaction import Transaction


class Store:
    """An open store. All its work is done on one thread."""

    def __init__(self, path: Path, driver: DriverConnection) -> None:
        """`driver` is the store's one connection."""
        self.path = path
        self._driver = driver

    @contextmanager
    def reading(self) -> Generator[Reader, None, None]:
        """Reads that belong together; nothing can be written meanwhile, since all is done on one thread.

        Raises:
            StoreUnavailable: the disk or the file failed.
        """
        with environment_faults(self.path):
            yield Reader(self._driver)

    @contextmanager
    def transaction(self) -> Generator[Transaction, None, None]:
        """One act: committed and on disk at the end, rolled back on any exception.

        Raises:
            StoreUnavailable: the disk or the file failed; nothing of the act was kept.
        """
        from als_desktop.store.transaction import Transaction

        with environment_faults(self.path), self.engine.begin() as connection:
            yield Transaction(connection, self._driver)

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy on the store's connection, made when something is first written."""

        from als_desktop.store.engine import make_engine

        return make_engine(self._driver)

    def check_whole(self) -> None:
        """Check every page of the file (2 ms a megabyte).

        Raises:
            StoreUnavailable: `page_damaged`; what lies on other pages can still be read.
        """
        with self.reading() as reader:
            spoilt = reader.find_damage()
        if spoilt:
            raise StoreUnavailable("page_damaged", path=str(self.path), detail=spoilt)

    def get_ready_to_write(self) -> None:
        """Do now what the first act would have to wait for."""
        with self.transaction() as tx:
            tx.schema_version()

    def close(self) -> None:
        """Write what is in the log into the file and let go of it."""
        if "engine" in self.__dict__:
            self.engine.dispose()
        self._driver.close()


def open_store(path: Path) -> Store:
    """The store at `path`, made if there is neither a file nor a key.

    Raises:
        StoreUnavailable: with a reason that says what is in the way; nothing on disk has been changed or deleted.
    """
    _prepare_folder(path.parent)
    key = _key_of(path)
    inspect_store(path, key)
    with environment_faults(path):
        store = Store(path, open_connection(path, key))
        try:
            with store.reading() as reader:
                version = reader.schema_version()
            if version != SCHEMA_VERSION:
                migrate(store.engine)
        except BaseException:
            store.close()
            raise
    return store


def _prepare_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise StoreUnavailable("folder_is_file", path=str(folder)) from error
    except OSError as error:
        raise StoreUnavailable("cannot_write", path=str(folder), detail=error.strerror) from error


def _key_of(path: Path) -> StoreKey:
    """The key of the store at `path`, which is made if there is none."""
    try:
        if path.is_dir():
            raise StoreUnavailable("is_folder", path=str(path))
        key = read_key(key_path(path))
        if not path.exists():
            from als_desktop.store.creation import finish_store, make_store

            if key is None and not has_log(path):
                make_store(path)
                key = read_key(key_path(path))
            elif key is None or not finish_store(path, key):
                # A key or a log without its store: an empty store in its place would look like a loss.
                raise StoreUnavailable("store_missing", path=str(path), key=str(key_path(path)))
    except OSError as error:
        raise StoreUnavailable("cannot_write", path=str(path), detail=error.strerror) from error
    if key is None:
        raise StoreUnavailable(what_lies_at(path, "key_missing"), path=str(path), key=str(key_path(path)))
    return key
