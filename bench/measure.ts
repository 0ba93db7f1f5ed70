import { createRequire } from "node:module"
import path from "node:path"
import type { Measure } from "./bench-case"
import type { BenchSizes } from "./bench-sizes"
import { openBench } from "./bench"

// `import()` would want a module of another kind than these files are.
const load = createRequire(__filename)

async function main(): Promise<void> {
  const [file = "", sizes = "{}"] = process.argv.slice(2)
  const bench = await openBench(JSON.parse(sizes) as BenchSizes)
  const { default: measure } = load(path.join(__dirname, "cases", file)) as {
    default: Measure
  }
  const measurement = await measure(bench)
  process.send?.(measurement, () => process.exit(0))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
