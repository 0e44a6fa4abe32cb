# shellcheck shell=bash
# The steps that run and check share. Source it with the project's folder as the current one.

say() { printf '==> %s\n' "$*"; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

# Installs the packages of setup/packages.txt that are missing; leaves apt and the network alone when none is.
install_packages() {
  local wanted missing
  mapfile -t wanted < <(grep -v -e '^#' -e '^$' setup/packages.txt)

  if ! { command -v apt-get && command -v dpkg-query; } >/dev/null; then
    say "packages: there is no apt here; going on with what is installed. Needed are, by Debian's names: ${wanted[*]}"
    return
  fi

  mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort) <(installed_of "${wanted[@]}" | sort -u))
  if ((${#missing[@]} == 0)); then
    say "packages: all installed"
    return
  fi

  local sudo=() by_hand="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      fail "packages are missing, and only root can install them. As root, run:"$'\n'"  $by_hand"
    sudo=(sudo)
  fi

  say "packages: installing ${missing[*]}"
  local log=build/packages.log
  local apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get -y -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120)
  mkdir -p build
  { "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    fail "the packages could not be installed (apt's words: $log). As root, run:"$'\n'"  $by_hand"
  }
}

# installed_of PACKAGE…: those of them that are installed, or that an installed one stands in for, one a line.
installed_of() {
  dpkg-query -W -f='${db:Status-Status} ${Package}, ${Provides}\n' 2>/dev/null |
    sed -n 's/^installed //p' | tr ',' '\n' | sed 's/^ *//; s/[ (].*//' | grep -Fx -f <(printf '%s\n' "$@") || true
}

# What the browser tests load, by the lock file; again when that changed.
install_browser_tests() {
  local folder=tests/browser
  if ! command -v npm >/dev/null; then
    say "browser tests: there is no npm here, so they cannot run"
    return
  fi
  if [[ -e $folder/node_modules/.package-lock.json ]] &&
    cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed"; then
    say "browser tests: all installed"
    return
  fi
  say "browser tests: npm ci in $folder"
  mkdir -p build
  # node has certificates of its own, and takes the system's beside them.
  local certificates=/etc/ssl/certs/ca-certificates.crt
  if [[ -z ${NODE_EXTRA_CA_CERTS-} && -e $certificates ]]; then export NODE_EXTRA_CA_CERTS=$certificates; fi
  (cd "$folder" && npm ci) >build/npm.log 2>&1 || {
    tail -n 20 build/npm.log >&2
    say "browser tests: not run, what they load could not be installed (npm's words: build/npm.log)"
    return
  }
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
}

# configure PRESET
configure() {
  say "configuring: cmake --preset $1"
  cmake --preset "$1" --log-level=WARNING >/dev/null
}

# build PRESET TARGET…; progress is shown on a terminal only.
build() {
  local preset=$1 targets=("${@:2}") quiet=()
  [[ -t 1 ]] || quiet=(-- --quiet)
  say "building: build/$preset ($(nproc) jobs)"
  cmake --build --preset "$preset" --parallel "$(nproc)" --target "${targets[@]}" "${quiet[@]}"
}
