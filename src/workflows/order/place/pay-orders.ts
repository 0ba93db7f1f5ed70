import type { ILinkModule, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import {
  toPayment,
  type OrderPaymentFacts,
} from "../../../mapping/order/to-payment"
import { createMissing } from "../create-missing"

/**
 * Creates the payment rows that the placed orders do not have yet: collections
 * with their session, payment and capture, all of them or none. An order that
 * costs nothing gets none, as in core.
 */
export async function payOrders(
  container: MedusaContainer,
  orders: OrderPaymentFacts[],
  now: Date
): Promise<void> {
  const service = container.resolve(Modules.PAYMENT)
  const payments = orders
    .filter(({ total }) => MathBN.gt(total, 0))
    .map((order) => toPayment(order, now))
  if (!payments.length) {
    return
  }
  await createMissing(
    payments.map(({ collection }) => collection),
    (rows) => service.createPaymentCollections(rows),
    (ids) =>
      service.listPaymentCollections(
        { id: ids },
        { select: ["id"], withDeleted: true, take: ids.length }
      )
  )
  await paymentLink(container).create(
    payments.map(({ order_id, collection }): [string, string] => [
      order_id,
      collection.id,
    ])
  )
}

// `link.create` looks for conflicting links through the whole table; the ids
// are our own, and the link module writes them again without harm.
function paymentLink(container: MedusaContainer): ILinkModule {
  const module = container
    .resolve(ContainerRegistrationKeys.LINK)
    .getLinkModule(
      Modules.ORDER,
      "order_id",
      Modules.PAYMENT,
      "payment_collection_id"
    )
  if (!module) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The store has no link between orders and payment collections."
    )
  }
  return module
}
