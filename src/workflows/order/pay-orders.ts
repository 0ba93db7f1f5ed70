import type {
  ILinkModule,
  IPaymentModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import {
  toPayment,
  type OrderPayment,
  type OrderPaymentFacts,
} from "../../mapping/order/to-payment"
import { createMissing } from "./create-missing"

// The module has the method, its interface does not name it: payments are
// meant to come from sessions, one by one.
type PaymentModule = IPaymentModuleService & {
  createPayments(payments: OrderPayment["payment"][]): Promise<unknown>
}

/**
 * Creates the payment rows that the placed orders do not have yet, in as many
 * calls as there are kinds of them. An order that costs nothing gets none, as
 * in core.
 */
export async function payOrders(
  container: MedusaContainer,
  orders: OrderPaymentFacts[],
  now: Date
): Promise<void> {
  const service = container.resolve<PaymentModule>(Modules.PAYMENT)
  const payments = orders
    .filter(({ total }) => MathBN.gt(total, 0))
    .map((order) => toPayment(order, now))
  if (!payments.length) {
    return
  }
  await createMissing(
    payments.map(({ collection }) => collection),
    (rows) => service.createPaymentCollections(rows),
    (ids) => service.listPaymentCollections({ id: ids }, existing(ids))
  )
  await createMissing(
    payments.map(({ payment }) => payment),
    (rows) => service.createPayments(rows),
    (ids) => service.listPayments({ id: ids }, existing(ids))
  )
  await paymentLink(container).create(
    payments.map(({ order_id, collection }): [string, string] => [
      order_id,
      collection.id,
    ])
  )
}

function existing(ids: string[]) {
  return { select: ["id"], withDeleted: true, take: ids.length }
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
