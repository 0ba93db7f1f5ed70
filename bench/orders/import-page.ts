import type { MiraklOrder } from "../../src/mirakl-api"
import { importMiraklOrderPageWorkflow } from "../../src/workflows/order"
import { bindOrderPage } from "../../src/workflows/order/read/bind-order-page"
import type { Bench } from "../bench"

/** Imports a page as the operation does: binds it, and makes Medusa orders of what is new. */
export async function importPage(
  { container, instance }: Bench,
  orders: MiraklOrder[]
): Promise<number> {
  const { stored } = await bindOrderPage(container, instance, orders)
  const due = stored.filter(({ kind }) => kind === "undecided")
  if (!due.length) {
    return 0
  }
  const { result: outcomes } = await importMiraklOrderPageWorkflow(
    container
  ).run({
    input: {
      instance_id: instance.id,
      binding_ids: due.map(({ binding_id }) => binding_id),
    },
  })
  const other = outcomes.find(({ kind }) => kind !== "imported")
  if (other) {
    throw new Error(`An order was not imported: ${JSON.stringify(other)}`)
  }
  return outcomes.length
}
