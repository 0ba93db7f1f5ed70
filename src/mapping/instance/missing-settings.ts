/** The settings without which an instance can't be confirmed. */
export type RequiredSettings = {
  sales_channel_id: string | null
  region_id: string | null
  stock_location_ids: string[]
}

/** @returns the names of the settings that are still to be chosen */
export function missingSettings(settings: RequiredSettings): string[] {
  return [
    settings.sales_channel_id ? null : "sales_channel_id",
    settings.region_id ? null : "region_id",
    settings.stock_location_ids.length ? null : "stock_location_ids",
  ].filter((name): name is string => name !== null)
}
