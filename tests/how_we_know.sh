#!/usr/bin/env bash
# Measures what README says under "How we know", and writes the table there, between its two marks.
# usage: how_we_know.sh [--print]     --print: the table only, README stays as it is
# Needs what installer/test.sh has built (build/test), Node for the first row and clang for the fuzz row; a row whose
# command fails is not written, and neither is README. Takes some twenty minutes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

table=$(mktemp)
trap 'rm -f "$table"' EXIT
printf '| what was tried | how often | went wrong | repeat it with |\n|---|---|---|---|\n' >"$table"

# The numbers after these words in the output, added up: sum_of 'kills: ' TEXT
sum_of() { grep -oE "$1[0-9]+" <<<"$2" | grep -oE '[0-9]+$' | awk '{ sum += $1 } END { print sum }'; }
grouped() { sed -E ':a; s/([0-9])([0-9]{3})($|,)/\1,\2\3/; ta' <<<"$1"; }
# shellcheck disable=SC2016 # code marks, not a command
row() { printf '| %s | %s | %s | `%s` |\n' "$1" "$(grouped "$2")" "$(grouped "$3")" "$4" >>"$table"; }
run() { # COMMAND: its output, which is shown when it fails
    local out
    printf '%s\n' "$1" >&2
    out=$(bash -c "$1" 2>&1) || { tail -n 20 <<<"$out" >&2; echo "how_we_know.sh: that failed" >&2; return 1; }
    printf '%s\n' "$out"
}

command="BURROW_JUDGE_CASES=5000 bash tests/edit/judge_jsonc.sh . build/test/tests/burrow-jsonc-cases build/judge 301 302 303 304"
out=$(run "$command")
cases=$(sum_of '"cases":' "$out")
row "Edits of JSONC files, judged by VS Code's own parser" "$cases" "$((cases - $(sum_of '"ok":' "$out")))" "$command"

command="bash tests/apply/kill_points.sh --all build/test/bin/burrow"
out=$(run "$command" | tail -n 1)
read -r kills kills_ok faults faults_ok < <(grep -oE '[0-9]+' <<<"$out" | paste -sd' ')
row "Killed before a system call of apply, undo or recover; then finished, and rolled back" "$kills" "$((kills - kills_ok))" "$command"
row "A system call there made to fail (ENOSPC, EIO, EACCES, EROFS, EDQUOT; once, and from then on)" "$faults" "$((faults - faults_ok))" "$command"

command="bash installer/fuzz.sh --short"
out=$(run "$command" | tail -n 1)
row "Runs of $(sum_of 'targets=' "$out") coverage-guided fuzz targets, address and undefined behaviour sanitizers on" \
    "$(sum_of 'executions=' "$out")" "$(sum_of 'crashes=' "$out")" "$command"

command="build/test/tests/test_hostile_bundles"
out=$(run "$command" | grep '^attacks: ')
total=$(sum_of 'total=' "$out") refused=$(sum_of 'refused=' "$out") flagged=$(sum_of 'flagged=' "$out")
row "Attacks by bundle: $refused refused, $flagged marked as risky and not ticked, each with its reason" "$total" \
    "$((total - refused - flagged))" "$command"

command="build/test/tests/test_cli_secrets"
out=$(run "$command")
row "Secrets planted in files and environment, looked for in everything printed, kept or exported" \
    "$(sum_of 'planted=' "$out")" 0 "$command"

if [ "${1:-}" = --print ]; then
    cat "$table"
    exit
fi
awk -v table="$table" '
    /<!-- how we know: end -->/ { inside = 0 }
    !inside { print }
    /<!-- how we know: begin/ { inside = 1; while ((getline line <table) > 0) print line }' README.md >README.md.new
mv README.md.new README.md
