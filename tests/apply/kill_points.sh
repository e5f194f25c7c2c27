#!/usr/bin/env bash
# Kills the real burrow before each system call of apply, undo and recover that changes something in HOME (what the one
# before it did is on the disk then), or makes such calls fail. After each: every file is old or new with its mode and
# owner, history and recover tell the truth, recover --finish brings all the new files and --roll-back all the old ones,
# the next run works, and no temporary file is left.
# usage: kill_points.sh [--all] [--every-call] [-s SCENARIO,..] [-m kill|fault] BURROW
#   --all         each point, and each error at each of them; else a fixed few (what ctest runs)
#   --every-call  kill at the calls that only look as well
#   -s            of apply, undo, finish, roll-back (all of them)
# The last line is for programs: kill points: N, survived: N, faults injected: N, survived: N
# Exit 1 if one was not survived; 77 if nothing can be traced here (ctest: skipped).
set -u
all=0 every=0 scenarios=apply,undo,finish,roll-back modes=kill,fault
while [ $# -gt 1 ]; do
    case $1 in
        --all) all=1 ;;
        --every-call) every=1 ;;
        -s) scenarios=$2; shift ;;
        -m) modes=$2; shift ;;
        *) sed -n '2,13s/^# //p' "$0"; exit 64 ;;
    esac
    shift
done
burrow=${1:?which burrow?}
[ "$(id -u)" != 0 ] || umask 022

work=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")/burrow-kill-XXXXXX")
trap 'rm -rf "$work"' EXIT
home=$work/home
strace -q -o /dev/null true 2>/dev/null || { echo "skipped: needs strace and the right to trace"; exit 77; }

in_home() { env -i HOME="$home" PATH=/usr/bin:/bin SHELL=/bin/bash LC_ALL=C.UTF-8 "$@" </dev/null; }
run() { in_home "$burrow" "$@"; }
# What must be old or new: type, mode, owner, bytes or target of everything but Burrow's own state.
tree() { # FOLDER
    (cd "$1" && find . -mindepth 1 -path ./.local -prune -o -printf '%P\t%y %m %U:%G %l' \( -type f -exec sh -c \
        'printf " "; sha256sum <"$1"' sh {} \; -o -printf '\n' \) | sort)
}
restore() { rm -rf "$home"; cp -a "$1" "$home"; }
command_of() {
    case $1 in
        apply) echo "apply --recommended --set mirrors.goproxy=https://proxy.example,direct --yes" ;;
        undo) echo "undo --yes" ;;
        finish) echo "recover --finish" ;;
        roll-back) echo "recover --roll-back" ;;
    esac
}

writing=openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat,fchown,fsetxattr,fremovexattr,flock
[ $every = 0 ] || writing=$writing,read,pread64,close,fstat,lseek,newfstatat,access,faccessat,faccessat2,readlink,getdents64,fcntl,fgetxattr,flistxattr,statx

