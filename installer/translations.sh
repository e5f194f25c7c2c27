#!/usr/bin/env bash
# Brings the .ts files up to date with the sources, one per area and language; what it adds is marked unfinished and then
# translated by hand. An area is a folder of wizard/, ui/ or app/: wizard/steps -> resources/translations/steps_zh_CN.ts.
# English has .ts files too, for plural forms alone.
# usage: translations.sh [AREA...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

bins=$(for tool in qmake6 qtpaths6 /usr/lib/qt6/bin/qmake qmake; do "$tool" -query QT_HOST_BINS 2>/dev/null && break; done) ||
    { echo "translations: no Qt 6 here; bash installer/run.sh --build-only installs it" >&2; exit 1; }

update() { # AREA LANGUAGE OPTION...
    local area=$1 file=resources/translations/$1_$2.ts folders=() folder new
    for folder in wizard/"$area" ui/"$area" app/"$area"; do
        [ -d "$folder" ] && folders+=("$folder")
    done
    new=$(mktemp -d)
    [ -f "$file" ] && cp "$file" "$new/$area.ts"
    "$bins/lupdate" -silent -no-obsolete -locations none -source-language en -target-language "$2" -I wizard -I ui -I app "${@:3}" \
        "${folders[@]}" -ts "$new/$area.ts"
    if grep -q '<message' "$new/$area.ts"; then
        # Not touched when nothing changed.
        cmp -s "$new/$area.ts" "$file" || cp "$new/$area.ts" "$file"
        local open
        open=$(grep -c 'type="unfinished"' "$file" || true)
        [ "$open" = 0 ] || echo "$file: $open to translate"
    else
        rm -f "$file" # an area without a sentence
    fi
    rm -r "$new"
}

if [ $# -eq 0 ]; then
    # shellcheck disable=SC2046 # names of folders of ours
    set -- $(find wizard ui app -mindepth 1 -maxdepth 1 -type d -exec basename {} \; | sort -u)
fi
mkdir -p resources/translations
for area; do
    update "$area" zh_CN
    update "$area" en -pluralonly
done
