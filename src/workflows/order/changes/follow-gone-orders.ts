import type { MedusaContainer } from "@medusajs/framework/types"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { FollowedOrder } from "../../../modules/mirakl/queries/order-changes"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { MiraklOrderDTO } from "../../../modules/mirakl/types"
import { actOnOrder, type FailedActions } from "../../order-action/act-on-order"
import { openOrder } from "../../order-action/open-order"
import { tellMissedCancelations } from "../../order-action/tell-missed-cancelations"
import {
  OVER,
  settleStoreCancelation,
} from "../../order-action/tell-store-cancelation"
import type { OrderOutcome } from "../order-outcome"

/** What became of orders, for the job and for their bindings. */
export type FollowedOrders = { outcomes: OrderOutcome[]; rows: FollowedOrder[] }

/**
 * Takes imported orders of which the store has nothing left for cancelled by
 * it: core deletes drafts. Mirakl is told, and their units, which core leaves
 * reserved, are given free once it agrees.
 */
export async function followGoneOrders(
  container: MedusaContainer,
  gone: MiraklOrderDTO[]
): Promise<FollowedOrders> {
  const followed: FollowedOrders = { outcomes: [], rows: [] }
  for (const binding of gone) {
    const failures = await followGone(container, binding)
    followed.outcomes.push(...failures)
    const error = failures[0]?.error
    followed.rows.push({
      id: binding.id,
      mirakl_updated_at: error ? null : binding.mirakl_updated_at,
      error_code: error?.code,
      error_message: error?.message,
    })
  }
  return followed
}

function followGone(
  container: MedusaContainer,
  binding: MiraklOrderDTO
): Promise<FailedActions> {
  return OVER.includes(binding.mirakl_state)
    ? actOnOrder(container, binding, async () =>
        settleStoreCancelation(await openOrder(container, binding.id, "event"))
      )
    : tellMissedCancelations(
        container,
        container.resolve<MiraklModuleService>(MIRAKL_MODULE),
        [binding]
      )
}
