#!/bin/sh
# Makes dist/als-desktop with PyInstaller and lets the frozen program test itself: with a data folder of its own,
# without a screen and, where the system allows it, in a place without a network.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m PyInstaller --noconfirm --log-level WARN \
    --distpath dist --workpath build/pyinstaller packaging/als_desktop.spec

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
alone=""
for attempt in "unshare --net" "unshare --map-root-user --net"; do
    if $attempt true 2>/dev/null; then
        alone=$attempt
        break
    fi
done
if [ -z "$alone" ]; then
    echo "freeze: this system gives no place without a network; the self-test runs in the common one"
fi
LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen $alone dist/als-desktop/als-desktop --data-dir "$data" --self-test
du -sh dist/als-desktop
