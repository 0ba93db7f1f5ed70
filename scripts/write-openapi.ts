import fs from "node:fs"
import path from "node:path"
import { format } from "prettier"
import { describeApi } from "./openapi/describe-api"

const ROOT = path.resolve(__dirname, "..")

/** `npm run openapi`: writes `docs/openapi.json`. */
async function writeOpenApi(): Promise<void> {
  const document = describeApi(path.join(ROOT, "src/api"))
  fs.writeFileSync(
    path.join(ROOT, "docs/openapi.json"),
    await format(JSON.stringify(document), { parser: "json" })
  )
}

void writeOpenApi()
