#!/bin/sh
# Makes the checkout ready, so that one `make` target is enough on a fresh machine.
#
#   packaging/prepare.sh run         what the program needs
#   packaging/prepare.sh test        the same and what the tests need (so for lint and package)
#
# First the system packages that packaging/linux/*.txt names and that are missing (apt, as root or through sudo;
# where neither works, the line to type is printed), then .venv with pip, then a look at whether Qt finds all its
# libraries. A stamp in .venv makes the next call end at once, until pyproject.toml or one of the lists changes.
#
# PYTHON=/path/to/python3 chooses the interpreter that .venv is made with.
set -eu

cd "$(dirname "$0")/.."
what=${1:?"say what for: run, test, lint or package"}
case $what in
run) lists="run" ;;
test | lint | package) lists="run $what" ;;
*)
    echo "prepare.sh: no such purpose: $what" >&2
    exit 2
    ;;
esac
venv=.venv
log=build/prepare.log

say() { echo "prepare: $*"; }
fail() {
    echo "prepare: $*" >&2
    exit 1
}

stamp=$(cat pyproject.toml packaging/prepare.sh packaging/constraints.txt packaging/linux/*.txt | cksum)
stamp="$stamp $(pwd)"
# Whether the step $1 was done for what the project asks now.
done_before() { [ -x "$venv/bin/python" ] && [ "$(cat "$venv/.ready-$1" 2>/dev/null)" = "$stamp" ]; }
if done_before "$what"; then
    exit 0
fi

# The first Python that `requires-python` in pyproject.toml allows, or nothing.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
}

for list in $lists; do
    sed 's/#.*//' "packaging/linux/$list.txt" | while read -r kind name package; do
        case $kind in
        "" | command | file | module | library | sysmodule | typelib) ;;
        *) fail "packaging/linux/$list.txt: no such kind of line: $kind $name $package" ;;
        esac
    done
done

# Whether a thing of kind $1 and name $2 is there.
has() {
    case $1 in
    command) command -v "$2" ;;
    file) [ -e "$2" ] ;;
    module) "$python" -c 'import importlib, sys; importlib.import_module(sys.argv[1])' "$2" ;;
    library) "$python" -c 'import ctypes, sys; ctypes.CDLL(sys.argv[1])' "$2" ;;
    sysmodule) /usr/bin/python3 -c 'import importlib, sys; importlib.import_module(sys.argv[1])' "$2" ;;
    typelib) /usr/bin/python3 -c 'import gi, sys; gi.require_version(*sys.argv[1].rsplit("-", 1))' "$2" ;;
    esac >/dev/null 2>&1 </dev/null
}

# The Debian packages of all that is missing, each once, in one line.
missing_packages() {
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || echo 3)
    for list in $lists; do
        sed -e 's/#.*//' -e "s/@PY@/$version/g" "packaging/linux/$list.txt"
    done | while read -r kind name package; do
        if [ -n "$kind" ] && ! has "$kind" "$name"; then
            echo "$package"
        fi
    done | sort -u | tr '\n' ' ' | sed 's/ $//'
}

install_packages() {
    line="apt-get install -y --no-install-recommends $1"
    command -v apt-get >/dev/null 2>&1 || fail "this system has no apt-get; please install what Debian calls: $1"
    if [ "$(id -u)" = 0 ]; then
        root=""
    elif sudo -n true >/dev/null 2>&1; then
        root="sudo -n"
    elif [ -t 0 ] && command -v sudo >/dev/null 2>&1; then
        root="sudo"
    else
        fail "some system packages are missing. Please type this, then try again:

    sudo $line
"
    fi
    say "installing system packages: $1"
    mkdir -p build
    # An update that fails (no network) may still leave lists that are good enough.
    $root apt-get -q update >"$log" 2>&1 || true
    # shellcheck disable=SC2086  # both are lists of words
    $root env DEBIAN_FRONTEND=noninteractive $line >>"$log" 2>&1 || {
        tail -n 20 "$log" >&2
        fail "apt-get did not succeed (all of it: $log). The line was: $line"
    }
}

python=$(find_python)
if [ "$(uname -s)" = Linux ]; then
    packages=$(missing_packages)
    if [ -n "$packages" ]; then
        install_packages "$packages"
        python=$(find_python)
        packages=$(missing_packages)
        [ -z "$packages" ] || fail "still missing after the installation: $packages"
    fi
fi
[ -n "$python" ] || fail "Python 3.11 to 3.14 is needed (PYTHON=/path/to/python3 make ... chooses one)."

if ! "$venv/bin/python" -c 'import pip' >/dev/null 2>&1; then
    say "making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
fi

# setuptools would warn of each editable install as such.
pip() {
    PYTHONWARNINGS=ignore "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -c packaging/constraints.txt "$@" ||
        fail "pip did not succeed; is there a network?"
}
if ! done_before tools; then
    say "installing Python packages (the first time this fetches about 150 MB)"
    # pip 25.1 is the first that reads [dependency-groups]; setuptools here spares each install a build environment.
    pip "pip>=25.1" "setuptools>=77"
    if [ "$what" = run ]; then
        pip --no-build-isolation --editable .
    else
        pip --no-build-isolation --editable . --group dev
        echo "$stamp" >"$venv/.ready-tools"
    fi
fi

if [ "$(uname -s)" = Linux ]; then
    qt=$("$venv/bin/python" -c 'import PySide6; print(PySide6.__path__[0])')/Qt
    lost=$(ldd "$qt/plugins/platforms/libqxcb.so" "$qt/plugins/platforms/libqwayland.so" \
        "$qt/plugins/platforms/libqoffscreen.so" "$qt/lib/libQt6PrintSupport.so.6" "$qt/lib/libQt6Svg.so.6" |
        awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
    [ -z "$lost" ] || fail "Qt lacks these libraries: $lost- packaging/linux/run.txt should name their packages."
fi

echo "$stamp" >"$venv/.ready-$what"
echo "$stamp" >"$venv/.ready-run"
say "ready"
