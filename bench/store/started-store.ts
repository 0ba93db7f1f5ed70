import { spawn } from "node:child_process"
import { once } from "node:events"
import path from "node:path"

const ROOT = path.resolve(__dirname, "../..")
const REGISTER = path.join(ROOT, "node_modules/ts-node/register/index.js")

/** A store in a process of its own, as `medusa start` has it. */
export type StartedStore = {
  url: string
  /** The queries that it has sent to the database since it started. */
  countQueries: () => Promise<number>
  stop: () => Promise<void>
}

/**
 * Starts the store of a folder with the case's database and waits until it
 * serves.
 *
 * @param environment beside that of the case
 */
export async function startStore(
  folder: string = ROOT,
  environment: NodeJS.ProcessEnv = {}
): Promise<StartedStore> {
  const child = spawn(
    process.execPath,
    [
      "--no-warnings",
      "--require",
      REGISTER,
      path.join(__dirname, "serve-store.ts"),
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        DISABLE_MEDUSA_ADMIN: "true",
        TS_NODE_PROJECT: path.join(ROOT, "tsconfig.json"),
        ...environment,
      },
      stdio: ["ignore", 2, 2, "ipc"],
    }
  )
  const exited = once(child, "exit")
  const answer = async <Message>(): Promise<Message> => {
    const message = await Promise.race([once(child, "message"), exited])
    if (child.exitCode !== null) {
      throw new Error("The store ended; see above.")
    }
    return message[0] as Message
  }
  const { url } = await answer<{ url: string }>()
  return {
    url,
    countQueries: async () => {
      child.send("count")
      return (await answer<{ queries: number }>()).queries
    },
    stop: async () => {
      child.kill("SIGKILL")
      await exited
    },
  }
}
