import { spawnSync } from "node:child_process"
import path from "node:path"
import { fileURLToPath } from "node:url"

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

/**
 * Packs what `npm publish` would send, without building it again.
 *
 * @param {string} folder where the tarball goes
 * @returns {{ tarball: string, files: string[] }} `files` are paths inside the
 *   package
 */
export function packPlugin(folder) {
  const packed = spawnSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
    { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" }
  )
  if (packed.status !== 0) {
    throw new Error(
      `npm pack failed: ${packed.stderr || packed.error?.message}`
    )
  }
  const [entry] = Object.values(JSON.parse(packed.stdout))
  return {
    tarball: path.join(folder, entry.filename),
    files: entry.files.map((/** @type {{ path: string }} */ file) => file.path),
  }
}
