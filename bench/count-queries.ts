import { Client } from "pg"

let queries = 0
let isCounting = false

/**
 * How many queries some work sends to the database, `begin` and `commit`
 * included: counted where each leaves the process.
 */
export async function countQueries(
  work: () => Promise<unknown>
): Promise<number> {
  countFromNowOn()
  const before = queries
  await work()
  const sent = queries - before
  if (!sent) {
    throw new Error(
      "The store's driver is another copy of pg: nothing counted."
    )
  }
  return sent
}

function countFromNowOn(): void {
  if (isCounting) {
    return
  }
  isCounting = true
  const prototype = Client.prototype as {
    query: (...args: never[]) => unknown
  }
  const { query } = prototype
  prototype.query = function (...args) {
    queries += 1
    return query.apply(this, args)
  }
}
