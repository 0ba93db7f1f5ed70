type Reference = {
  reference_type: string | null
  reference_id: string | null
  /** What else is noted of a unit of work. */
  data?: Record<string, unknown> | null
}

const PAGES: Record<string, string> = {
  mirakl_order: "/mirakl/orders",
  mirakl_listing: "/mirakl/listings",
  order: "/orders",
}

/** The page of the record that a line or a log entry is about; a parcel is shown with its order. */
export function recordPath({
  reference_type,
  reference_id,
  data,
}: Reference): string | undefined {
  if (reference_type === "fulfillment") {
    const order = data?.binding_id
    return typeof order === "string"
      ? `${PAGES.mirakl_order}/${order}`
      : undefined
  }
  const page = PAGES[reference_type ?? ""]
  return page && reference_id ? `${page}/${reference_id}` : undefined
}
