import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import {
  COMPARED_FLAGS,
  compareStoreOrder,
  type StoreOrderFacts,
  type ToldOrder,
} from "../../mapping/order-action/compare-store-order"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOrder } from "../../mirakl-api"
import type { FlagCode, Flags } from "../../mapping/decision/flags"
import { addressIdOf } from "../../mapping/order/decide-addresses"
import { cancelationKey } from "../../mapping/order-change/cancelation-key"
import { settleCancelations } from "../../mapping/order/settle-cancelations"
import {
  hasCancelations,
  listOrderedUnits,
} from "../order/read/settle-payloads"
import { toStoredOrder } from "../order/stored-order"

type StoreOrder = {
  id: string
  status: string
  items?:
    | {
        id: string
        variant_sku: string | null
        quantity: number
        metadata: Record<string, unknown> | null
      }[]
    | null
  shipping_address?: StoreOrderFacts["shipping_address"]
  payment_collections?:
    | {
        payments?:
          | {
              captures?: { amount: number }[] | null
              refunds?: { amount: number }[] | null
            }[]
          | null
      }[]
    | null
}

const FIELDS = [
  "id",
  "status",
  // All of them: the quantity is the detail's, and comes with both.
  "items.*",
  "items.detail.*",
  "shipping_address.id",
  "shipping_address.address_1",
  "shipping_address.postal_code",
  "shipping_address.city",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
]

/** Flags what was done in the store that Mirakl does not follow, and clears what agrees again. Orders that did not come from Mirakl are left alone. */
export async function flagStoreChanges(
  container: MedusaContainer,
  orderIds: string[]
): Promise<void> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const bindings = await service.listMiraklOrders(
    { order_id: orderIds, status: "imported" },
    {
      select: ["id", "order_id", "shop_key", "payload", "flags", "store_total"],
      relations: ["lines", "changes"],
      take: orderIds.length,
    }
  )
  if (!bindings.length) {
    return
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: FIELDS,
      filters: { id: bindings.flatMap(({ order_id }) => order_id ?? []) },
    })
  const told = await tellOrders(service, bindings)
  // As JSON, so that amounts are numbers.
  const orders = JSON.parse(JSON.stringify(data)) as StoreOrder[]
  const byId = new Map(orders.map((order) => [order.id, order]))
  await service.orders.changeFlags(
    bindings.flatMap(({ id, order_id, lines }) => {
      const order = byId.get(order_id ?? "")
      const ofMirakl = told.get(id)
      return order && ofMirakl
        ? [
            {
              id,
              raise: compareStoreOrder(ofMirakl, lines, toFacts(order)),
              clear: COMPARED_FLAGS,
            },
          ]
        : []
    })
  )
}

type BindingRow = {
  id: string
  shop_key: string
  payload: Record<string, unknown> | null
  flags: Flags | null
  store_total: unknown
  changes: { key: string; status: string }[]
}

async function tellOrders(
  service: MiraklModuleService,
  bindings: BindingRow[]
): Promise<Map<string, ToldOrder>> {
  const read = bindings.flatMap((binding) => {
    const order = toStoredOrder(binding.payload)
    return order ? [{ ...binding, order }] : []
  })
  const ordered = await listOrderedUnits(
    service,
    read.filter(({ order }) => hasCancelations(order)).map(({ id }) => id)
  )
  return new Map(
    read.map((binding) => [
      binding.id,
      {
        order: binding.order,
        settled: settleCancelations(binding.order, ordered.get(binding.id)),
        is_behind: isBehind(binding),
        shipping_address_id: addressIdOf(
          binding.shop_key,
          binding.order,
          "shipping"
        ),
        has_own_taxes: binding.store_total !== null,
      },
    ])
  )
}

// What could not be followed has a flag of its own.
const NOT_FOLLOWED = [
  "CANCELED_AFTER_FULFILLMENT",
  "CANCELATION_NOT_FOLLOWED",
] as const satisfies readonly FlagCode[]

function isBehind({
  order,
  flags,
  changes,
}: BindingRow & { order: MiraklOrder }): boolean {
  const key = cancelationKey(order)
  return (
    NOT_FOLLOWED.some((code) => flags?.[code]) ||
    (key !== null &&
      !changes.some((it) => it.key === key && it.status === "done"))
  )
}

function toFacts(order: StoreOrder): StoreOrderFacts {
  const payments = (order.payment_collections ?? []).flatMap(
    (collection) => collection.payments ?? []
  )
  return {
    is_canceled: order.status === "canceled",
    items: (order.items ?? []).map((item) => ({
      id: item.id,
      sku: item.variant_sku,
      quantity: item.quantity,
      is_fee: item.metadata?.mirakl_fee_code !== undefined,
    })),
    shipping_address: order.shipping_address ?? null,
    captured: sum(payments.flatMap(({ captures }) => captures ?? [])),
    refunded: sum(payments.flatMap(({ refunds }) => refunds ?? [])),
  }
}

function sum(rows: { amount: number }[]): number {
  return MathBN.sum(0, ...rows.map(({ amount }) => amount)).toNumber()
}
