import type { MiraklOrder } from "../../mirakl-api"
import { decideAddresses } from "./decide-addresses"
import { decideAmounts } from "./decide-amounts"
import { decideStoreSide } from "./decide-store-side"
import { decideVariants } from "./decide-variants"
import { deriveMedusaId } from "./derive-medusa-id"
import { followsUpdate } from "./follows-update"
import { liveLines } from "./live-lines"
import { matchWorkflowRule } from "./match-workflow-rule"
import type { HeldOrder, OrderImportContext } from "./order-import-context"
import { movesStock } from "./moves-stock"
import type { MedusaOrder, OrderTransaction } from "./medusa-order"
import { toPlannedLine, type PlannedLine } from "./planned-line"
import { paymentIdsOf } from "./to-payment"
import { toBuyerEmail } from "./to-buyer-email"
import { toCompany, type OrderCompany } from "./to-company"
import {
  RECIPIENT_FIELD,
  toCustomers,
  type OrderCustomer,
} from "./to-customers"

/** An order that is to be imported. */
export type OrderPlan = {
  kind: "import"
  order: MedusaOrder
  /** What the buyer pays, taxes included: a decimal string in major units. */
  total: string
  /** The total, where the store's own taxes made it; else null. */
  store_total: string | null
  /** The billing contact, and the shipping contact where it is another person. */
  customers: [OrderCustomer, ...OrderCustomer[]]
  /** Null where there is none, or where the instance wants none. */
  company: OrderCompany | null
  /** What each live line becomes, and what it takes from the inventory. */
  lines: PlannedLine[]
  /** See `followsUpdate`. */
  follows: string | null
  moves_stock: boolean
}

/**
 * The Medusa order that a Mirakl order becomes, or what is missing for it.
 *
 * @param order net of cancelations (see `settleCancelations`)
 * @param firstState Mirakl's state when the order was first seen
 */
export function planOrder(
  order: MiraklOrder,
  context: OrderImportContext,
  firstState: string = order.order_state
): OrderPlan | HeldOrder {
  const storeSide = decideStoreSide(order, context)
  if (storeSide.kind === "hold") {
    return storeSide
  }
  const variants = decideVariants(order, context)
  if (variants.kind === "hold") {
    return variants
  }
  const addresses = decideAddresses(order, context)
  if (addresses.kind === "hold") {
    return addresses
  }
  const amounts = decideAmounts(order, variants, context)
  if (amounts.kind === "hold") {
    return amounts
  }
  const { shop_key, settings } = context
  const { confirm, capture } = matchWorkflowRule(order, context.workflow_rules)
  const { billing, shipping } = addresses
  const customers = toCustomers(shop_key, order, billing, shipping)
  const id = deriveMedusaId("order", shop_key, order.order_id)
  const moves_stock = movesStock(order, settings, firstState)
  return {
    kind: "import",
    customers,
    company: settings.create_company
      ? toCompany(shop_key, order, billing)
      : null,
    total: amounts.total,
    store_total: null,
    follows: followsUpdate(order),
    moves_stock,
    lines: liveLines(order).flatMap((line) => {
      const variant = variants.byLine.get(line.order_line_id)
      const planned = variant && toPlannedLine(shop_key, order, line, variant)
      return planned
        ? [moves_stock ? planned : { ...planned, inventory_items: [] }]
        : []
    }),
    order: {
      id,
      status: confirm ? "pending" : "draft",
      is_draft_order: !confirm,
      region_id: storeSide.region_id,
      sales_channel_id: storeSide.sales_channel_id,
      customer_id: customers[0].id,
      email: toBuyerEmail(shop_key, order, settings.buyer_email),
      currency_code: storeSide.currency_code,
      no_notification: true,
      billing_address: billing,
      shipping_address: shipping,
      items: amounts.items,
      shipping_methods: amounts.shipping_methods,
      transactions:
        capture && Number(amounts.total) > 0
          ? [toCapture(id, amounts.total, storeSide.currency_code)]
          : [],
      metadata: {
        mirakl_order_id: order.order_id,
        mirakl_commercial_id: order.commercial_id,
        mirakl_shop: shop_key,
        mirakl_channel_code: order.channel?.code ?? null,
        [RECIPIENT_FIELD]: customers[1]?.id ?? null,
      },
    },
  }
}

function toCapture(
  orderId: string,
  amount: string,
  currency: string
): OrderTransaction {
  return {
    id: deriveMedusaId("ordtrx", orderId, "capture"),
    amount,
    currency_code: currency,
    reference: "capture",
    reference_id: paymentIdsOf(orderId).capture,
  }
}
