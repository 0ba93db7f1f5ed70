import { Modules } from "@medusajs/framework/utils"
import { MiraklError } from "../../mirakl-api"
import type { UntoldReference } from "../../modules/mirakl/queries/seller-references"
import type { ActionContext } from "./open-order"

const PAGE = 100

// A call a minute is what Mirakl allows: the rest comes with the next run.
const MOST_CALLS = 3

/**
 * (OR04) Tells Mirakl the display ids of imported orders, a hundred in one
 * call. One that Mirakl does not take is noted and not told again.
 *
 * @returns how many Mirakl took, and how many it did not
 */
export async function tellReferences(
  context: ActionContext
): Promise<{ told: number; refused: number }> {
  const { service, instance } = context
  const counts = { told: 0, refused: 0 }
  for (let calls = 0; calls < MOST_CALLS; calls += 1) {
    const page = await service.actions.untoldReferences(instance.id, PAGE)
    if (!page.length) {
      break
    }
    const told = await tellPage(context, page)
    if (!told) {
      break
    }
    await service.actions.recordReferences(told)
    const refused = told.filter(({ error }) => error !== null).length
    counts.refused += refused
    counts.told += told.length - refused
  }
  return counts
}

// What can't be told now is told by the next run: nothing hangs on it.
async function tellPage(
  { container, client }: ActionContext,
  page: UntoldReference[]
) {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: page.map(({ order_id }) => order_id) },
      { select: ["id", "display_id"], take: page.length }
    )
  const displayIds = new Map(
    orders.map(({ id, display_id }) => [id, String(display_id)])
  )
  const references = page.flatMap(({ id, mirakl_order_id, order_id }) => {
    const reference = displayIds.get(order_id)
    return reference ? [{ id, orderId: mirakl_order_id, reference }] : []
  })
  if (!references.length) {
    return null
  }
  try {
    const updated = await client.orderActions.pushReferences(
      references.map(({ orderId, reference }) => ({ orderId, reference }))
    )
    const errors = new Map(updated.map((it) => [it.orderId, it.errors]))
    return references.flatMap(({ id, orderId, reference }) => {
      const problems = errors.get(orderId)
      if (!problems) {
        return []
      }
      const error = problems.map(({ message }) => message).join(" ")
      return [
        problems.length
          ? { id, reference: null, error: error || "Mirakl gave no reason." }
          : { id, reference, error: null },
      ]
    })
  } catch (error) {
    if (error instanceof MiraklError) {
      return null
    }
    throw error
  }
}
