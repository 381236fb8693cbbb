#!/usr/bin/env bash
# Known findings across a history: benchmarks/histories.sh REPOSITORY COMMIT COMMIT…
# Scans the commits in their order (text alone, nothing is executed) and says for each step how many findings are known again, by cslaw's baseline and
# by the official multitool's match-results-forward (npm ci --prefix .ci/sarif).
set -euo pipefail
if [ $# -lt 3 ]; then
  sed -n '2,4p' "$0"
  exit 2
fi
here=$(cd "$(dirname "$0")/.." && pwd)
repository=$(cd "$1" && pwd)
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build "$here/src/Tool" -c Release -v q -nologo >/dev/null
cslaw() { dotnet "$here/src/Tool/bin/Release/net10.0/cslaw.dll" "$@"; }
multitool=$here/.ci/sarif/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

# The sources of a commit in a folder that looks like the top of a repository, so that paths are alike.
take() {
  mkdir -p "$work/$1/.git"
  export GIT_INDEX_FILE=$work/index
  rm -f "$GIT_INDEX_FILE"
  git -C "$repository" read-tree "$1"
  git -C "$repository" ls-files | grep -E '\.(cs|csproj|props|targets|razor|cshtml)$|appsettings.*\.json$' |
    git -C "$repository" --work-tree="$work/$1" checkout-index -q --stdin --prefix="$work/$1/"
  unset GIT_INDEX_FILE
  cslaw scan "$work/$1" --build-mode none --quiet --sarif "$work/$1.sarif" >/dev/null || [ $? -eq 1 ]
  rm -rf "${work:?}/$1"
}

before=
for commit in "$@"; do
  take "$commit"
  if [ -n "$before" ]; then
    cslaw baseline "$work/$before.sarif" --out "$work/baseline.jsonl" >/dev/null
    ours=$(cslaw gate "$work/$commit.sarif" --baseline "$work/baseline.jsonl" | tail -n 1 || true)
    "$multitool" match-results-forward "$work/$commit.sarif" --previous "$work/$before.sarif" --output-file-path "$work/matched.sarif" --log ForceOverwrite >/dev/null
    theirs=$(grep -oE '"baselineState": *"[a-z]+"' "$work/matched.sarif" | grep -oE '(new|absent|updated|unchanged)"' | sort | uniq -c | tr -s ' \n"' ' ')
    echo "$before..$commit  cslaw: $ours  multitool:$theirs"
    rm -f "$work/baseline.jsonl" "$work/matched.sarif"
  fi
  before=$commit
done
