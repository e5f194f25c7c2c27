#!/usr/bin/env bash
# Writes what the golden cases give now as what they shall give. Read `git diff tests/golden` before you commit it.
# usage: tests/golden/refresh.sh [BUILD-FOLDER]      (default: build/dev)
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
BURROW_GOLDEN_REFRESH=1 LC_ALL=C.UTF-8 "${1:-$top/build/dev}/tests/test_golden"
git -C "$top" --no-pager diff --stat -- tests/golden
