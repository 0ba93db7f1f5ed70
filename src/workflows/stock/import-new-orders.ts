import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  isRetryable,
  retryAfterMsOf,
} from "../../mapping/operation/is-retryable"
import {
  whyOrdersUnread,
  type OrdersUnreadReason,
} from "../../mapping/order/why-orders-unread"
import type { MiraklOperationInput } from "../job/operation-input"
import { importMiraklOrdersWorkflow } from "../order/workflows/import-mirakl-orders"
import { listUncountedSkus } from "./list-uncounted-skus"
import { runJobOfItsOwn } from "./run-job-of-its-own"
import type { UncountedSkus } from "./uncounted-skus"

/** New orders could not be read; whether that passes by itself is told by what stopped it. */
class OrdersUnread extends MedusaError {
  readonly retryable: boolean
  readonly remedy: string | null
  readonly retryAfterMs: number | undefined

  constructor({ code, message, remedy }: OrdersUnreadReason, thrown: unknown) {
    super(
      MedusaError.Types.UNEXPECTED_STATE,
      `No stock was sent, because new orders could not be read first: ${message}`,
      code
    )
    this.remedy = remedy
    // Run by another process, only its words are known: trying again will show.
    this.retryable = thrown === undefined || isRetryable(thrown)
    this.retryAfterMs = retryAfterMsOf(thrown)
  }
}

/**
 * (OR11) Reads new orders as a job of its own. Mirakl has already taken their
 * units off its offers: a quantity computed without them would put them back
 * on sale. After another reading it waits for its turn.
 *
 * @returns of what nothing may be sent, because an order of it is not counted
 * @throws {OrdersUnread} with the code of what went wrong; as retryable as that was
 */
export async function importNewOrders(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<UncountedSkus> {
  let thrown: unknown
  const job = await runJobOfItsOwn(
    container,
    input,
    "import_orders",
    async (_, orders) => {
      try {
        return (
          await importMiraklOrdersWorkflow(container).run({ input: orders })
        ).result
      } catch (error) {
        thrown = error
        throw error
      }
    }
  )
  const reason = whyOrdersUnread(job)
  if (reason) {
    throw new OrdersUnread(reason, thrown)
  }
  return listUncountedSkus(container, input.instance_id)
}
