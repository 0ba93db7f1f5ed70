import type { Bench } from "../bench"
import type { Measurement } from "../bench-case"
import { MIRAKL_LISTS, openListPages } from "../store/list-pages"

/** Of the list that takes most; the facts tell each, and core's orders. */
export default async function measure(bench: Bench): Promise<Measurement> {
  const { store, read } = await openListPages(bench)
  const count = async (path: string) => {
    const before = await store.countQueries()
    await read(path)
    return (await store.countQueries()) - before
  }
  const facts: Record<string, number> = {}
  for (const list of MIRAKL_LISTS) {
    facts[list] = await count(`mirakl/${list}`)
  }
  const most = Math.max(...Object.values(facts))
  const core = await count("orders")
  await store.stop()
  return { value: most, facts: { ...facts, core_orders: core } }
}
