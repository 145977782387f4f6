# What the scripts beside this one share: it is sourced, not run.

root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")

# What Package.swift links with; each of its system libraries names the same packages. Swift's own library for the web,
# which the preview's server brings along, links with libcurl where it is linked statically.
build_packages=(
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libqrencode-dev libpng-dev libgd-dev libzip-dev nettle-dev
  libcurl4-openssl-dev pkg-config
)

need_swift() {
  command -v swift >/dev/null && return
  cat >&2 <<'END'
Chưa có Swift trên máy này. Cách cài: https://www.swift.org/install/linux/
(Swift is missing; swiftly, which that page describes, installs it.) Sau đó chạy lại lệnh này.
END
  exit 2
}

# Installs those of the named Debian packages that are missing; does nothing, and asks for no password, when all
# are there.
need_packages() {
  local package missing=()
  command -v apt-get >/dev/null || {
    echo "Máy này không dùng apt-get, cần có sẵn (not Debian, these must be there already): $*" >&2
    return 0
  }
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  echo "Cài thêm (installing): ${missing[*]}" >&2
  (install_quietly "${missing[@]}") >&2 || {
    echo "Chưa cài được (could not be installed): ${missing[*]}" >&2
    exit 2
  }
}

# Installs packages without the services in them: tests start servers of their own, and this machine is to have none of
# them, neither now nor when it starts the next time. Ends the shell.
install_quietly() {
  local as_root=() services policy=/usr/sbin/policy-rc.d
  ((EUID == 0)) || as_root=(sudo)
  services=$(enabled_services)
  # https://manpages.debian.org/policy-rc.d: 101 forbids.
  if [[ ! -e $policy ]]; then
    trap '"${as_root[@]}" rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" install -m 755 /dev/stdin "$policy" || exit
  fi
  "${as_root[@]}" apt-get update -qq || exit
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" || exit
  services=$(comm -13 <(echo "$services") <(enabled_services))
  # A word each.
  [[ -z $services ]] || "${as_root[@]}" systemctl disable --quiet $services
  exit
}

enabled_services() {
  systemctl list-unit-files --type=service,socket --state=enabled --no-legend --plain 2>/dev/null |
    cut -d ' ' -f 1 | sort
}

# Leaves the program in $program. Swift's own libraries are within it, so that it runs where no Swift is.
build_program() {
  # Not Swift's own exit code: 1 would say that the content is at fault.
  swift build --package-path "$root" --configuration release --static-swift-stdlib --product congkhai >&2 || exit 2
  program=$(swift build --package-path "$root" --configuration release --show-bin-path)/congkhai
}

# The program, and in .venv the browser and the other tools that judge a site.
need_judges() {
  local packages=(
    apache2 binutils caddy chromium chromium-driver curl debootstrap dpkg-dev fonts-noto-core jq
    libimage-exiftool-perl libnss3-tools libreoffice-calc-nogui locales man-db nginx-light ocrmypdf openssh-server
    openssl pandoc poppler-utils python3-venv qpdf rclone rsync strace tesseract-ocr-vie unzip zbar-tools
  )
  # The W3C's checker runs on any Java; one that is there already will do.
  command -v java >/dev/null || packages+=(default-jre-headless)
  need_packages "${build_packages[@]}" "${packages[@]}"
  build_program

  local requirements=Tests/Acceptance/requirements.txt
  # Made again when the list of requirements has changed.
  if ! cmp --quiet "$requirements" .venv/requirements.txt; then
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement "$requirements"
    cp "$requirements" .venv/requirements.txt
  fi
}
