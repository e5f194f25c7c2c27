#!/usr/bin/env bash
# Installs what is missing, builds Burrow, and opens the assistant; without a display, shows what it would recommend.
# usage: run.sh                 open the assistant
#        run.sh --build-only    stop before starting, and print where the two programs are
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build_only=no
case ${1:-} in
    '') ;;
    --build-only) build_only=yes ;;
    *) sed -n '3,4s/^# //p' "$0" >&2; exit 64 ;;
esac

needs=(needs_to_build)
if [ $build_only = no ] && [ -n "${WAYLAND_DISPLAY:-}" ]; then
    needs+=(needs_of_wayland)
fi
install_needs "${needs[@]}"
build_into run -DCMAKE_BUILD_TYPE=Release -DBURROW_TESTS=OFF

bin=$source_dir/build/run/bin
if [ $build_only = yes ]; then
    printf '%s\n' "$bin/burrow" "$bin/burrow-gui"
    exit
fi

has_display() {
    case $(uname -s) in
        Darwin) [ "$(launchctl managername 2>/dev/null)" = Aqua ] ;;
        *) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
    esac
}
if has_display; then
    exec "$bin/burrow-gui"
fi
say "No display here, so this is what the assistant would recommend (nothing is written):"
exec "$bin/burrow" plan --recommended --diff
