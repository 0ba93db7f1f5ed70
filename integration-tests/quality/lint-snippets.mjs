// Reads [{ file, code }] from stdin and writes, for each, the ids of the rules
// that complain. A process of its own, because ESLint's configuration and
// plugins are modules that Jest's sandbox does not load faithfully.
import path from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { ESLint } from "eslint"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
const RULE = "@typescript-eslint/no-restricted-imports"

const eslint = new ESLint({
  cwd: ROOT,
  ruleFilter: ({ ruleId }) => ruleId === RULE,
  overrideConfig: {
    // The snippets are on no disk, so no program can hold them.
    languageOptions: { parserOptions: { project: null } },
    linterOptions: { reportUnusedDisableDirectives: "off" },
  },
})

/** @type {{ file: string, code: string }[]} */
const snippets = JSON.parse(await text(process.stdin))
const complaints = []
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, {
    filePath: path.join(ROOT, file),
  })
  complaints.push(result?.messages.map(({ ruleId }) => ruleId ?? "fatal"))
}
process.stdout.write(JSON.stringify(complaints))
