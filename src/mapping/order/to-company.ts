import type { MiraklOrder } from "../../mirakl-api"
import { deriveMedusaId } from "./derive-medusa-id"
import { normalizeText } from "./normalize-text"
import type { OrderAddress } from "./to-address"

/** A company as a Medusa customer group: one per organisation, else per name, and shop. */
export type OrderCompany = {
  id: string
  /** With what makes it the only one of its name, which Medusa insists on. */
  name: string
  metadata: Record<string, unknown>
}

/** The company that buys, or null when the order names none. */
export function toCompany(
  shopKey: string,
  order: MiraklOrder,
  billing: OrderAddress
): OrderCompany | null {
  const { organization_id: organizationId, name: organizationName } =
    order.customer?.organization ?? {}
  const name = (organizationName || billing.company || "").trim()
  const normalName = normalizeText(name)
  if (!organizationId && !normalName) {
    return null
  }
  const key = organizationId
    ? ["organization", organizationId]
    : ["company", normalName]
  const marks = organizationId ? [shopKey, organizationId] : [shopKey]
  return {
    id: deriveMedusaId("cusgroup", shopKey, ...key),
    name: `${name || organizationId} (${marks.join(", ")})`,
    metadata: {
      mirakl_shop: shopKey,
      mirakl_organization_id: organizationId ?? null,
    },
  }
}
