import fs from "node:fs"
import path from "node:path"

/**
 * Makes sure that no other demo works in a folder: each would end the other's
 * database.
 *
 * @returns gives the folder back
 * @throws when another one does
 */
export function claimFolder(folder: string): () => Promise<void> {
  // Beside the folder: a check begins by emptying it.
  const file = `${folder}.pid`
  const other = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0
  if (other && isAlive(other)) {
    throw new Error(
      `A demo is running already (process ${other}): end it with Ctrl-C. If that is another program, delete ${file}.`
    )
  }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, String(process.pid))
  return () => Promise.resolve(fs.rmSync(file, { force: true }))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}
