#!/usr/bin/env bash
# Draws each page of the app into resources/screenshots, in both languages: the real program on a made-up HOME.
# usage: screenshots.sh [FOLDER_OF_THE_PROGRAMS]      default: build/run/bin, as run.sh --build-only leaves them
# They are meant to be drawn with the fonts Inter and JetBrains Mono (Debian: fonts-inter fonts-jetbrains-mono).
# The pictures are drawn without a display. As root the HOME is /home/gopher in a mount namespace of its own; otherwise a
# temporary folder, whose name then stands in a few places.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$(cd "${1:-$top/build/run/bin}" && pwd)
out=$top/resources/screenshots

if [ "$(id -u)" = 0 ] && [ -z "${BURROW_SCREENSHOTS:-}" ] && unshare --mount true 2>/dev/null; then
    exec env BURROW_SCREENSHOTS=1 unshare --mount bash -c \
        'mount -t tmpfs tmpfs /home && mkdir /home/gopher && exec bash "$@"' _ "${BASH_SOURCE[0]}" "$bin"
fi
if [ -n "${BURROW_SCREENSHOTS:-}" ]; then
    home=/home/gopher
    # Ours, just made; never the HOME of somebody of that name.
    if [ "$(stat -f -c %T /home)" != tmpfs ] || [ -n "$(ls -A "$home")" ]; then
        echo "screenshots: BURROW_SCREENSHOTS is for this script itself; run it without" >&2
        exit 1
    fi
else
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
fi

write() { mkdir -p "$(dirname "$home/$1")" && cat >"$home/$1"; }

write .config/fontconfig/fonts.conf <<'XML'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
  <alias binding="strong"><family>Sans</family><prefer><family>Inter</family></prefer></alias>
  <alias binding="strong"><family>monospace</family><prefer><family>JetBrains Mono</family></prefer></alias>
</fontconfig>
XML
write dotfiles/zshrc <<'SH'
setopt hist_ignore_dups
PROMPT='%1~ %# '

export EDITOR=vim
export LESS=-FRX

# Rust
[ -d ~/.cargo/bin ] && PATH="$HOME/.cargo/bin:$PATH"
SH
ln -s dotfiles/zshrc "$home/.zshrc"
write .bashrc <<'SH'
export PATH=$PATH:/usr/local/go/bin
SH
write .config/go/env <<'ENV'
GOPRIVATE=git.example.com
GOPROXY=https://goproxy.io,direct
ENV
write .config/Code/User/settings.json <<'JSONC'
{
  // my editor, since 2019
  "editor.fontSize": 13,
  "editor.tabSize": 4,
  "editor.minimap.enabled": false,
  "editor.bracketPairColorization.enabled": true,
  "files.autoSave": "onFocusChange",
  "files.trimTrailingWhitespace": true,
  "workbench.startupEditor": "none",
  "workbench.tree.indent": 16,
  "terminal.integrated.scrollback": 5000,
  "search.exclude": { "**/vendor": true },
  "git.autofetch": true,
  "git.confirmSync": false,
  "telemetry.telemetryLevel": "off",
  "window.title": "${rootName}",
  "editor.rulers": [100], // team rule, keep
  /* Go */
  "go.useGoProxyToCheckForToolUpdates": true,
  "gopls": {
    "ui.completion.usePlaceholders": true // args
  },
  "files.eol": "\n"
}
JSONC
write .vscode/extensions/golang.go-0.56.0/package.json <<'JSON'
{"name": "go", "publisher": "golang", "version": "0.56.0"}
JSON
write .vscode/extensions/extensions.json <<JSON
[{"identifier": {"id": "golang.go"}, "version": "0.56.0", "relativeLocation": "golang.go-0.56.0",
  "location": {"\$mid": 1, "path": "$home/.vscode/extensions/golang.go-0.56.0", "scheme": "file"}}]
JSON
project=src/payments
write $project/go.mod <<'MOD'
module git.example.com/payments

go 1.24
MOD
write $project/cmd/payments/main.go <<'GO'
package main

func main() {}
GO
write $project/ledger/ledger_test.go <<'GO'
package ledger

import "testing"

func TestSum(t *testing.T) {}
GO
write $project/.vscode/launch.json <<'JSONC'
{
  "version": "0.2.0",
  "configurations": [
    // started by the team every day
    { "name": "Payments", "type": "go", "request": "launch", "mode": "debug", "program": "${workspaceFolder}/cmd/payments" },
  ]
}
JSONC
git init -q "$home/$project" && git -C "$home/$project" add -A

# What was chosen in the pictures of the later steps: a bundle, as a teammate would send it.
write team.burrow.json <<'JSON'
{"schema": "burrow.bundle/1", "name": "payments", "made": "2026-11-20", "needs": "0.1.0",
 "choices": {"mirrors": {"goproxy": ["goproxycn", "aliyun", "direct"], "separator": "|", "sumdb": "googlecn"},
             "path": {"shells": ["zsh"]},
             "settings": {"user": {"go.useGoProxyToCheckForToolUpdates": null, "gopls/ui.semanticTokens": true,
                                   "[go]/editor.defaultFormatter": "golang.go"}},
             "debug": {"launch": [{"kind": "remote"}], "tasks": [{"kind": "coverage"}]}}}
JSON

clean() { # COMMAND...: with nothing of the caller's environment
    env -i HOME="$home" USER=gopher LOGNAME=gopher SHELL="$(command -v zsh || echo /bin/bash)" LANG=C.UTF-8 \
        PATH=/usr/local/bin:/usr/bin:/bin QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$home/.run" "$@"
}
picture() { # NAME LANGUAGE THEME [OPTION...]: the page is the name up to a dash
    local name=$1 language=$2 theme=$3 file=$out/$1-$2.png
    shift 3
    [ "$theme" = dark ] && file=${file%.png}-dark.png
    clean "$bin/burrow-gui" --workspace "$home/$project" --page "${name%%-*}" --lang "$language" --theme "$theme" \
        --picture "$file" "$@" 2>/dev/null || { echo "screenshots: $name could not be drawn" >&2; return 1; }
}
chosen=(--bundle "$home/team.burrow.json")

mkdir -p "$out"
mkdir -m 700 "$home/.run"
for language in en zh_CN; do
    picture scan $language light
    picture scan-bundle $language light "${chosen[@]}"
    for page in go mirrors path settings debug review apply share; do
        picture $page $language light "${chosen[@]}"
    done
done
picture scan en dark
picture review en dark "${chosen[@]}"
clean "$bin/burrow" apply --recommended --yes >/dev/null
for language in en zh_CN; do
    picture history $language light
done
ls "$out"
