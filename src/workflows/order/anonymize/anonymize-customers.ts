import type {
  FilterableOrderProps,
  ICustomerModuleService,
  MedusaContainer,
  OrderDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { toAddress } from "../../../mapping/order/to-address"
import {
  RECIPIENT_FIELD,
  toCustomers,
} from "../../../mapping/order/to-customers"
import { BLANK_ADDRESS } from "../../../mapping/order/without-buyer"
import type { MiraklOrder } from "../../../mirakl-api"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"

type BuyersOrder = {
  shop_key: string
  /** The Medusa order. */
  order_id: string
  /** Null once it was purged. */
  payload: MiraklOrder | null
}

/** Blanks the customers of an order, but those whom another order still needs. */
export async function anonymizeCustomers(
  container: MedusaContainer,
  order: BuyersOrder
): Promise<void> {
  const ids = await withoutOtherOrders(
    container,
    order.order_id,
    await customersOf(container, order)
  )
  const service = container.resolve(Modules.CUSTOMER)
  const stored = await service.listCustomers(
    { id: ids },
    { select: ["id", "deleted_at"], withDeleted: true, take: ids.length }
  )
  const idsWhere = (isDeleted: boolean) =>
    stored
      .filter(({ deleted_at }) => Boolean(deleted_at) === isDeleted)
      .map(({ id }) => id)
  await blank(service, idsWhere(false))
  // One that a person deleted is kept by the store, with its addresses, and
  // can't be changed any more.
  await erase(service, idsWhere(true))
}

async function blank(
  service: ICustomerModuleService,
  ids: string[]
): Promise<void> {
  if (!ids.length) {
    return
  }
  await service.updateCustomers(ids, {
    first_name: null,
    last_name: null,
    company_name: null,
    phone: null,
    metadata: null,
  })
  await service.updateCustomerAddresses({ customer_id: ids }, BLANK_ADDRESS)
}

async function erase(
  service: ICustomerModuleService,
  ids: string[]
): Promise<void> {
  if (ids.length) {
    await service.deleteCustomers(ids)
  }
}

async function customersOf(
  container: MedusaContainer,
  { shop_key, order_id, payload }: BuyersOrder
): Promise<string[]> {
  // Of an order that is gone only the payload tells who bought.
  const [order] = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { id: order_id },
      { select: ["id", "customer_id", "metadata"], withDeleted: true }
    )
  const recipient = order?.metadata?.[RECIPIENT_FIELD]
  const ids = [
    ...(order?.customer_id ? [order.customer_id] : []),
    ...(typeof recipient === "string" ? [recipient] : []),
    ...(payload ? idsFrom(shop_key, payload) : []),
  ]
  return [...new Set(ids)]
}

// Countries play no part in who somebody is.
function idsFrom(shopKey: string, payload: MiraklOrder): string[] {
  const { billing_address, shipping_address } = payload.customer ?? {}
  const shipping = toAddress("", shipping_address ?? {}, "")
  const billing = billing_address
    ? toAddress("", billing_address, "")
    : shipping
  return toCustomers(shopKey, payload, billing, shipping).map(({ id }) => id)
}

async function withoutOtherOrders(
  container: MedusaContainer,
  orderId: string,
  customerIds: string[]
): Promise<string[]> {
  const others = await ordersOf(container, orderId, customerIds)
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const done = others.length
    ? await service.listMiraklOrders(
        {
          order_id: others.map(({ id }) => id),
          anonymized_at: { $ne: null },
        },
        { select: ["id", "order_id"], take: null }
      )
    : []
  const doneIds = new Set(done.map(({ order_id }) => order_id))
  const needed = new Set(
    others
      .filter(({ id }) => !doneIds.has(id))
      .flatMap(({ customer_id, metadata }) => [
        customer_id,
        metadata?.[RECIPIENT_FIELD],
      ])
  )
  return customerIds.filter((id) => !needed.has(id))
}

/** Other orders whose buyer or receiver is one of these customers. */
async function ordersOf(
  container: MedusaContainer,
  orderId: string,
  customerIds: string[]
): Promise<OrderDTO[]> {
  const orders = await container.resolve(Modules.ORDER).listOrders(
    {
      $or: [
        { customer_id: customerIds },
        { metadata: { [RECIPIENT_FIELD]: customerIds } },
      ],
    } as FilterableOrderProps,
    { select: ["id", "customer_id", "metadata"], take: null }
  )
  return orders.filter(({ id }) => id !== orderId)
}
