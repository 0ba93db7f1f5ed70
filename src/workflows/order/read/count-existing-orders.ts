import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { STATES_THAT_HAVE_LEFT } from "../../../mapping/order/has-left"
import { MiraklError } from "../../../mirakl-api"
import { openInstance } from "../../order-action/open-order"

/** How many orders a shop has on Mirakl before any is imported. */
export type ExistingOrders = {
  total: number
  /** Still to be accepted, paid or shipped. */
  open: number
  /** On their way, there, or closed. */
  left: number
}

const OPEN = [
  "STAGING",
  "WAITING_ACCEPTANCE",
  "WAITING_DEBIT",
  "WAITING_DEBIT_PAYMENT",
  "SHIPPING",
]

/**
 * (OR11) Counts the orders of a shop, by Mirakl's own totals.
 *
 * @throws {MedusaError} NOT_ALLOWED in Mirakl's words
 */
export async function countExistingOrders(
  container: MedusaContainer,
  instanceId: string
): Promise<ExistingOrders> {
  const { client } = await openInstance(container, instanceId, "interactive")
  // Every page tells the total. The second ones belong to the same reading,
  // of which Mirakl allows one a minute.
  const count = async (stateCodes: string[] | undefined, offset: number) => {
    const page = await client.orders.fetchPage({ stateCodes, offset, max: 1 })
    return page.totalCount
  }
  try {
    return {
      total: await count(undefined, 0),
      open: await count(OPEN, 1),
      left: await count(STATES_THAT_HAVE_LEFT, 1),
    }
  } catch (error) {
    throw error instanceof MiraklError
      ? new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message)
      : error
  }
}
