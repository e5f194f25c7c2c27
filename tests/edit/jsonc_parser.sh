#!/usr/bin/env bash
# Puts the editor's own JSONC library (npm package jsonc-parser) into FOLDER/node_modules, once.
# usage: jsonc_parser.sh FOLDER       exit 77 with a line "SKIP   : .." where it cannot be had
set -u
folder=${1:?usage: jsonc_parser.sh FOLDER}
skip() { echo "SKIP   : JSONC edits were not compared with the editor's own library: $1"; exit 77; }
command -v node >/dev/null || skip "needs node"
[ -d "$folder/node_modules/jsonc-parser" ] && exit 0
command -v npm >/dev/null || skip "needs npm"
mkdir -p "$folder"
[ -f "$folder/package.json" ] || echo '{ "private": true, "type": "module" }' >"$folder/package.json"
(cd "$folder" && timeout 60 npm install --no-audit --no-fund --save-exact jsonc-parser@3.3.1 >npm.log 2>&1) ||
  skip "npm could not fetch jsonc-parser, see $folder/npm.log"
