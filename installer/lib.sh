# shellcheck shell=bash
# What run.sh and test.sh share: what Burrow needs on each system, how it gets there, how it is built. Sourced, not run.
# Run so far on Debian 12 and 13. Ubuntu, Fedora, Arch and macOS are written from their package lists and not yet run.

source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
fail() { say "burrow: $*"; exit 1; }

# A table of needs, one a line: COMMAND | apt | dnf | pacman | brew | what for
# A need is met when COMMAND is there, wherever it came from; with "-" for COMMAND, when the packages of this system are.
# "a/b+c": package a where the system has it, else b and c.   "?a": only where the system has it.   "-": comes with another.

needs_to_build() {
    cat <<'END'
cmake | cmake | cmake | cmake | cmake | describes the build; 3.25 or newer
ninja | ninja-build | ninja-build | ninja | ninja | runs it
c++ | g++ | gcc-c++ | gcc | - | C++20; on macOS the Command Line Tools bring it
- | qt6-base-dev | qt6-qtbase-devel | qt6-base | qt | Qt 6.4 or newer: Core, Network, Widgets, Test
- | zlib1g-dev | zlib-devel | zlib | - | looks into the module zips that the race downloads
- | qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools | qt6-qttools-devel | qt6-tools | - | translations: lupdate, lrelease
- | libkf6syntaxhighlighting-dev/extra-cmake-modules+perl+xz-utils+curl+ca-certificates | kf6-syntax-highlighting-devel | syntax-highlighting | extra-cmake-modules | colours in the diff, or what it takes to build that library
END
}

# The window itself, on a desktop without X11.
needs_of_wayland() {
    cat <<'END'
- | ?qt6-wayland | ?qt6-qtwayland | ?qt6-wayland | - | Qt's plugin for Wayland
END
}

needs_to_test() {
    cat <<'END'
go | golang-go | golang | go | go | reads the go env file we wrote
git | git | git | git | git | judges our diffs and patches
patch | patch | patch | patch | - | takes the patches we make
zsh | zsh | zsh | zsh | zsh | reads the start-up files we wrote
fish | fish | fish | fish | fish | the same
ssh-keygen | openssh-client | openssh-clients | openssh | - | signed bundles
node | nodejs | nodejs | nodejs | node | the editor's own JSONC library judges our edits
curl | curl ca-certificates | curl | curl | - | fetches that library
strace | strace | strace | strace | - | sees that looking opens no file for writing
ps | procps | procps-ng | procps-ng | - | sees that no process is left behind
openssl | openssl | openssl | openssl | - | a server of our own with a certificate, on loopback
chattr | e2fsprogs | e2fsprogs | e2fsprogs | - | a file that even root may not write
setfattr | attr | attr | attr | - | extended attributes stay
shellcheck | shellcheck | ShellCheck | shellcheck | shellcheck | these scripts
python3 | python3-minimal | python3 | python | - | tests that watch the house rules
readelf | binutils | binutils | binutils | - | what a program links
Xvfb | xvfb | xorg-x11-server-Xvfb | xorg-server-xvfb | - | a display for the walk through the app
xauth | xauth | xorg-x11-xauth | xorg-xauth | - | the same
dbus-daemon | dbus | dbus-daemon | dbus | - | the accessibility bus
- | at-spi2-core | at-spi2-core | at-spi2-core | - | what a screen reader is told
- | fonts-noto-cjk | google-noto-sans-cjk-fonts | noto-fonts-cjk | - | Chinese glyphs
END
}

# A clang with libFuzzer that compiles the C++ library of the system; 14 and 15 cannot compile that of GCC 12.
needs_to_fuzz() {
    cat <<'END'
- | ?clang-19 ?libclang-rt-19-dev | clang compiler-rt | clang compiler-rt | - | fuzz targets; on macOS: brew install llvm
END
}

package_system() {
    if [ "$(uname -s)" = Darwin ]; then
        command -v brew >/dev/null || fail "Homebrew is needed to install what Burrow builds on, see https://brew.sh"
        echo brew
    elif command -v apt-get >/dev/null; then echo apt
    elif command -v dnf >/dev/null; then echo dnf
    elif command -v pacman >/dev/null; then echo pacman
    else fail "no apt, dnf, pacman or brew here. Install what README lists under \"What it is built on\", then build with CMake."
    fi
}

is_installed() { # SYSTEM PACKAGE
    case $1 in
        apt) [ "$(dpkg-query -W -f '${db:Status-Status}' "$2" 2>/dev/null)" = installed ] ;;
        dnf) rpm -q --quiet --whatprovides "$2" 2>/dev/null ;;
        pacman) pacman -T "$2" >/dev/null ;;
        brew) [ -d "$(brew --prefix)/opt/$2" ] ;;
    esac
}

is_available() { # SYSTEM PACKAGE
    case $1 in
        apt) [ -n "$(apt-cache show "$2" 2>/dev/null)" ] ;;
        dnf) [ -n "$(dnf -q repoquery --whatprovides "$2" 2>/dev/null)" ] ;;
        pacman) pacman -Si "$2" >/dev/null 2>&1 ;;
        brew) brew info "$2" >/dev/null 2>&1 ;;
    esac
}

