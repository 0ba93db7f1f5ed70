import { cancelationKey } from "../../mapping/order-change/cancelation-key"
import type { MiraklOrder } from "../../mirakl-api"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklOrderDTO } from "../../modules/mirakl/types"
import { settlePayloads } from "./read/settle-payloads"
import { toStoredOrder } from "./stored-order"

/** A binding as an import needs it; `payload` is net of cancelations, and null once it was purged. */
export type BindingToImport = Pick<
  MiraklOrderDTO,
  | "id"
  | "mirakl_order_id"
  | "order_id"
  | "status"
  | "first_state"
  | "is_wanted"
  | "phase"
  | "held_reason"
  | "moves_stock"
  | "mirakl_updated_at"
  | "units_held_at"
> & {
  payload: MiraklOrder | null
  /** Names the cancelations that the payload is net of. */
  cancelation_key: string | null
}

/** The bindings of a page, in the order in which their ids are given. */
export async function listBindings(
  service: MiraklModuleService,
  ids: string[]
): Promise<BindingToImport[]> {
  const rows = await service.listMiraklOrders(
    { id: ids },
    {
      select: [
        "id",
        "mirakl_order_id",
        "order_id",
        "status",
        "first_state",
        "is_wanted",
        "phase",
        "held_reason",
        "moves_stock",
        "mirakl_updated_at",
        "units_held_at",
        "payload",
      ],
      take: ids.length,
    }
  )
  return settlePayloads(
    service,
    rows.map((row) => {
      const payload = toStoredOrder(row.payload)
      return {
        ...row,
        payload,
        cancelation_key: payload && cancelationKey(payload),
      }
    })
  )
}
