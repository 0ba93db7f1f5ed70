import fs from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { seedStore } from "../integration-tests/fixtures/seed-store"
import { demoProducts } from "./demo-products"
import { toDemoStore } from "./demo-store"

/** `medusa exec demo/seed.ts <file>`: fills the demo's store and writes its ids to the file. */
export default async function seedDemoStore({ container, args }: ExecArgs) {
  const [file] = args
  const email = process.env.DEMO_ADMIN_EMAIL
  const password = process.env.DEMO_ADMIN_PASSWORD
  if (!file || !email || !password) {
    throw new Error("The demo seed is run by `npm run demo`.")
  }
  const store = await seedStore(container, {
    products: demoProducts(),
    admin: { email, password },
  })
  fs.writeFileSync(file, JSON.stringify(toDemoStore(store)))
}
