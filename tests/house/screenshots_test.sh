#!/usr/bin/env bash
# The pictures are drawn on a made-up HOME: whatever lies in that of the caller, the programs see neither it nor the
# caller's environment, and it stays as it was.
# usage: screenshots_test.sh INSTALLER_FOLDER
# shellcheck disable=SC2016 # what other shells expand
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

verify() { # NAME COMMAND...
    local name=$1
    shift
    if "$@"; then echo "PASS   : screenshots::$name()"; else echo "FAIL!  : screenshots::$name()"; failed=1; fi
}

# The script in a tree of its own, so that no picture of ours is touched; programs that write down what they are given.
mkdir -p "$scratch/tree/installer" "$scratch/bin" "$scratch/home/.config/Code/User"
cp "$1/screenshots.sh" "$scratch/tree/installer/"
for program in burrow burrow-gui; do
    printf '#!/bin/bash\n{ echo "$0 $*"; env; cat "$HOME/.zshrc" "$HOME/.config/Code/User/settings.json"; } >>"%s"\n' "$scratch/seen" \
        >"$scratch/bin/$program"
    chmod +x "$scratch/bin/$program"
done
echo "export PLANTED_TOKEN=planted-in-a-file" >"$scratch/home/.zshrc"
echo '{"x": "planted-in-a-file"}' >"$scratch/home/.config/Code/User/settings.json"
tree() { (cd "$scratch/home" && find . -type f -exec sha256sum {} + | sort); }
before=$(tree)

HOME=$scratch/home PLANTED_PASSWORD=planted-in-the-environment bash "$scratch/tree/installer/screenshots.sh" "$scratch/bin" \
    >/dev/null 2>"$scratch/errors"
status=$?
verify runs [ "$status" = 0 ]
[ "$status" = 0 ] || cat "$scratch/errors"
verify drawsEveryPage [ "$(grep -c -- --picture "$scratch/seen")" -ge 20 ]
verify seesNoFileOfTheCaller bash -c '! grep -q planted-in-a-file "$1"' _ "$scratch/seen"
verify seesNoVariableOfTheCaller bash -c '! grep -q planted-in-the-environment "$1"' _ "$scratch/seen"
verify neverTheHomeOfTheCaller bash -c '! grep -q "^HOME=$2" "$1"' _ "$scratch/seen" "$scratch/home"
verify leavesTheHomeOfTheCaller [ "$(tree)" = "$before" ]

# Only the script itself may say that /home/gopher is made up.
said=$(BURROW_SCREENSHOTS=1 bash "$scratch/tree/installer/screenshots.sh" "$scratch/bin" 2>&1)
status=$?
verify takesNobodysWordForIt [ "$status" = 1 ]
verify saysWhy bash -c '[[ $1 == *"for this script itself"* ]]' _ "$said"

exit $failed
