import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import loadStore from "@medusajs/medusa/loaders/index"
import path from "node:path"
import {
  seedStore,
  type SeededStore,
} from "../integration-tests/fixtures/seed-store"
import { MIRAKL_MODULE } from "../src/modules/mirakl"
import type { MiraklModuleService } from "../src/modules/mirakl/service"
import type { MiraklInstanceDTO } from "../src/modules/mirakl/types"
import { BENCH_PRODUCTS } from "./bench-products"
import type { BenchSizes } from "./bench-sizes"

/** What a case works with: a booted store, seeded, with one connected instance. */
export type Bench = {
  sizes: BenchSizes
  container: MedusaContainer
  store: SeededStore
  mirakl: MiraklModuleService
  instance: MiraklInstanceDTO
  /** The store's own database connection. */
  knex: Knex
}

/** The key that the simulator of a case must be started with. */
export const BENCH_API_KEY = "bench-key-1111"

/** Boots the store with the plugin, as `medusa exec` does, and seeds it. */
export async function openBench(sizes: BenchSizes): Promise<Bench> {
  const { container } = await loadStore({
    directory: path.resolve(__dirname, ".."),
    // Nothing is served over HTTP.
    expressApp: {} as Parameters<typeof loadStore>[0]["expressApp"],
    skipLoadingEntryPoints: true,
  })
  const store = await seedStore(container, { products: BENCH_PRODUCTS })
  const mirakl = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  return {
    sizes,
    container,
    store,
    mirakl,
    instance: await createInstance(mirakl, store),
    knex: container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION),
  }
}

// As a confirmed one is; cases that talk to a marketplace set its address.
async function createInstance(
  mirakl: MiraklModuleService,
  store: SeededStore
): Promise<MiraklInstanceDTO> {
  return mirakl.createMiraklInstances({
    name: "Bench",
    status: "connected",
    marketplace_url: "http://localhost:1",
    host: "localhost:1",
    shop_id: "2000",
    api_key_ciphertext: mirakl.secrets.seal(BENCH_API_KEY),
    api_key_last4: BENCH_API_KEY.slice(-4),
    sales_channel_id: store.sales_channel_id,
    region_id: store.region_id,
    stock_location_ids: store.stock_location_ids,
    shipping_option_id: store.shipping_option_id,
    import_orders_created_after: new Date("2020-01-01T00:00:00Z"),
  })
}
