import { roundMoney } from "../money"
import type { Offer } from "../state/offer"
import type { OrderLine, OrderState, Tax } from "../state/order"
import type { TaxMode } from "../state/platform"
import type { OrderLineInput, TaxInput } from "./order-input"

const COMMISSION_RATE = 0.12
const COMMISSION_TAX_RATE = 20

export type LineContext = {
  orderId: string
  index: number
  state: OrderState
  taxMode: TaxMode
  createdDate: Date
  debitedDate: Date | null
  shippedDate: Date | null
  receivedDate: Date | null
  /** Null when the shop has no such offer. */
  offer: Offer | null
}

/** One line of a new order, with every amount to the cent. */
export function buildOrderLine(
  input: OrderLineInput,
  context: LineContext
): OrderLine {
  const { offer } = context
  const quantity = input.quantity ?? 1
  const unit = input.price_unit ?? offer?.price ?? 10
  const price = input.price ?? roundMoney(unit * quantity)
  const shippingPrice = input.shipping_price ?? 0
  const commission =
    input.commission_fee ??
    roundMoney((price + shippingPrice) * COMMISSION_RATE)
  return {
    order_line_id: input.order_line_id ?? `${context.orderId}-${context.index}`,
    order_line_index: context.index,
    state: input.state ?? context.state,
    previous_state: context.state,
    state_reason_code: input.state === "REFUSED" ? "REFUSED" : null,
    state_reason_label: input.state === "REFUSED" ? "Rejected" : null,
    ...toProduct(input, offer),
    quantity,
    price_unit: unit,
    origin_unit_price: input.origin_unit_price ?? unit,
    price,
    shipping_price: shippingPrice,
    taxes: toTaxes(input.taxes, price, context.taxMode),
    shipping_taxes: toTaxes(
      input.shipping_taxes,
      shippingPrice,
      context.taxMode
    ),
    fees: input.fees ?? [],
    promotions: input.promotions ?? [],
    commission_fee: commission,
    commission_taxes: [
      {
        code: "TAXDEFAULT",
        rate: COMMISSION_TAX_RATE,
        amount: roundMoney((commission * COMMISSION_TAX_RATE) / 100),
      },
    ],
    additional_fields: input.additional_fields ?? [],
    cancelations: [],
    reduced_by_cancelations: false,
    refunds: [],
    created_date: context.createdDate,
    last_updated_date: context.createdDate,
    debited_date: context.debitedDate,
    shipped_date: context.shippedDate,
    received_date: context.receivedDate,
  }
}

function toProduct(input: OrderLineInput, offer: Offer | null) {
  return {
    offer_id: input.offer_id ?? offer?.offer_id ?? 1,
    offer_sku: input.offer_sku,
    offer_state_code: offer?.state_code ?? "11",
    product_sku:
      input.product_sku ?? offer?.product_sku ?? `MKP-${input.offer_sku}`,
    product_shop_sku: input.product_shop_sku ?? null,
    product_title:
      input.product_title ?? offer?.product_title ?? input.offer_sku,
    description:
      input.description === undefined
        ? (offer?.description ?? null)
        : input.description,
    category_code: offer?.category_code ?? "100",
    category_label: offer?.category_label ?? "Home",
  }
}

/** Line totals; in TAX_INCLUDED mode the tax is the share inside the amount. */
function toTaxes(
  taxes: TaxInput[] | undefined,
  base: number,
  mode: TaxMode
): Tax[] {
  const totalRate = (taxes ?? []).reduce((sum, tax) => sum + (tax.rate ?? 0), 0)
  const net = mode === "TAX_INCLUDED" ? base / (1 + totalRate / 100) : base
  return (taxes ?? []).map((tax) => ({
    code: tax.code,
    amount: tax.amount ?? roundMoney((net * (tax.rate ?? 0)) / 100),
    ...(tax.rate !== undefined && { rate: tax.rate }),
    tax_calculation_rule: tax.tax_calculation_rule ?? "PROPORTIONAL_TO_AMOUNT",
  }))
}
