import {
  mkdirSync,
  existsSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { deserialize, serialize } from "node:v8"
import type { SimulatorState } from "./simulator-state"

/** The state of an earlier run; null when there is none. */
export function loadState(file: string): SimulatorState | null {
  return existsSync(file)
    ? // Only saveState writes this file, in the same version of the package.
      (deserialize(readFileSync(file)) as SimulatorState)
    : null
}

/** Writes beside and renames, so that a crash leaves the last good file. */
export function saveState(file: string, state: SimulatorState): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, serialize(state))
  renameSync(`${file}.tmp`, file)
}