# The calls of one run that concern HOME, as "name number": the number counts that call in the main thread, which is the
# one that writes and the only one that is traced. (Others only sync, where there are many files: system_test.cpp.)
points() { # SCENARIO START
    restore "$2"
    # shellcheck disable=SC2046 # words on purpose
    in_home strace -q -y -s 0 -o "$work/dry" -e "trace=$writing" "$burrow" $(command_of "$1") >/dev/null 2>&1 || return 1
    HOMEDIR=$home EVERY=$every awk '
        match($0, /^[a-z0-9_]+\(/) {
            call = substr($0, 1, RLENGTH - 1); number[call]++
            if (!index($0, ENVIRON["HOMEDIR"] "/")) next
            if (ENVIRON["EVERY"] == 0 && call == "openat" && $0 !~ /O_WRONLY|O_RDWR|O_CREAT/) next
            print call, number[call]
        }' "$work/dry"
}

problem() { echo "  $*"; bad=1; }
unfinished() { run history --json 2>/dev/null | grep -q '"state": "unfinished"'; }
litter() { find "$home" -name '.*.burrow-*'; }
is() { [ "$(tree "$home")" = "$(cat "$work/$1.tree")" ]; }

# What must hold after whatever happened to a run that leads from old to new. Sets bad.
check() { # SCENARIO OLD NEW EXIT-CODE
    local scenario=$1 old=$2 new=$3 code=$4 line name now how
    bad=0
    tree "$home" >"$work/now.tree"
    while IFS=$'\t' read -r name now; do
        case $name in *.burrow-*) continue ;; esac
        grep -qxF "$name"$'\t'"$now" "$work/$old.tree" "$work/$new.tree" || problem "torn or made up: $name $now"
    done <"$work/now.tree"
    while IFS=$'\t' read -r name now; do
        ! cut -f1 "$work/$new.tree" | grep -qxF "$name" || cut -f1 "$work/now.tree" | grep -qxF "$name" || problem "lost: $name"
    done <"$work/$old.tree"

    run history --json >"$work/history" 2>"$work/err" || problem "history fails"
    [ ! -s "$work/err" ] || problem "history has a problem: $(head -1 "$work/err")"
    if ! unfinished; then
        run recover >"$work/out" 2>&1 || problem "recover finds what history does not: $(head -1 "$work/out")"
        if [ "$code" = 0 ]; then is "$new" || problem "it said that all went well, and not all files are new"
        else is "$old" || is "$new" || problem "neither the old nor the new files, and nothing is called interrupted"; fi
        [ "$code" = 137 ] || [ "$code" = 0 ] || [ $mute = 1 ] || [ -s "$work/said" ] || problem "it failed and did not say why"
        # The next start: the same again, which is nothing to do if it was done.
        line=$(command_of "$scenario")
        # shellcheck disable=SC2086
        run $line >"$work/out" 2>&1
        is "$new" || problem "the next run does not get there: $(head -2 "$work/out" | tr '\n' ' ')"
        run undo --yes >/dev/null 2>&1
        run apply --set mirrors.goproxy=https://other.example --yes >"$work/out" 2>&1 || problem "no run after that: $(head -1 "$work/out")"
        [ -z "$(litter)" ] || problem "litter: $(litter | tr '\n' ' ')"
        return
    fi
    run recover >"$work/out" 2>&1 && problem "history says interrupted, recover does not"
    # Each file that recover calls written is new, each that it calls as it was is old.
    while read -r name now; do
        name=$(readlink -m "${name/#\~/$home}"); name=${name#"$home"/}
        line=$(grep -F "$name"$'\t' "$work/now.tree" | head -1)
        case $now in
            'is written') grep -qxF "$line" "$work/$(end_of "$scenario" written).tree" || [ -z "$line" ] || problem "recover says written: $name" ;;
            'is as it was') [ -z "$line" ] || grep -qxF "$line" "$work/$(end_of "$scenario" waiting).tree" || problem "recover says as it was: $name" ;;
            *) problem "recover says: $name $now" ;;
        esac
    done < <(sed -n 's/^  \(.*[^ ]\)  \(is .*\|was .*\)$/\1 \2/p' "$work/out")
    rm -rf "$work/killed"; cp -a "$home" "$work/killed"
    for how in finish roll-back; do
        restore "$work/killed"
        run recover --$how >"$work/out" 2>&1 || problem "recover --$how fails: $(tail -1 "$work/out")"
        is "$(end_of "$scenario" "$how")" || problem "recover --$how does not get there"
        ! unfinished || problem "still interrupted after recover --$how"
        [ -z "$(litter)" ] || problem "litter after --$how: $(litter | tr '\n' ' ')"
    done
}
# Which files a recovery of this scenario ends with.
end_of() { # SCENARIO finish|written|roll-back|waiting
    case $1,$2 in
        undo,finish | undo,written) echo old ;;
        undo,*) echo new ;;
        *,finish | *,written) echo new ;;
        *) echo old ;;
    esac
}

few() { # N: so many lines of standard input, spread over it
    if [ $all = 1 ]; then cat; else awk -v n="$1" '{ l[NR] = $0 } END { s = NR > n ? NR / n : 1; for (i = 1; int(i) <= NR; i += s) print l[int(i)] }'; fi
}

