import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { failOrders } from "../place/fail-orders"
import type { PlacedMiraklOrder } from "../place/placed-order"
import { reserveOrders } from "../units/reserve-orders"
import type { MiraklOrderPhase } from "../order-phase"

export type ReserveMiraklOrdersInput = {
  orders: PlacedMiraklOrder[]
  /** Those that exist, in the order of preference. */
  stock_location_ids: string[]
}

/** As any phase, with the SKUs for which the stock was too short, by order id. */
export type ReservedMiraklOrders = MiraklOrderPhase & {
  short_skus: Record<string, string[]>
}

/**
 * Reserves the units of placed orders at the instance's stock locations.
 *
 * Not compensated: each reservation's id follows from its line item, so that
 * the next run makes only what is missing.
 */
export const reserveMiraklOrdersStep = createStep(
  "reserve-mirakl-orders",
  async (
    { orders, stock_location_ids }: ReserveMiraklOrdersInput,
    { container }
  ) => {
    const due = orders.filter(({ phase }) => phase === "ordered")
    const { done, failed, short_skus } = await reserveOrders(
      container,
      due,
      stock_location_ids
    )
    return new StepResponse<ReservedMiraklOrders>({
      orders: [
        ...orders.filter(({ phase }) => phase !== "ordered"),
        ...done.map((order) => ({ ...order, phase: "reserved" as const })),
      ],
      outcomes: await failOrders(container, failed),
      short_skus,
    })
  }
)
