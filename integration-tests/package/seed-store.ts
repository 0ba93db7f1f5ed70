import fs from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import type { SeedProduct } from "../fixtures/seed-products"
import { seedStore } from "../fixtures/seed-store"

/**
 * `medusa exec integration-tests/package/seed-store.ts <products> <ids>`, in a
 * scratch store: reads products of one file, and writes the store's ids to
 * another.
 */
export default async function seedScratchStore({ container, args }: ExecArgs) {
  const [products = "", ids = ""] = args
  const store = await seedStore(container, {
    products: JSON.parse(fs.readFileSync(products, "utf8")) as SeedProduct[],
    admin: { email: "seed@store.example", password: "a-seed-password" },
  })
  fs.writeFileSync(ids, JSON.stringify(store))
}