# The packages that one cell of a table stands for here, without those that are installed.
missing_of_cell() { # SYSTEM CELL
    local word package
    for word in $2; do
        case $word in
            -) ;;
            \?*)
                package=${word#\?}
                is_installed "$1" "$package" || { is_available "$1" "$package" && echo "$package"; } || true
                ;;
            */*)
                local first=${word%%/*} rest=${word#*/}
                rest=${rest//+/ }
                if is_installed "$1" "$first" || [ -z "$(missing_of_cell "$1" "$rest")" ]; then continue; fi
                if is_available "$1" "$first"; then echo "$first"; else missing_of_cell "$1" "$rest"; fi
                ;;
            *) is_installed "$1" "$word" || echo "$word" ;;
        esac
    done
}

missing_packages() { # SYSTEM NEEDS-FUNCTION...
    local system=$1 command apt dnf pacman brew needs
    shift
    for needs in "$@"; do
        while IFS='|' read -r command apt dnf pacman brew _; do
            command=${command// /}
            if [ "$command" != - ] && command -v "$command" >/dev/null; then continue; fi
            case $system in
                apt) missing_of_cell apt "$apt" ;;
                dnf) missing_of_cell dnf "$dnf" ;;
                pacman) missing_of_cell pacman "$pacman" ;;
                brew) missing_of_cell brew "$brew" ;;
            esac
        done < <("$needs")
    done
}

# Runs a command as root: as it is when we are root, else with sudo, and only after a yes, which is asked for once.
# by_hand: what a person would type instead.
by_hand=
agreed=no
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
        return
    fi
    command -v sudo >/dev/null || fail "that needs root, and sudo is not here. As root:  $by_hand"
    if [ "$agreed" = no ]; then
        local answer=''
        if ! { printf 'May sudo run %s for that? [y/N] ' "$1" >/dev/tty && read -r answer </dev/tty; } 2>/dev/null; then
            fail "nobody is here to allow sudo. Run it yourself:  sudo $by_hand"
        fi
        [[ $answer == [yY]* ]] || fail "nothing was installed. Run it yourself:  sudo $by_hand"
        agreed=yes
    fi
    sudo "$@"
}

# Installs what of these tables is missing; silent and quick when nothing is.
install_needs() { # NEEDS-FUNCTION...
    local system missing
    system=$(package_system)
    if [ "$system" = brew ] && ! xcode-select -p >/dev/null 2>&1; then
        fail "Apple's Command Line Tools are missing (they bring the C++ compiler). Run: xcode-select --install"
    fi
    missing=$(missing_packages "$system" "$@")
    [ -n "$missing" ] || return 0
    # A bare container has no lists yet, so apt cannot tell what is available before it has fetched them.
    if [ "$system" = apt ] && [ "$(id -u)" = 0 ]; then
        apt-get -qq update >&2
        missing=$(missing_packages "$system" "$@")
    fi
    # shellcheck disable=SC2086 # words
    set -- $missing
    say "Burrow needs $# packages that are not here: $*"
    local install=("$@")
    case $system in
        apt)
            by_hand="apt-get install --no-install-recommends $*"
            [ "$(id -u)" = 0 ] || as_root apt-get -qq update
            install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 "$@")
            ;;
        dnf)
            by_hand="dnf install $*"
            install=(dnf install -y -q --setopt=install_weak_deps=False "$@")
            ;;
        pacman)
            # Without lists (a bare container) they are fetched, and then all is brought up to date: Arch knows no half upgrade.
            local how=-S
            compgen -G '/var/lib/pacman/sync/*.db' >/dev/null || how=-Syu
            by_hand="pacman $how --needed $*"
            install=(pacman "$how" --needed --noconfirm "$@")
            ;;
        brew)
            brew install --quiet "$@" >&2
            return
            ;;
    esac
    as_root "${install[@]}" >"$(log_file install)" 2>&1 ||
        { tail -n 20 "$(log_file install)" >&2; fail "they could not be installed, see above. By hand:  $by_hand"; }
}

log_file() { # NAME
    mkdir -p "$source_dir/build"
    printf '%s/build/%s.log\n' "$source_dir" "$1"
}

has_kf6() {
    local dirs=(/usr/lib/cmake /usr/lib64/cmake /usr/lib/*/cmake /usr/local/lib/cmake /opt/homebrew/lib/cmake) dir
    for dir in "${dirs[@]}"; do
        [ -d "$dir/KF6SyntaxHighlighting" ] && return 0
    done
    return 1
}

# Configures and builds into build/FOLDER; says nothing but one line, and the log when it fails.
build_into() { # FOLDER CMAKE-ARGUMENT...
    local folder=$1 log dir=$source_dir/build/$1
    shift
    has_kf6 || bash "$source_dir/installer/syntax-highlighting.sh"
    if command -v brew >/dev/null && [ "$(uname -s)" = Darwin ]; then
        set -- "-DCMAKE_PREFIX_PATH=$(brew --prefix)" "$@"
    fi
    log=$(log_file "$folder")
    [ -f "$dir/build.ninja" ] || say "Building Burrow in $dir (a few minutes the first time)"
    cmake -S "$source_dir" -B "$dir" -G Ninja "$@" >"$log" 2>&1 ||
        { tail -n 30 "$log" >&2; fail "CMake could not configure the build, see above (all of it: $log)"; }
    ninja -C "$dir" >>"$log" 2>&1 ||
        { grep -E -A8 'FAILED|error:' "$log" | head -n 60 >&2; fail "the build failed, see above (all of it: $log)"; }
}
