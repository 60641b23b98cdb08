#!/usr/bin/env bash
# Measures the public pages with Lighthouse on a phone, against a demo portal of its own; not part of eng/test.sh.
# Prints performance, accessibility, best practices and search engine categories in percent for each page; each is wanted to be 95 or more.
#   eng/lighthouse.sh [PATH...]    (none: the kinds of public pages)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/eng/prerequisites.sh"
want_unicode_library
want_command npm npm
want_command curl curl
want_file /usr/share/zoneinfo/Asia/Ho_Chi_Minh tzdata
want_browser
install_missing
check_toolchain

version=12.8.2
work=$root/artifacts/lighthouse
port=${PORT:-5299}
address=http://127.0.0.1:$port
mkdir -p "$work"
(cd "$work" && { [ -f package.json ] || npm init -y >/dev/null; } && npm install --no-audit --no-fund --silent "lighthouse@$version")

data=$(mktemp -d)
bash "$root/eng/run.sh" --demo --urls "$address" --data "$data" >"$work/portal.log" 2>&1 &
portal=$!
trap 'kill $portal 2>/dev/null; wait $portal 2>/dev/null; rm -rf "$data"' EXIT
for _ in $(seq 300); do curl -sf "$address/health/ready" >/dev/null && break; sleep 1; done

first() { curl -s "$address$1" | grep -o "href=\"$1/[^\"?]*\"" | head -1 | cut -d'"' -f2; }
if [ $# -gt 0 ]; then pages=("$@"); else
  pages=(/ /cong-khai/xep-hang "$(first /cong-khai/xep-hang)" /cong-khai/phong-trao "$(first /cong-khai/phong-trao)" /cong-khai/dien-hinh "$(first /cong-khai/dien-hinh)" /cong-khai/quyet-dinh "$(first /cong-khai/quyet-dinh)" /xac-minh /dang-nhap)
fi

worst=100
browser=$(command -v chromium || command -v google-chrome || command -v chrome)
measure() {
  CHROME_PATH=$browser "$work/node_modules/.bin/lighthouse" "$address$1" --quiet --output=json --output-path="$work/report.json" \
    --chrome-flags="--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking" >>"$work/lighthouse.log" 2>&1
}

for page in "${pages[@]}"; do
  # A browser that was slow to start is asked once more.
  measure "$page" || measure "$page" || { echo "$page: could not be measured, see $work/lighthouse.log"; worst=0; continue; }
  line=$(node -e '
    const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
    const scores = Object.values(report.categories).map(part => [part.id, Math.round(part.score * 100)]);
    console.log(Math.min(...scores.map(([, score]) => score)), scores.map(pair => pair.join(" ")).join(", "));
    for (const part of Object.values(report.categories)) for (const ref of part.auditRefs) {
      const audit = report.audits[ref.id];
      if (ref.weight > 0 && audit.score !== null && audit.score < 0.9) console.log("  ", audit.id, audit.displayValue ?? "");
    }' "$work/report.json")
  echo "$page: ${line#* }"
  [ "${line%% *}" -ge "$worst" ] || worst=${line%% *}
done
echo "Lowest score: $worst (wanted: 95)"
