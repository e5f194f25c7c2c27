#!/usr/bin/env bash
# The set-up scripts on systems that are not here: package managers are replaced by scripts that write down what they were
# asked, and apt's source files are given in each format. One line per case; exits 1 when any fails.
# usage: installer_test.sh INSTALLER_FOLDER
# shellcheck disable=SC2016 # scripts in single quotes are expanded when they run
set -u
installer=$(cd "$1" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0
own_session=$(command -v setsid || true) # without it a terminal could be asked

verify() { # NAME WANTED-REGEX TEXT
    if [[ $3 =~ $2 ]]; then
        echo "PASS   : installer::$1()"
    else
        printf 'FAIL!  : installer::%s()\n   wanted: %s\n   got: %s\n' "$1" "$2" "$3"
        failed=1
    fi
}
verify_without() { # NAME UNWANTED GOT
    verify_equal "$1" '' "$(grep -F "$2" <<<"$3")"
}
verify_equal() { # NAME WANTED GOT
    if [ "$2" = "$3" ]; then
        echo "PASS   : installer::$1()"
    else
        printf 'FAIL!  : installer::%s()\n' "$1"
        diff <(printf '%s\n' "$2") <(printf '%s\n' "$3")
        failed=1
    fi
}

# --- Where the sources of KSyntaxHighlighting come from, derived from the machine's own

derived() { bash -c '. "$1"; derived_sources bookworm trixie "$2"' sh "$installer/syntax-highlighting.sh" "$1"; }

cat >"$scratch/one-line.list" <<'END'
# deb http://off.example/debian bookworm main
deb [arch=amd64 signed-by=/usr/share/keyrings/debian.gpg] http://mirror.example/debian bookworm main contrib
deb http://mirror.example/debian-security bookworm-security main
deb-src http://mirror.example/debian bookworm main
deb cdrom:[Debian]/ bookworm main
deb http://plain.example/debian   bookworm main
END
verify_equal derivesFromOneLine 'Types: deb-src
URIs: http://mirror.example/debian
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian.gpg

Types: deb-src
URIs: http://plain.example/debian
Suites: trixie
Components: main' "$(derived "$scratch/one-line.list")"

cat >"$scratch/debian.sources" <<'END'
Types: deb
# a comment
URIs: http://mirror.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
 -----END PGP PUBLIC KEY BLOCK-----

Types: deb
URIs: http://mirror.example/debian-security
Suites: bookworm-security
Components: main

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main

Types: deb-src
URIs: http://sources.example/debian
Suites: bookworm
Components: main
END
verify_equal derivesFromDeb822 'Types: deb-src
URIs: http://mirror.example/debian
Suites: trixie
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
 -----END PGP PUBLIC KEY BLOCK-----' "$(derived "$scratch/debian.sources")"
: >"$scratch/none.list"
verify_equal derivesNothingFromNothing '' "$(derived "$scratch/none.list")"

verify namesItsFolder "^/c/burrow-build/ksyntaxhighlighting-5[.]116[.]0-qt6[.]9[.]1$" \
    "$(XDG_CACHE_HOME=/c bash "$installer/syntax-highlighting.sh" --prefix 6.9.1)"
verify saysWhenThereIsNoHome 'HOME is not set' "$(env -u HOME -u XDG_CACHE_HOME bash "$installer/syntax-highlighting.sh" --prefix 6.9.1 2>&1)"

# --- What is installed, with which command

# A machine with nothing but the programs named; its package manager tells what it was asked to do.
machine() { # NAME PACKAGE-MANAGER USER-ID [PROGRAM...]
    local bin=$scratch/$1/bin tool manager=$2 user=$3
    shift 3
    mkdir -p "$bin"
    for tool in bash cat dirname env grep mkdir mktemp rm sed sort tail tr; do ln -sf "$(command -v "$tool")" "$bin/$tool"; done
    for tool; do script "$bin/$tool" 'exit 0'; done
    script "$bin/id" "echo $user"
    script "$bin/uname" "echo $([ "$manager" = brew ] && echo Darwin || echo Linux)"
    case $manager in
        apt)
            script "$bin/apt-get" 'echo "asked: apt-get $*" >&9'
            script "$bin/dpkg-query" 'exit 1'
            script "$bin/apt-cache" '[[ $2 != libkf6* && $2 != qt6-wayland ]] && echo "Package: $2"' ;;
        dnf) script "$bin/dnf" 'echo "asked: dnf $*" >&9'; script "$bin/rpm" 'exit 1' ;;
        pacman) script "$bin/pacman" '[ "$1" = -T ] && exit 127; echo "asked: pacman $*" >&9' ;;
        brew) script "$bin/brew" "case \$1 in --prefix) echo $scratch/none ;; *) echo \"asked: brew \$*\" >&9 ;; esac"
              script "$bin/xcode-select" 'exit 0' ;;
    esac
}
script() { printf '#!/bin/bash\n%s\n' "$2" >"$1"; chmod +x "$1"; }

