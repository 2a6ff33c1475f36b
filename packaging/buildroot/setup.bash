# shellcheck shell=bash
# SPDX-FileCopyrightText: Slipway authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the build happens: on this machine when its own packages will do, else in a Debian 13 root
# under the cache, made by mmdebstrap. Sourced by ./dev, which sets tree, cache and the helpers
# say, fail and watched. Sets root: empty for this machine, else the folder of the build root.

suite=trixie
setup_edition=1                 # raise it when what setup does to a root changes

# The names in packaging/buildroot/packages, without comments, joined by commas.
package_names() {
    local line names=''
    while read -r line; do
        line=${line%%#*}
        line=${line%%[[:space:]]*}
        [[ -n $line ]] && names+=,$line
    done <"$tree/packaging/buildroot/packages"
    printf %s "${names#,}"
}

# Decides once a run, and sets place, the name of where things are built: what was built in one place
# is no use in another. Everything here is cheap when nothing has to be made.
choose_root() {
    root=''
    place=${SLIPWAY_INSIDE:-host}
    # Called from inside a build root, by a test or from ./dev shell.
    [[ -z ${SLIPWAY_INSIDE:-} ]] || return 0
    case ${SLIPWAY_BUILD:-auto} in
    host) return ;;
    auto) host_will_do && return ;;
    root) ;;
    *) fail "SLIPWAY_BUILD is '$SLIPWAY_BUILD': it may be auto, host or root" ;;
    esac
    local hash
    hash=$(printf '%s %s %s' "$suite" "$setup_edition" "$(package_names)" | sha256sum)
    root=$cache/buildroot-${hash:0:12}
    place=${root##*/}
    [[ -d $root ]] || make_root
}

# True when this machine's own packages can build Slipway. The quick questions come first, and a yes
# is kept until the package database or the question changes.
host_will_do() {
    local program known=$cache/host-packages-will-do database=/var/lib/dpkg/status identity
    for program in cmake ninja g++; do
        type -P "$program" >/dev/null || return 1
    done
    [[ -e $database ]] || database=/usr/lib/sysimage/rpm
    # A cache in a home may be seen by several machines.
    identity=$(stat --format '%d %i %Y' "$database" "$tree/packaging/buildroot/probe/CMakeLists.txt" 2>/dev/null)
    [[ -e $known && $(<"$known") == "$identity" ]] && return 0
    local major
    major=$(g++ -dumpversion) && ((${major%%.*} >= 14)) || return 1
    mkdir -p "$cache" 2>/dev/null || fail "cannot write to $cache"
    local folder
    folder=$(mktemp -d "${TMPDIR:-/tmp}/slipway-probe.XXXXXX") || fail "cannot write to ${TMPDIR:-/tmp}"
    local answer=1
    if cmake -G Ninja -S "$tree/packaging/buildroot/probe" -B "$folder" >"$cache/probe.log" 2>&1 </dev/null; then
        printf %s "$identity" >"$known"
        answer=0
    fi
    rm -rf "$folder"
    return $answer
}

