#!/usr/bin/env bash
# KSyntaxHighlighting for systems that have no KF6 package of it: builds KDE's 5.116.0 for Qt 6, once, into the user's cache.
# usage: syntax-highlighting.sh                      build it if it is not there yet; says nothing and is quick if it is
#        syntax-highlighting.sh --prefix [QT]        print the folder it is (or would be) in, for this or that version of Qt
# Needs CMake, Ninja, a C++ compiler, Perl, the headers of Qt 6, and KDE's extra-cmake-modules; never root.
# It is a static library: a shared one would carry the soname of the distribution's library, which is built for Qt 5.
set -euo pipefail

version=5.116.0
tarball=syntax-highlighting-$version.tar.xz
sha256=6f8ccacebd0dc9ce050b2b23b715750c97938b3336fbbb80967920cb8c1dfaa7
site=https://download.kde.org/stable/frameworks/5.116/$tarball
# 5.116.0 asks for build modules of its own age; those of Debian 12 do as well.
oldest_modules=5.103

say() { printf '%s\n' "$*" >&2; }
fail() { say "syntax-highlighting: $*"; exit 1; }

cache_home() {
    local dir=${XDG_CACHE_HOME:-}
    [ -n "$dir" ] || dir=${HOME:?HOME is not set, so there is no cache folder to build in}/.cache
    printf '%s/burrow-build\n' "$dir"
}

qt_version() {
    local tool version_of_tool
    for tool in qmake6 qtpaths6 /usr/lib/qt6/bin/qmake /usr/lib64/qt6/bin/qmake qmake qtpaths; do
        if version_of_tool=$("$tool" -query QT_VERSION 2>/dev/null) && [[ $version_of_tool == 6.* ]]; then
            printf '%s\n' "$version_of_tool"
            return
        fi
    done
    fail "no Qt 6 found (looked for qmake6 and qtpaths6); bash installer/run.sh --build-only installs it"
}

sha256_of() {
    if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1
}

is_wanted() { [ -f "$1" ] && [ "$(sha256_of "$1")" = "$sha256" ]; }

# The sources of one Debian suite, made from those that this machine has: the same servers and keys, another suite, deb-src.
# Reads files in either format of apt on standard input, prints deb822.
derived_sources() { # FROM_SUITE TO_SUITE
    awk -v from="$1" -v to="$2" '
        function flush_stanza() {
            if (is_deb && has_suite && !disabled && uris !~ /cdrom:/) emit(uris, signed)
            is_deb = has_suite = disabled = 0; uris = signed = field = ""
        }
        function emit(uri, key) {
            print "Types: deb-src"; print "URIs: " uri; print "Suites: " to; print "Components: main"
            if (key != "") print "Signed-By:" (key ~ /^\n/ ? "" : " ") key
            print ""
        }
        function has_word(list, word) { return (" " list " ") ~ ("[ \t]" word "[ \t]") }
        FNR == 1 { flush_stanza() }
        /^[ \t]*#/ { next }
        /^[ \t]*$/ { flush_stanza(); next }
        /^deb[ \t]/ {                                   # one line: deb [options] uri suite component...
            line = $0; key = ""; sub(/^deb[ \t]+/, "", line)
            if (match(line, /^\[[^]]*\][ \t]*/)) {
                options = substr(line, 2, RLENGTH); sub(/\].*/, "", options); line = substr(line, RLENGTH + 1)
                count = split(options, option, /[ \t]+/)
                for (i = 1; i <= count; i++) if (option[i] ~ /^signed-by=/) key = substr(option[i], 11)
            }
            split(line, word, /[ \t]+/)
            if (word[2] == from && word[1] !~ /^cdrom:/) emit(word[1], key)
            next
        }
        /^[ \t]/ { if (field == "signed-by") signed = signed "\n" $0; next }     # a key written out in the file
        /^[A-Za-z-]+:/ {
            field = tolower($0); sub(/:.*/, "", field); value = $0; sub(/^[^:]*:[ \t]*/, "", value)
            if (field == "types") is_deb = has_word(value, "deb")
            else if (field == "suites") has_suite = has_word(value, from)
            else if (field == "uris") uris = value
            else if (field == "signed-by") signed = value
            else if (field == "enabled") disabled = tolower(value) == "no"
        }
        END { flush_stanza() }' "${@:3}"
}

