import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import type { OrderLease } from "../../../modules/mirakl/stores/order-lease-store"
import type { EventTrace } from "../../log/record-events"
import { leaseOrders } from "../lease-orders"
import { placePage, type PlacedPage } from "../place/place-page"
import type { StoreDecisions } from "../place/store-decisions"

export type MiraklOrderPageInput = {
  instance_id: string
  /** At most 100. */
  binding_ids: string[]
  /** Imports orders from before the import date too. */
  any_date?: boolean
  /** For the orders' timelines. */
  trace?: EventTrace
}

/** As any phase, with the settings that the later ones need, and the right to go on. */
export type PlacedMiraklOrders = PlacedPage & { lease: OrderLease }

/**
 * Decides about a page of bindings and creates the Medusa orders of those that
 * are to be imported, once no other run works at orders of the instance.
 *
 * Compensated: the instance's orders are given back. What was created stays: it
 * is found again, and the next run goes on.
 */
export const placeMiraklOrdersStep = createStep(
  "place-mirakl-orders",
  async (
    input: MiraklOrderPageInput & { decisions?: StoreDecisions },
    { container }
  ) => {
    const { lease, rules } = await leaseOrders(container, input.instance_id)
    try {
      const placed = await placePage(container, input, rules)
      return new StepResponse<PlacedMiraklOrders, OrderLease>(
        { ...placed, lease },
        lease
      )
    } catch (error) {
      await giveBack(container, lease)
      throw error
    }
  },
  async (lease, { container }) => {
    if (lease) {
      await giveBack(container, lease)
    }
  }
)

function giveBack(container: MedusaContainer, lease: OrderLease) {
  return container
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .orders.leases.giveBack(lease)
}
