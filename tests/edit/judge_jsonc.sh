#!/usr/bin/env bash
# Lets VS Code's own parser judge our JSONC edits: generated cases through burrow-jsonc-cases, no verdict but ok.
# usage: judge_jsonc.sh SOURCE_DIR BURROW_JSONC_CASES WORK_DIR [SEED...]     (default seeds: 1 2; BURROW_JUDGE_CASES cases each, 3000)
# exit 77 with a line "SKIP   : .." where the judge or node is missing
set -u
source=$1 program=$(cd "$(dirname "$2")" && pwd)/${2##*/} work=$3
shift 3
[ $# -gt 0 ] || set -- 1 2
oracle=$source/../shared/oracles/jsonc
[ -f "$oracle/oracle.mjs" ] || { echo "SKIP   : JSONC edits were not judged: no judge at ../shared/oracles/jsonc"; exit 77; }
bash "$source/tests/edit/jsonc_parser.sh" "$work" || exit $?
cp -f "$oracle/oracle.mjs" "$oracle/gen.mjs" "$work/" || exit 1
cd "$work" || exit 1
bad=0
for seed in "$@"; do
  node gen.mjs --n "${BURROW_JUDGE_CASES:-3000}" --seed "$seed" >"cases-$seed.jsonl" || exit 1
  "$program" <"cases-$seed.jsonl" >"results-$seed.jsonl" || { echo "seed $seed: burrow-jsonc-cases failed"; exit 1; }
  echo "seed $seed"
  if node oracle.mjs --judge "results-$seed.jsonl" --strict <"cases-$seed.jsonl"; then rm -f "cases-$seed.jsonl" "results-$seed.jsonl"; else bad=1; fi
done
exit $bad
