import { MedusaError } from "@medusajs/framework/utils"
import type { MiraklOrder, MiraklOrderLine } from "../../mirakl-api"
import type { OpenOrder } from "./open-order"
import type { TaxMode } from "./push-deductions"

/** @throws {MedusaError} INVALID_DATA for a line that the order does not have */
export function requireLine(order: MiraklOrder, id: string): MiraklOrderLine {
  const line = order.order_lines.find(
    ({ order_line_id }) => order_line_id === id
  )
  if (!line) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Order ${order.order_id} has no line ${id}.`
    )
  }
  return line
}

/**
 * (RE01) Checks reason codes, where the master data has been read.
 *
 * @throws {MedusaError} INVALID_DATA with the codes that a shop may give
 */
export async function requireReason(
  { service, instance }: OpenOrder,
  type: "REFUND" | "CANCELATION",
  lines: { reason_code: string }[]
): Promise<void> {
  const reasons = await service.listMiraklMasterDataEntries(
    { instance_id: instance.id, kind: "reason", scope: type, removed_at: null },
    { take: null }
  )
  const codes = reasons
    .filter(({ extras }) => extras?.is_shop_right !== false)
    .map(({ code }) => code)
  const unknown = lines.find(({ reason_code }) => !codes.includes(reason_code))
  if (codes.length && unknown) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `"${unknown.reason_code}" is no reason that the marketplace takes here: expected one of ${codes.join(", ")}.`
    )
  }
}

/** The mode in which an order's amounts are; what is sent is in the same. */
export function taxModeOf(order: MiraklOrder): TaxMode {
  return order.order_tax_mode === "TAX_EXCLUDED"
    ? "TAX_EXCLUDED"
    : "TAX_INCLUDED"
}
