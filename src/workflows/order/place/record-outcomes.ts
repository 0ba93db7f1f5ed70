import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { IGNORED_REASONS } from "../../../mapping/decision/ignored-reasons"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { MIRAKL_ORDER_HELD } from "../announce-orders"
import type { BindingToImport } from "../list-bindings"
import type { OrderOutcome } from "../order-outcome"

/**
 * Notes on bindings what keeps them from being imported, and tells of those
 * that are held for another reason than before.
 */
export async function recordOutcomes(
  container: MedusaContainer,
  bindings: BindingToImport[],
  outcomes: OrderOutcome[]
): Promise<void> {
  if (!outcomes.length) {
    return
  }
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  await service.orders.recordOutcomes(
    outcomes.map((outcome) =>
      outcome.kind === "held"
        ? {
            id: outcome.binding_id,
            status: "held",
            held_reason: outcome.reason,
            held_details: outcome.details,
          }
        : {
            id: outcome.binding_id,
            ...(outcome.kind === "ignored"
              ? {
                  status: "ignored",
                  error_code: outcome.reason,
                  error_message: IGNORED_REASONS[outcome.reason],
                }
              : { status: "waiting" }),
          }
    )
  )
  const reasons = new Map(bindings.map((it) => [it.id, it.held_reason]))
  const newlyHeld = outcomes.flatMap((outcome) =>
    outcome.kind === "held" &&
    reasons.get(outcome.binding_id) !== outcome.reason
      ? [{ id: outcome.binding_id, reason: outcome.reason }]
      : []
  )
  if (newlyHeld.length) {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit(newlyHeld.map((data) => ({ name: MIRAKL_ORDER_HELD, data })))
  }
}