# Everything the scripts say and ask for there, with no terminal to answer on.
asked() { # NAME NEEDS...
    local name=$1
    shift
    mkdir -p "$scratch/$name/tree/installer"
    cp "$installer/lib.sh" "$scratch/$name/tree/installer/"
    (cd "$scratch" && PATH=$scratch/$name/bin $own_session bash -c 'set -euo pipefail; . "$0"; install_needs "$@"' \
        "$scratch/$name/tree/installer/lib.sh" "$@") 9>&1 2>&1 </dev/null
}

machine debian apt 0
said=$(asked debian needs_to_build)
verify aptUpdatesFirst 'asked: apt-get -qq update' "$said"
verify aptSaysWhatItInstalls 'Burrow needs [0-9]+ packages that are not here: cmake ninja-build g[+][+] qt6-base-dev' "$said"
verify aptBuildsTheHighlighting 'extra-cmake-modules perl xz-utils' "$said"
verify_without aptAsksForNothingItLacks 'libkf6' "$said"
verify_equal aptLeavesOutWhatItLacks '' "$(asked debian needs_of_wayland)"

machine trixie apt 0
script "$scratch/trixie/bin/apt-cache" 'echo "Package: $2"'
said=$(asked trixie needs_to_build)
verify aptTakesKf6WhereItIs 'libkf6syntaxhighlighting-dev' "$said"
verify aptTakesWhatOnlySomeHave 'qt6-wayland' "$(asked trixie needs_of_wayland)"
verify_without aptBuildsNothingThen 'extra-cmake-modules' "$said"

machine fedora dnf 0 cmake c++
said=$(asked fedora needs_to_build)
verify dnfInstalls 'asked: dnf install -y .*ninja-build qt6-qtbase-devel .*kf6-syntax-highlighting-devel' "$said"
verify_without keepsTheCompilerThatIsThere 'gcc' "$said"

machine arch pacman 0
verify pacmanInstalls 'asked: pacman -S(yu)? --needed --noconfirm cmake ninja gcc qt6-base' "$(asked arch needs_to_build)"

machine mac brew 501 c++
verify brewInstalls 'asked: brew install --quiet cmake ninja qt extra-cmake-modules' "$(asked mac needs_to_build)"
script "$scratch/mac/bin/xcode-select" 'exit 2'
verify brewNeedsAppleTools 'xcode-select --install' "$(asked mac needs_to_build)"

machine user apt 1000 sudo
said=$(asked user needs_to_build)
verify neverUsesSudoUnasked 'nobody is here to allow sudo. Run it yourself:  sudo apt-get' "$said"
verify_without doesNothingWithoutAYes 'asked:' "$said"
rm "$scratch/user/bin/sudo"
verify saysWhatRootMustDo 'needs root, and sudo is not here. As root:  ' "$(asked user needs_to_build)"

machine ready apt 1000
script "$scratch/ready/bin/dpkg-query" 'printf installed'
for tool in cmake ninja c++ go git patch zsh fish ssh-keygen strace ps openssl chattr setfattr shellcheck python3 readelf Xvfb xauth dbus-daemon; do
    script "$scratch/ready/bin/$tool" 'exit 0'
done
verify_equal isSilentWhenNothingIsMissing '' "$(asked ready needs_to_build needs_to_test)"

machine strange none 0
verify saysWhatToDoElsewhere 'no apt, dnf, pacman or brew here' "$(asked strange needs_to_build)"

exit $failed
