import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { toAddress } from "../../../mapping/order/to-address"
import { toCustomers } from "../../../mapping/order/to-customers"
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
  if (!ids.length) {
    return
  }
  const service = container.resolve(Modules.CUSTOMER)
  await service.updateCustomers(ids, {
    first_name: null,
    last_name: null,
    company_name: null,
    phone: null,
    metadata: null,
  })
  await service.updateCustomerAddresses({ customer_id: ids }, BLANK_ADDRESS)
}

async function customersOf(
  container: MedusaContainer,
  { shop_key, order_id, payload }: BuyersOrder
): Promise<string[]> {
  const { customer_id, metadata } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(order_id, { select: ["id", "customer_id", "metadata"] })
  const recipient = metadata?.mirakl_recipient_customer_id
  const ids = [
    ...(customer_id ? [customer_id] : []),
    ...(typeof recipient === "string" ? [recipient] : []),
    ...(payload ? idsFrom(shop_key, payload) : []),
  ]
  // A person may have deleted one of them.
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: ids }, { select: ["id"], take: null })
  return customers.map(({ id }) => id)
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
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { customer_id: customerIds },
      { select: ["id", "customer_id"], take: null }
    )
  const others = orders.filter(({ id }) => id !== orderId)
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
      .map(({ customer_id }) => customer_id)
  )
  return customerIds.filter((id) => !needed.has(id))
}
