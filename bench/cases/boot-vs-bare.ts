import { spawnSync } from "node:child_process"
import path from "node:path"
import type { Measurement } from "../bench-case"
import { compareRounds } from "../compare-rounds"
import { removeProjects, writeProject } from "../store/bare-project"
import { startStore } from "../store/started-store"

const BUILD = path.resolve(__dirname, "../../scripts/build.mjs")

/** Two projects with nothing of their own, one of which has installed the built plugin. */
export default async function measure(): Promise<Measurement> {
  const { status } = spawnSync(process.execPath, [BUILD], {
    stdio: ["ignore", 2, 2],
  })
  if (status !== 0) {
    throw new Error("The plugin could not be built; see above.")
  }
  const bare = writeProject("bare", false)
  const withPlugin = writeProject("with-plugin", true)
  try {
    // The faster one is the subject, so that the ratio is one of times.
    const { ratio, subject_per_s, yardstick_per_s } = await compareRounds({
      warmUpRounds: 1,
      subject: () => boot(bare),
      yardstick: () => boot(withPlugin),
    })
    return {
      value: ratio,
      facts: { bare_s: 1 / subject_per_s, plugin_s: 1 / yardstick_per_s },
    }
  } finally {
    removeProjects()
  }
}

async function boot(folder: string): Promise<number> {
  const store = await startStore(folder)
  await store.stop()
  return 1
}
