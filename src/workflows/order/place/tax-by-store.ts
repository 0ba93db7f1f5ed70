import type {
  ItemTaxLineDTO,
  MedusaContainer,
  ShippingTaxLineDTO,
} from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { isRetryable } from "../../../mapping/operation/is-retryable"
import { toJobError } from "../../../mapping/operation/to-job-error"
import {
  applyStoreTaxes,
  toStoreTaxLine,
} from "../../../mapping/order/apply-store-taxes"
import type { OrderTaxLine } from "../../../mapping/order/to-tax-lines"
import { bisect, type BisectResult } from "../bisect"
import type { OrderInstance } from "../order-instance"
import type { PlannedOrder } from "./place-orders"

const SYSTEM_PROVIDER = "tp_system"

/** The store can't tell the taxes of an order; whether that passes by itself is told by what stopped it. */
class StoreTaxFailed extends MedusaError {
  readonly remedy =
    "Look at the tax region of the order's country and at its tax provider; the order goes on at the next import."
  readonly retryable: boolean

  constructor(thrown: unknown) {
    super(
      MedusaError.Types.UNEXPECTED_STATE,
      `The store could not tax the order: ${toJobError(thrown).message}`,
      "STORE_TAX_FAILED"
    )
    this.retryable = isRetryable(thrown)
  }
}

/**
 * Gives planned orders the taxes of the store's tax regions, as Medusa's tax
 * module computes them, where the instance wants those: one question per
 * destination of a page, not per order. An order that its provider does not tax
 * fails alone.
 */
export async function taxByStore(
  container: MedusaContainer,
  { tax_system }: Pick<OrderInstance, "tax_system">,
  planned: PlannedOrder[]
): Promise<BisectResult<PlannedOrder>> {
  if (tax_system !== "store") {
    return { done: planned, failed: [] }
  }
  const taxed: BisectResult<PlannedOrder> = { done: [], failed: [] }
  const taxes = new Map<string, OrderTaxLine[]>()
  for (const orders of (await byDestination(container, planned)).values()) {
    const { done, failed } = await bisect(orders, async (batch) => {
      for (const [id, lines] of await taxesOf(container, batch)) {
        taxes.set(id, lines)
      }
    })
    taxed.done.push(...done)
    taxed.failed.push(
      ...failed.map(({ item, error }) => ({
        item,
        error: new StoreTaxFailed(error),
      }))
    )
  }
  return {
    ...taxed,
    done: taxed.done.map((order) => ({
      ...order,
      plan: applyStoreTaxes(order.plan, taxes),
    })),
  }
}

// The system provider knows countries and provinces, others may tell streets
// apart.
async function byDestination(
  container: MedusaContainer,
  planned: PlannedOrder[]
): Promise<Map<string, PlannedOrder[]>> {
  const countries = planned.map(
    ({ plan }) => plan.order.shipping_address.country_code
  )
  const regions = await container
    .resolve(Modules.TAX)
    .listTaxRegions(
      { country_code: [...new Set(countries)] },
      { select: ["country_code", "provider_id"] }
    )
  const precise = new Set(
    regions
      .filter(
        ({ provider_id }) => provider_id && provider_id !== SYSTEM_PROVIDER
      )
      .map(({ country_code }) => country_code)
  )
  const groups = new Map<string, PlannedOrder[]>()
  for (const order of planned) {
    const { country_code, province, ...rest } =
      order.plan.order.shipping_address
    const key = JSON.stringify([
      country_code,
      province,
      precise.has(country_code)
        ? [rest.postal_code, rest.city, rest.address_1, rest.address_2]
        : null,
    ])
    groups.set(key, [...(groups.get(key) ?? []), order])
  }
  return groups
}

async function taxesOf(
  container: MedusaContainer,
  orders: PlannedOrder[]
): Promise<Map<string, OrderTaxLine[]>> {
  const taxes = new Map<string, OrderTaxLine[]>()
  for (const line of await askForTaxes(container, orders)) {
    const id =
      "line_item_id" in line ? line.line_item_id : line.shipping_line_id
    taxes.set(id, [...(taxes.get(id) ?? []), toStoreTaxLine(line)])
  }
  return taxes
}

async function askForTaxes(
  container: MedusaContainer,
  orders: PlannedOrder[]
): Promise<(ItemTaxLineDTO | ShippingTaxLineDTO)[]> {
  const [first] = orders
  if (!first) {
    return []
  }
  const { shipping_address } = first.plan.order
  return container.resolve(Modules.TAX).getTaxLines(
    orders.flatMap(({ plan: { order } }) => [
      ...order.items.map((item) => ({
        id: item.id,
        // A fee is no product: the region's default rate is its.
        product_id: item.product_id ?? "",
        product_type_id: item.product_type_id,
        quantity: item.quantity,
        unit_price: item.unit_price,
        currency_code: order.currency_code,
      })),
      ...order.shipping_methods.map((method) => ({
        id: method.id,
        shipping_option_id: method.shipping_option_id ?? "",
        unit_price: method.amount,
        currency_code: order.currency_code,
      })),
    ]),
    {
      address: {
        country_code: shipping_address.country_code,
        province_code: shipping_address.province ?? undefined,
        postal_code: shipping_address.postal_code ?? undefined,
        city: shipping_address.city ?? undefined,
        address_1: shipping_address.address_1 ?? undefined,
        address_2: shipping_address.address_2 ?? undefined,
      },
    }
  )
}
