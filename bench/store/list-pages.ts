import type { Bench } from "../bench"
import { seedListings } from "../listings/seed-listings"
import { buildOrderPage, PAGE_SIZE } from "../orders/build-order-page"
import { importPage } from "../orders/import-page"
import { startStore, type StartedStore } from "./started-store"

const WARM_UP = 3

/** The lists of the admin's pages, twenty records each, as the pages ask for them. */
export const MIRAKL_LISTS = ["orders", "listings", "jobs", "logs", "instances"]

export type ListPages = {
  store: StartedStore
  /** Reads the first page of a list; how many records there are in all. */
  read: (path: string) => Promise<number>
}

/** A served store with as many orders and listings as the case is to have. */
export async function openListPages(bench: Bench): Promise<ListPages> {
  await seedListings(bench, bench.sizes.listings)
  for (let page = 0; page < bench.sizes.orders / PAGE_SIZE; page++) {
    await importPage(bench, buildOrderPage(`LIST-${page}`))
  }
  const store = await startStore()
  const { headers } = bench.store.admin
  const read = async (path: string) => {
    const answer = await fetch(`${store.url}/admin/${path}?limit=20`, {
      headers,
    })
    const { count } = (await answer.json()) as { count?: number }
    if (count === undefined) {
      throw new Error(`GET /admin/${path}: ${answer.status}`)
    }
    return count
  }
  // The first requests of a process load and plan what later ones have.
  for (let round = 0; round < WARM_UP; round++) {
    for (const list of MIRAKL_LISTS) {
      await read(`mirakl/${list}`)
    }
    await read("orders")
  }
  return { store, read }
}