# Debian 12 has no KF6, but the suite after it has this very tarball. apt fetches it as this machine's apt fetches everything
# (mirror, proxy, keys), with lists of its own: no root, and the system's lists stay as they are.
fetch_with_apt() { # TARGET_FILE SCRATCH_DIR
    command -v apt-get >/dev/null || return 1
    local codename='' files=() file conf=$2/apt.conf
    # shellcheck source=/dev/null
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    [ "$codename" = bookworm ] || return 1
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        [ -r "$file" ] && files+=("$file")
    done
    [ ${#files[@]} -gt 0 ] || return 1
    mkdir -p "$2/apt/lists/partial" "$2/apt/cache/archives/partial" "$2/apt/parts"
    derived_sources bookworm trixie "${files[@]}" >"$2/apt/parts/trixie.sources"
    [ -s "$2/apt/parts/trixie.sources" ] || return 1
    cat >"$conf" <<END
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$2/apt/parts";
Dir::State::lists "$2/apt/lists";
Dir::Cache "$2/apt/cache";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Acquire::Languages "none";
APT::Sandbox::User "";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
END
    apt-get -c "$conf" -qq update >&2 &&
        (cd "$2" && apt-get -c "$conf" -qq source --tar-only --download-only ksyntax-highlighting) >&2 || return 1
    for file in "$2"/ksyntax-highlighting_*.orig.tar.xz; do
        is_wanted "$file" && mv "$file" "$1" && return 0
    done
    return 1
}

fetch_from_site() { # TARGET_FILE
    if command -v curl >/dev/null; then
        curl -fsSL --retry 2 --connect-timeout 20 -o "$1" "$site" >&2
    elif command -v wget >/dev/null; then
        wget -q --timeout=20 --tries=3 -O "$1" "$site" >&2
    else
        say "syntax-highlighting: neither curl nor wget is here"
        return 1
    fi
}

fetch() { # TARGET_FILE SCRATCH_DIR
    is_wanted "$1" && return
    local part=$2/part
    { fetch_with_apt "$part" "$2" || fetch_from_site "$part"; } ||
        fail "could not fetch $tarball. Put it into $(dirname "$1") yourself and run this again: $site"
    is_wanted "$part" || fail "what came from $site is not $tarball: its SHA-256 is not $sha256"
    mv "$part" "$1"
}

build() { # PREFIX
    local prefix=$1 home scratch log
    home=$(dirname "$prefix")
    mkdir -p "$home"
    scratch=$(mktemp -d "$home/building.XXXXXX")
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$scratch'" EXIT
    log=$scratch/log
    say "Building KSyntaxHighlighting $version for Qt 6 into $prefix (once, about a minute)"
    fetch "$home/$tarball" "$scratch"
    mkdir "$scratch/source"
    tar -xJf "$home/$tarball" -C "$scratch/source" --strip-components 1
    sed -e "s/find_package(ECM [^ ]* /find_package(ECM $oldest_modules /" \
        "$scratch/source/CMakeLists.txt" >"$scratch/lowered"
    mv "$scratch/lowered" "$scratch/source/CMakeLists.txt"
    if ! { cmake -S "$scratch/source" -B "$scratch/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
               -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_INSTALL_LIBDIR=lib -DKDE_INSTALL_USE_QT_SYS_PATHS=OFF \
               -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DQT_MAJOR_VERSION=6 -DBUILD_TESTING=OFF \
               -DBUILD_SHARED_LIBS=OFF -DNO_STANDARD_PATHS=ON -DCMAKE_DISABLE_FIND_PACKAGE_Qt6Quick=ON &&
               cmake --build "$scratch/build" &&
               DESTDIR=$scratch/root cmake --install "$scratch/build"; } >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "the build of KSyntaxHighlighting failed, see above"
    fi
    # Moved in whole, so that a build that was stopped, or a second one at the same time, leaves nothing half made.
    mv "$scratch/root$prefix" "$prefix" 2>/dev/null || [ -d "$prefix" ] || fail "could not write $prefix"
}

[ "${BASH_SOURCE[0]}" = "$0" ] || return 0 # a test reads the functions alone

case ${1:-} in
    --prefix) printf '%s/ksyntaxhighlighting-%s-qt%s\n' "$(cache_home)" "$version" "${2:-$(qt_version)}" ;;
    '')
        prefix=$(cache_home)/ksyntaxhighlighting-$version-qt$(qt_version)
        [ -d "$prefix" ] || build "$prefix"
        ;;
    *) sed -n '2,6s/^# //p' "$0" >&2; exit 64 ;;
esac
