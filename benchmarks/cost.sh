#!/usr/bin/env bash
# Measures all that benchmarks/results.md tells of and draws docs/images/cost.svg from it: cost.sh FOLDER... (code bases; ROUNDS=3 EDITS=100 LINES=1000000 by default).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${ROUNDS:-3} edits=${EDITS:-100} lines=${LINES:-1000000}
dotnet build -c Release "$here/Cost" -p:Peers=true -nologo -v quiet
cost() { dotnet "$here/Cost/bin/Release/net10.0/CsLaw.Benchmarks.dll" "$@"; }
cost --edits "$edits"
cost --hostile --rounds "$rounds"
for folder in "$@"; do
  cost --corpus "$folder" --mode warm --rounds "$rounds"
  cost --corpus "$folder" --mode cold --peers --rounds "$rounds"
done
cost --generate "$lines" --rounds 1
