import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRetryable } from "../../../mapping/operation/is-retryable"
import { toJobError } from "../../../mapping/operation/to-job-error"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { OrderOutcome } from "../order-outcome"

type FailedOrder = {
  item: { binding_id: string; mirakl_order_id: string }
  error: unknown
}

/** Notes on the bindings why their orders could not be taken further; the next run tries again. */
export async function failOrders(
  container: MedusaContainer,
  failed: FailedOrder[]
): Promise<OrderOutcome[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const outcomes = failed.map(({ item, error }) => {
    const { binding_id, mirakl_order_id } = item
    const jobError = toJobError(error)
    logger.error(
      `Mirakl order ${mirakl_order_id} could not be imported: ${jobError.message}`
    )
    return {
      kind: "failed" as const,
      binding_id,
      mirakl_order_id,
      error: jobError,
      retryable: isRetryable(error),
    }
  })
  if (outcomes.length) {
    await service.orders.recordOutcomes(
      outcomes.map(({ binding_id, error }) => ({
        id: binding_id,
        status: "failed",
        error_code: error.code,
        error_message: error.message,
      }))
    )
  }
  return outcomes
}