# What mmdebstrap and bubblewrap need; installs them when we may.
need_tools() {
    local program missing=() names=(mmdebstrap bubblewrap debian-archive-keyring)
    type -P mmdebstrap >/dev/null || missing+=(mmdebstrap)
    type -P bwrap >/dev/null || missing+=(bubblewrap)
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
    if ((EUID != 0)); then
        type -P newuidmap >/dev/null || missing+=(uidmap)
        names+=(uidmap)
    fi
    for program in flock unshare setpriv findmnt; do
        type -P "$program" >/dev/null || { missing+=(util-linux); break; }
    done
    ((${#missing[@]})) || return 0
    if ! type -P apt-get >/dev/null; then
        fail "this machine has neither Slipway's build packages nor ${missing[*]}; install ${names[*]} with its package manager"
    fi
    if ((EUID != 0)); then
        fail "${missing[*]} missing; run: sudo apt-get install ${names[*]}"
    fi
    local log=$cache/log/apt.log
    : >"$log"
    watched "Installing ${missing[*]}" "under a minute" "$log" install_tools "${missing[@]}" ||
        fail "apt-get could not install ${missing[*]} ($(why_setup_failed "$log")); the log is $log"
}

install_tools() {
    export DEBIAN_FRONTEND=noninteractive
    local options=(-o Acquire::Retries=3 -o DPkg::Lock::Timeout=120)
    apt-get "${options[@]}" update &&
        apt-get "${options[@]}" install -y --no-install-recommends "$@"
}

# One line for the person when the machine does not let us make or enter a root.
need_namespaces() {
    if ((EUID == 0)); then
        unshare --mount true 2>/dev/null ||
            fail "this container may not mount: start it with --cap-add SYS_ADMIN (or --privileged), or use Debian 13 with the packages of packaging/buildroot/packages"
    else
        unshare --user --map-root-user true 2>/dev/null ||
            fail "not root, and user namespaces are off: run ./dev as root, or allow them: sudo sysctl kernel.unprivileged_userns_clone=1 user.max_user_namespaces=15000"
        grep -qs -e "^$(id -un):" -e "^$EUID:" /etc/subuid ||
            fail "$(id -un) has no subordinate user ids; run: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
        unshare --user --map-root-user --map-auto true 2>/dev/null ||
            fail "cannot use the subordinate ids of $(id -un): $(unshare --user --map-root-user --map-auto true 2>&1 | head -n 1)"
    fi
    bwrap --ro-bind / / --dev /dev true 2>/dev/null ||
        fail "bubblewrap may not make namespaces here: $(bwrap --ro-bind / / --dev /dev true 2>&1 | head -n 1)"
}

# need_space FOLDER GIB
need_space() {
    local free
    free=$(df --output=avail -k -- "$1" | tail -n 1) || return 0
    ((free >= $2 * 1024 * 1024)) ||
        fail "not enough disk space: $1 has $((free / 1024 / 1024)) GiB free, $2 GiB are needed (SLIPWAY_CACHE=FOLDER moves the cache)"
}

# The Debian mirror that this machine already uses, or nothing: mmdebstrap then takes its own default.
host_mirror() {
    local files=() file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        [[ -r $file ]] && files+=("$file")
    done
    ((${#files[@]})) || return 0
    # deb [options] URI suite…, and deb822's "URIs:"; the security archive is another tree.
    awk '
        { sub(/#.*/, "") }
        $1 == "deb" { line = $0; sub(/\[[^]]*\]/, "", line); split(line, f, " "); uri = f[2] }
        tolower($1) == "enabled:" { off = (tolower($2) == "no") }
        NF == 0 { off = 0 }
        tolower($1) == "uris:" { uri = off ? "" : $2 }
        uri ~ /^https?:\/\/.*\/debian\/?$/ { print uri; exit }
        { uri = "" }' "${files[@]}"
}

make_root() {
    mkdir -p "$cache/log" 2>/dev/null || fail "cannot write to $cache"
    local lock=$cache/setup.lock
    exec 9>"$lock" || fail "cannot write to $cache"
    if ! flock --nonblock 9; then
        say "Another ./dev is setting up; waiting for it"
        flock 9
    fi
    if [[ -d $root ]]; then     # the other one has made it
        exec 9>&-
        return
    fi
    need_tools
    need_namespaces
    remove_stale
    need_space "$cache" 4

    local log=$cache/log/setup.log attempt started=$SECONDS
    part=$root.part
    : >"$log"
    say "Slipway builds in a Debian 13 root of its own, $root (2.3 GB); this happens once"
    for attempt in 1 2 3; do
        if watched "Making the build root" "1 to 4 minutes" "$log" \
            bootstrap "$part" "$(package_names)" "$(finish_root)"; then
            # Nobody ever sees a half-made root: it gets its name when it is complete.
            mv -T "$part" "$root" || fail "cannot rename $part to $root"
            part=''
            rm -rf "$cache/debs"
            no_mounts_under "$root"
            say "The build root is ready ($((SECONDS - started)) s)"
            exec 9>&-
            return
        fi
        local why
        why=$(why_setup_failed "$log")
        remove_stale
        [[ $why == "no network"* ]] || break
        ((attempt == 3)) || { say "The network failed; attempt $((attempt + 1)) of 3, keeping what was downloaded"; sleep $((attempt * 3)); }
    done
    fail "the build root could not be made: $why; the log is $log"
}

# bootstrap FOLDER PACKAGES HOOK [OPTIONS…]: a Debian root in FOLDER. Only as a job of watched: it execs.
# The work happens in mount and process namespaces of its own, so that neither mounts nor processes
# can outlive it however it ends; the downloads of an interrupted run are used again. Without root
# there is a user namespace around it, in which the person is root and has their subordinate ids.
bootstrap() {
    local folder=$1 packages=$2 hook=$3
    shift 3
    local mirror='' options user=()
    # The last attempt does without this machine's mirror, which may not carry this release.
    ((${attempt:-1} == 3)) || mirror=$(host_mirror)
    options=(--mode=root --variant=apt --include="$packages" --skip=download/empty
        --keyring=/usr/share/keyrings/debian-archive-keyring.gpg
        --aptopt='Acquire::Retries "3"' --aptopt='Acquire::http::Timeout "30"' --aptopt='Acquire::Languages "none"'
        --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright'
        # In Debian's own sandbox user's place: that user cannot enter a person's private folders.
        --aptopt='APT::Sandbox::User "root"')
    ((EUID == 0)) || user=(--user --map-root-user --map-auto)
    mkdir -p "$cache/debs/partial"
    export SLIPWAY_DEBS=$cache/debs
    # What belongs to other ids in the end could not be removed by the person.
    # shellcheck disable=SC2016  # $1 is for mmdebstrap's shell
    hook='umount "$1/var/cache/apt/archives"
'$hook'
cd "$1"
find bin boot etc home lib* media mnt opt root run sbin srv tmp usr var -xdev "(" ! -user 0 -o ! -group 0 ")" -exec chown -h 0:0 {} +
find etc home root run srv usr var -xdev -type d ! -perm -u=rwx -exec chmod u+rwx {} +'
    # exec: the death signal is about our parent, and that has to be ./dev itself.
    # shellcheck disable=SC2016
    exec setpriv --pdeathsig KILL \
        unshare "${user[@]}" --mount --pid --fork --kill-child --mount-proc --propagation private \
        mmdebstrap "${options[@]}" "$@" \
        --setup-hook='mkdir -p "$1/var/cache/apt/archives" && mount --bind "$SLIPWAY_DEBS" "$1/var/cache/apt/archives"' \
        --customize-hook="$hook" "$suite" "$folder" ${mirror:+"$mirror"}
}

# What is done inside a complete root, as mmdebstrap's hook: the files that ./dev covers with this
# machine's own have to exist as plain files, and the languages of the screenshots their locales.
finish_root() {
    cat <<'HOOK'
for name in localtime resolv.conf hosts hostname machine-id; do rm -f "$1/etc/$name"; touch "$1/etc/$name"; done
mkdir -p "$1/usr/local/share/ca-certificates"
for name in en_US de_DE zh_CN; do chroot "$1" localedef -i $name -f UTF-8 $name.UTF-8; done
HOOK
}

# Removes what interrupted runs left. Only under the lock.
remove_stale() {
    local stale
    for stale in "$cache"/buildroot-*.part "$cache"/proof-*.part; do
        [[ -d $stale ]] || continue
        no_mounts_under "$stale"
        remove_root "$stale" || fail "cannot remove $stale, left by an interrupted set-up"
    done
}

# Removes a root, half-made ones too: without root, some files in those belong to subordinate ids.
remove_root() {
    local user=()
    ((EUID == 0)) || user=(unshare --user --map-root-user --map-auto)
    rm -rf --one-file-system "$1" 2>/dev/null || "${user[@]}" rm -rf --one-file-system "$1"
}

no_mounts_under() {
    local mounts
    mounts=$(findmnt --list --noheadings --output TARGET | grep -F -- "$1/")
    [[ -z $mounts ]] || fail "something is mounted under $1 (${mounts%%$'\n'*}): unmount it and run this again"
}

# The one line that a person can act on, from a log.
why_setup_failed() {
    if grep -qi 'No space left on device' "$1"; then
        echo "the disk is full"
    elif grep -qiE 'Temporary failure resolving|Could not (resolve|connect)|Unable to (connect|fetch)|Network is unreachable|Connection (refused|timed out|failed|reset)|Failed to fetch|no route to host|does not have a Release file' "$1"; then
        echo "no network, or the Debian mirror does not answer"
    elif grep -qiE 'not signed|NO_PUBKEY|signatures? (were|was|could)' "$1"; then
        echo "the Debian archive's signature is unknown here: update debian-archive-keyring"
    else
        tail -n 200 "$1" | grep -E '^(E:|error|mmdebstrap:)' | tail -n 1 | grep . || echo "it stopped early"
    fi
}
