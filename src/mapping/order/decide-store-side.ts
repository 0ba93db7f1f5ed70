import type { MiraklOrder } from "../../mirakl-api"
import {
  hold,
  type HeldOrder,
  type OrderImportContext,
} from "./order-import-context"

export type StoreSide = {
  kind: "store_side"
  sales_channel_id: string
  region_id: string
  /** Lower case, as Medusa has it. */
  currency_code: string
}

/** Where in the store the order belongs: its Mirakl channel's settings, else the instance's. */
export function decideStoreSide(
  order: MiraklOrder,
  context: OrderImportContext
): StoreSide | HeldOrder {
  const { settings, regions, sales_channel_ids, stock_location_ids } = context
  const mapping = context.channel_mappings.find(
    ({ channel_code }) => channel_code === order.channel?.code
  )
  const salesChannelId = mapping?.sales_channel_id ?? settings.sales_channel_id
  if (!salesChannelId || !sales_channel_ids.has(salesChannelId)) {
    return hold("SALES_CHANNEL_MISSING", { sales_channel_id: salesChannelId })
  }
  const regionId = mapping?.region_id ?? settings.region_id
  const regionCurrency = regions.get(regionId ?? "")
  if (!regionId || !regionCurrency) {
    return hold("REGION_MISSING", { region_id: regionId })
  }
  const currency = order.currency_iso_code.toLowerCase()
  if (regionCurrency !== currency) {
    return hold("CURRENCY_NOT_IN_REGION", {
      currency: currency.toUpperCase(),
      region_currency: regionCurrency.toUpperCase(),
      region_id: regionId,
    })
  }
  if (!settings.stock_location_ids.some((id) => stock_location_ids.has(id))) {
    return hold("STOCK_LOCATION_MISSING", {
      stock_location_ids: settings.stock_location_ids,
    })
  }
  return {
    kind: "store_side",
    sales_channel_id: salesChannelId,
    region_id: regionId,
    currency_code: currency,
  }
}