# --- the scene: a file, one behind a chain of links into a dotfiles folder, one that is made in a folder that is made
mkdir -p "$home/dotfiles/vscode" "$home/.config/Code/User"
printf '# mine\nalias ll="ls -l"\n' >"$home/.bashrc"
chmod 640 "$home/.bashrc"
printf '{\n  // mine\n  "go.useLanguageServer": false, // since 2019\n  "editor.fontSize": 13\n}\n' >"$home/dotfiles/vscode/settings.json"
ln -s vscode/settings.json "$home/dotfiles/settings"
ln -s ../../../dotfiles/settings "$home/.config/Code/User/settings.json"
[ "$(id -u)" != 0 ] || chown 65534:65533 "$home/.bashrc"
setfattr -n user.burrow.test -v kept "$home/.bashrc" 2>/dev/null
cp -a "$home" "$work/start-apply"
tree "$home" >"$work/old.tree"
# shellcheck disable=SC2046
run $(command_of apply) >"$work/out" 2>&1
tree "$home" >"$work/new.tree"
[ "$(diff "$work/old.tree" "$work/new.tree" | grep -c '^>')" -ge 3 ] || { cat "$work/out"; echo "the scene does not work: fewer than three files change"; exit 1; }
cp -a "$home" "$work/start-undo"
# broken off after the first of the files
points apply "$work/start-apply" >"$work/points"
second=$(grep -n '^renameat2' "$work/points" | sed -n 's/.* //p' | sed -n 2p)
restore "$work/start-apply"
# shellcheck disable=SC2046
in_home strace -q -o /dev/null -e trace=renameat2 -e "inject=renameat2:signal=SIGKILL:when=${second:-2}" "$burrow" $(command_of apply) >/dev/null 2>&1
unfinished || { echo "the scene does not work: no run is interrupted"; exit 1; }
cp -a "$home" "$work/start-finish"
cp -a "$home" "$work/start-roll-back"

kills=0 kills_ok=0 faults=0 faults_ok=0 mute=0
attempt() { # SCENARIO CALL NUMBER INJECTION
    local scenario=$1 call=$2 number=$3 what=$4 from=old to=new code
    [ "$scenario" != undo ] || { from=new; to=old; }
    [ "$scenario" != roll-back ] || to=old
    mute=0 # where no write works from here on, it cannot say why either
    [[ $call != write || $what != *+ ]] || mute=1
    restore "$work/start-$scenario"
    # shellcheck disable=SC2046
    { in_home strace -q -o "$work/log" -e "trace=$call" -e "inject=$call:$what" "$burrow" $(command_of "$scenario") >/dev/null 2>"$work/said"; code=$?; } 2>/dev/null
    # An empty folder that could not be removed is told, and the way out is what is said there: by hand.
    while read -r name; do
        [ "$code" != 0 ] || { echo "$scenario: $name is left over, and the exit code is 0"; return 1; }
        rmdir "${name/#\~/$home}" 2>/dev/null
    done < <(sed -n 's/^burrow: \(.*\) is left over and could not be removed.*/\1/p' "$work/said")
    grep -qE 'killed by SIGKILL|\(INJECTED\)' "$work/log" || { echo "$scenario $call $number $what: not reached"; return 2; }
    case $scenario in finish | roll-back) check_recover "$scenario" "$to" $code ;; *) check "$scenario" $from $to $code ;; esac
    [ $bad = 0 ] || echo "NOT SURVIVED: $scenario, $call number $number, $what, exit $code"
    return $bad
}
# A recovery starts in between, so "old or new" is asked of the run that it is about.
check_recover() { # SCENARIO END EXIT-CODE
    if unfinished; then check apply old new "$3"; return; fi
    bad=0
    is "$2" || problem "no longer interrupted, and not all files are $2"
    [ -z "$(litter)" ] || run undo --yes >/dev/null 2>&1
    run apply --set mirrors.goproxy=https://other.example --yes >"$work/out" 2>&1 || problem "no run after that: $(head -1 "$work/out")"
    [ -z "$(litter)" ] || problem "litter: $(litter | tr '\n' ' ')"
}

for scenario in ${scenarios//,/ }; do
    points "$scenario" "$work/start-$scenario" >"$work/points" || { echo "$scenario: fails with no fault at all"; exit 1; }
    echo "# $scenario: $(wc -l <"$work/points") points"
    case $modes in *kill*)
        few 8 <"$work/points" >"$work/chosen"
        while read -r call number <&3; do
            kills=$((kills + 1))
            attempt "$scenario" "$call" "$number" "signal=SIGKILL:when=$number" && kills_ok=$((kills_ok + 1))
        done 3<"$work/chosen" ;;
    esac
    case $modes in *fault*)
        # flock is a question. fchown that is denied is an answer: the owner is not ours to give, which is told.
        for error in ENOSPC EIO EACCES EROFS EDQUOT; do
            for on in '' +; do
                grep -v '^flock' "$work/points" | sed "s/\$/ $error $on/" | grep -v '^fchown .* EACCES'
            done
        done | few 6 >"$work/chosen"
        while read -r call number error on <&3; do
            faults=$((faults + 1))
            attempt "$scenario" "$call" "$number" "error=$error:when=$number$on" && faults_ok=$((faults_ok + 1))
        done 3<"$work/chosen" ;;
    esac
done
echo "kill points: $kills, survived: $kills_ok, faults injected: $faults, survived: $faults_ok"
[ $kills = $kills_ok ] && [ $faults = $faults_ok ]
