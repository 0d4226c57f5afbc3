# Sourced by run and check: finds what they need, and installs it on Debian and Ubuntu where they may.

apt_install() {
  local as=()
  if ! command -v apt-get >/dev/null; then
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || return 1
    as=(sudo)
  fi
  echo "Installing $*"
  "${as[@]}" apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

is_jdk_17() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 17\.'
}

# Sets JAVA_HOME to a JDK 17: the one that is set, one that is installed, or one that it installs.
require_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*17*; do
    if is_jdk_17 "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  apt_install openjdk-17-jdk-headless curl || {
    echo "Passerelle needs a JDK 17: install one (openjdk-17-jdk, Temurin 17) and set JAVA_HOME." >&2
    exit 1
  }
  JAVA_HOME="$(dirname "$(dirname "$(readlink -f /usr/lib/jvm/*17*/bin/javac | head -n 1)")")"
  export JAVA_HOME
}

require_browser() {
  if [ ! -x /usr/bin/chromium ]; then
    apt_install chromium || {
      echo "The browser tests need Chromium at /usr/bin/chromium: install it." >&2
      exit 1
    }
  fi
}

# The curl tour of the API, which is run as a test, reads JSON with jq.
require_jq() {
  if ! command -v jq >/dev/null; then
    apt_install jq curl || {
      echo "The test of docs/api-tour.sh needs jq: install it." >&2
      exit 1
    }
  fi
}

# The proxy before the nodes of ./check --cluster.
require_haproxy() {
  if ! command -v haproxy >/dev/null; then
    apt_install haproxy || {
      echo "./check --cluster needs HAProxy: install it." >&2
      exit 1
    }
  fi
}
