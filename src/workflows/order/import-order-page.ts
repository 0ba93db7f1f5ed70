import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import { failOrders } from "./place/fail-orders"
import type { OrderOutcome } from "./order-outcome"
import type { MiraklOrderPageInput } from "./steps/place-mirakl-orders"
import { importMiraklOrderPageWorkflow } from "./workflows/import-mirakl-order-page"

const HOOKS = ["beforeImport", "afterImport"]

/**
 * Imports a page of bound orders. When a hook of the store throws, the page is
 * tried again in halves, so that an order for which it throws fails alone;
 * any other error is the caller's.
 */
export async function importOrderPage(
  container: MedusaContainer,
  input: MiraklOrderPageInput
): Promise<OrderOutcome[]> {
  const { result, errors } = await importMiraklOrderPageWorkflow(container).run(
    {
      input,
      throwOnError: false,
    }
  )
  const [failure] = errors
  if (!failure) {
    return result
  }
  const { binding_ids } = input
  if (!HOOKS.includes(failure.action)) {
    throw failure.error
  }
  if (binding_ids.length === 1) {
    return failBinding(container, binding_ids, failure.error)
  }
  const middle = Math.ceil(binding_ids.length / 2)
  const outcomes: OrderOutcome[] = []
  for (const half of [
    binding_ids.slice(0, middle),
    binding_ids.slice(middle),
  ]) {
    outcomes.push(
      ...(await importOrderPage(container, { ...input, binding_ids: half }))
    )
  }
  return outcomes
}

async function failBinding(
  container: MedusaContainer,
  id: string[],
  error: unknown
): Promise<OrderOutcome[]> {
  const bindings = await container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklOrders({ id }, { select: ["id", "mirakl_order_id"] })
  return failOrders(
    container,
    bindings.map(({ id, mirakl_order_id }) => ({
      item: { binding_id: id, mirakl_order_id },
      error,
    }))
  )
}
