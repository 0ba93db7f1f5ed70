import fs from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { demoCatalogue, type DemoProduct } from "mirakl-simulator"
import type { SeedProduct } from "../integration-tests/fixtures/seed-products"
import { seedStore } from "../integration-tests/fixtures/seed-store"

/** What the demo needs to know of its store after it was seeded. */
export type DemoStore = {
  region_id: string
  sales_channel_ids: [string, string]
  stock_location_ids: [string, string]
  shipping_option_id: string
}

/** `medusa exec demo/seed.ts <file>`: fills the demo's store and writes its ids to the file. */
export default async function seedDemoStore({ container, args }: ExecArgs) {
  const [file] = args
  const email = process.env.DEMO_ADMIN_EMAIL
  const password = process.env.DEMO_ADMIN_PASSWORD
  if (!file || !email || !password) {
    throw new Error("The demo seed is run by `npm run demo`.")
  }
  const store = await seedStore(container, {
    products: demoCatalogue().flatMap(toSeedProducts),
    admin: { email, password },
  })
  const seeded: DemoStore = {
    region_id: store.region_id,
    sales_channel_ids: [store.sales_channel_id, store.other_sales_channel_id],
    stock_location_ids: store.stock_location_ids,
    shipping_option_id: store.shipping_option_id,
  }
  fs.writeFileSync(file, JSON.stringify(seeded))
}

const FRENCH_VAT = 1.2

/** The variants that a product of the marketplace's catalogue meets in the store. */
function toSeedProducts(product: DemoProduct, index: number): SeedProduct[] {
  const seed: SeedProduct = {
    sku: product.sku,
    title: product.title,
    ean: product.ean,
    price: Math.round((product.price / FRENCH_VAT) * 100) / 100,
    // Plenty of most things, little of some, spread over both warehouses.
    stock: [12 + ((index * 7) % 40), (index * 5) % 18],
  }
  switch (product.kind) {
    case "unlinked":
      return []
    case "ambiguous":
      // Two variants that differ in spelling only, and neither is it exactly.
      return [
        { ...seed, sku: product.sku.toUpperCase() },
        {
          ...seed,
          sku: product.sku.toLowerCase(),
          handle: `${product.sku.toLowerCase()}-2`,
          ean: undefined,
        },
      ]
    case "kit":
      return [{ ...seed, ean: undefined, components: product.components }]
    case "plain":
    case "inactive":
    case "rejected":
      return [seed]
  }
}
