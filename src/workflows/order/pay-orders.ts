import type {
  ILinkModule,
  IPaymentModuleService,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { toPayment, type OrderPayment } from "../../mapping/order/to-payment"

// The module has the method, its interface does not name it: payments are
// meant to come from sessions, one by one.
type PaymentModule = IPaymentModuleService & {
  createPayments(payments: OrderPayment["payment"][]): Promise<unknown>
}

/**
 * Creates the payment rows that the placed orders do not have yet, by what the
 * orders themselves say: their total, and whether it was captured. An order
 * that costs nothing gets none, as in core.
 */
export async function payOrders(
  container: MedusaContainer,
  orderIds: string[],
  now: Date
): Promise<void> {
  const orders = await container.resolve(Modules.ORDER).listOrders(
    { id: orderIds },
    {
      select: ["id", "currency_code"],
      relations: ["summary", "transactions"],
      take: orderIds.length,
    }
  )
  const payments = orders
    .map((order) => toPayment(toFacts(order), now))
    .filter(({ payment }) => MathBN.gt(payment.amount, 0))
  if (!payments.length) {
    return
  }
  await createMissing(
    container.resolve<PaymentModule>(Modules.PAYMENT),
    payments
  )
  await paymentLink(container).create(
    payments.map(({ order_id, collection }): [string, string] => [
      order_id,
      collection.id,
    ])
  )
}

async function createMissing(
  service: PaymentModule,
  payments: OrderPayment[]
): Promise<void> {
  const query = { select: ["id"], withDeleted: true, take: payments.length }
  const collections = await service.listPaymentCollections(
    { id: payments.map(({ collection }) => collection.id) },
    query
  )
  const newCollections = withoutExisting(
    payments.map(({ collection }) => collection),
    collections
  )
  if (newCollections.length) {
    await service.createPaymentCollections(newCollections)
  }
  const existing = await service.listPayments(
    { id: payments.map(({ payment }) => payment.id) },
    query
  )
  const newPayments = withoutExisting(
    payments.map(({ payment }) => payment),
    existing
  )
  if (newPayments.length) {
    await service.createPayments(newPayments)
  }
}

function withoutExisting<Row extends { id: string }>(
  rows: Row[],
  existing: { id: string }[]
): Row[] {
  const ids = new Set(existing.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id))
}

function toFacts(order: OrderDTO) {
  const total = MathBN.convert(order.summary?.current_order_total ?? 0)
  return {
    order_id: order.id,
    currency_code: order.currency_code,
    total: total.toFixed(),
    is_captured: (order.transactions ?? []).some(
      ({ reference }) => reference === "capture"
    ),
  }
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
