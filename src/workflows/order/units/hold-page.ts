import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRetryable } from "../../../mapping/operation/is-retryable"
import { toJobError } from "../../../mapping/operation/to-job-error"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { holdUnits } from "./hold-units"
import { bisect } from "../bisect"
import { withLeasedOrders } from "../lease-orders"
import type { OrderOutcome } from "../order-outcome"

/**
 * Holds the units of a page of orders, so that one whose units can't be held,
 * or let go, stops no other. The next run tries it again. No order is imported
 * meanwhile: its units would be held beside those that it reserves.
 *
 * @returns what became of those that failed
 * @throws what passes by itself, as a busy lock: it is no order's own
 */
export async function holdPage(
  container: MedusaContainer,
  instanceId: string,
  bindingIds: string[]
): Promise<OrderOutcome[]> {
  const { failed } = await withLeasedOrders(container, instanceId, () =>
    bisect(bindingIds, (batch) => holdUnits(container, instanceId, batch))
  )
  if (!failed.length) {
    return []
  }
  for (const { error } of failed) {
    if (isRetryable(error)) {
      throw error
    }
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const bindings = await service.listMiraklOrders(
    { id: failed.map(({ item }) => item) },
    { select: ["id", "mirakl_order_id"], take: failed.length }
  )
  const errors = new Map(failed.map(({ item, error }) => [item, error]))
  return bindings.map(({ id, mirakl_order_id }) => {
    const error = toJobError(errors.get(id))
    logger.error(
      `The units of Mirakl order ${mirakl_order_id} could not be held or let go: ${error.message}`
    )
    return { kind: "failed", binding_id: id, mirakl_order_id, error }
  })
}
