#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, runs all tests; ends with what was skipped and why, and
# ctest's own summary. Exits as ctest does.
# usage: test.sh [CTEST-ARGUMENT...]      for example: test.sh -R test_diff
# Settings for Go and npm that are in the environment reach the tests as they are.
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# A Go that is here but not on PATH is used rather than installing another one.
if ! command -v go >/dev/null && [ -x /usr/local/go/bin/go ]; then
    PATH=$PATH:/usr/local/go/bin
fi
install_needs needs_to_build needs_to_test needs_to_fuzz
build_into test -DCMAKE_BUILD_TYPE=Debug -DBURROW_WERROR=ON -DBURROW_FUZZ_SHORT=ON

cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
folder=$source_dir/build/test
summary=$folder/summary.txt
: >"$summary"
# The lines of ctest as they come, but for its summary, which waits until the skips are listed. Not by awk: that of
# Debian holds lines back until it has some thousand characters.
status=0
closing=no
ctest --test-dir "$folder" --no-tests=error --output-on-failure -j "$cores" "$@" 2>&1 |
    while IFS= read -r line; do
        [[ $line =~ ^[0-9]+%\ tests\ passed ]] && closing=yes
        if [ $closing = yes ]; then printf '%s\n' "$line" >>"$summary"; else printf '%s\n' "$line"; fi
    done || status=$?

# QtTest's lines "SKIP   : Class::function(row) reason", from the output of every test.
log=$folder/Testing/Temporary/LastTest.log
skips=$(sed -nE 's/^SKIP +: +//p' "$log" 2>/dev/null | sort -u || true)
echo
if [ -n "$skips" ]; then
    echo "Skipped, with the reason:"
    printf '%s\n' "$skips" | sed 's/^/  /'
    echo
else
    echo "Nothing was skipped."
    echo
fi
cat "$summary"
exit "$status"
