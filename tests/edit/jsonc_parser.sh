#!/usr/bin/env bash
# Puts the editor's own JSONC library (npm package jsonc-parser) into FOLDER/node_modules, once: with npm, or without it
# from the registry that the environment or ~/.npmrc names.
# usage: jsonc_parser.sh FOLDER       exit 77 with a line "SKIP   : .." where it cannot be had
set -u
folder=${1:?usage: jsonc_parser.sh FOLDER}
version=3.3.1
# Of that version's package, from its entry in the registry ("dist.integrity"), 2026-11-21.
sha512=HUgH65KyejrUFPvHFPbqOY0rsFip3Bo5wb4ngvdi1EpCYWUQDC5V+Y7mZws+DLkr4M//zQJoanu1SP+87Dv1oQ==

skip() { echo "SKIP   : JSONC edits were not compared with the editor's own library: $1"; exit 77; }
by_hand() {
    local registry=${npm_config_registry:-${NPM_CONFIG_REGISTRY:-$(sed -n 's/^ *registry *= *//p' ~/.npmrc 2>/dev/null | tail -1)}}
    registry=${registry:-https://registry.npmjs.org}
    curl -fsSL --connect-timeout 20 --max-time 60 -o package.tgz "${registry%/}/jsonc-parser/-/jsonc-parser-$version.tgz" &&
        [ "$(openssl dgst -sha512 -binary package.tgz | openssl base64 -A)" = "$sha512" ] &&
        rm -rf unpacked && mkdir -p unpacked node_modules && tar -xzf package.tgz -C unpacked &&
        mv unpacked/package node_modules/jsonc-parser && rmdir unpacked
}

command -v node >/dev/null || skip "needs node"
[ -d "$folder/node_modules/jsonc-parser" ] && exit 0
mkdir -p "$folder"
[ -f "$folder/package.json" ] || echo '{ "private": true, "type": "module" }' >"$folder/package.json"
log=$(cd "$folder" && pwd)/npm.log
if command -v npm >/dev/null; then
    (cd "$folder" && timeout 60 npm install --no-audit --no-fund --save-exact jsonc-parser@$version >"$log" 2>&1) ||
        skip "npm could not fetch jsonc-parser, see $log"
else
    (cd "$folder" && by_hand >"$log" 2>&1) || skip "jsonc-parser could not be fetched, see $log"
fi
