import type { FulfillmentItemFacts, LineComponents } from "./shipment-facts"

/**
 * How many units of each line item are in a fulfillment.
 *
 * Medusa fulfills inventory items: a line item of a kit has one fulfillment
 * item per component, counted in units of the component, and one more for each
 * further reservation of the same component, again with the whole quantity.
 *
 * @returns by line item id; null for a line item whose units can't be told
 */
export function toLineQuantities(
  items: FulfillmentItemFacts[],
  components: LineComponents
): Map<string, number | null> {
  const quantities = new Map<string, number | null>()
  for (const [lineItemId, parts] of byLineItem(items)) {
    quantities.set(
      lineItemId,
      toLineQuantity(parts, components.get(lineItemId) ?? new Map())
    )
  }
  return quantities
}

function toLineQuantity(
  parts: FulfillmentItemFacts[],
  required: Map<string, number>
): number | null {
  const ofItems = new Map<string, number>()
  let unmanaged = 0
  for (const { inventory_item_id: itemId, quantity } of parts) {
    if (itemId === null) {
      unmanaged += quantity
    } else {
      ofItems.set(itemId, Math.max(ofItems.get(itemId) ?? 0, quantity))
    }
  }
  const units = [...ofItems].flatMap(([itemId, quantity]) => {
    const perUnit = required.get(itemId)
    return perUnit ? [quantity / perUnit] : []
  })
  return wholeOrNull(units.length ? Math.min(...units) : uncounted())

  // The variant lost its components since: one item was the variant itself.
  function uncounted(): number | null {
    if (!ofItems.size) {
      return unmanaged
    }
    const [only] = ofItems.values()
    return ofItems.size === 1 && !required.size ? (only ?? null) : null
  }
}

function wholeOrNull(quantity: number | null): number | null {
  return quantity !== null && Number.isInteger(quantity) && quantity > 0
    ? quantity
    : null
}

function byLineItem(
  items: FulfillmentItemFacts[]
): Map<string, FulfillmentItemFacts[]> {
  const groups = new Map<string, FulfillmentItemFacts[]>()
  for (const item of items) {
    if (item.line_item_id !== null) {
      const group = groups.get(item.line_item_id) ?? []
      group.push(item)
      groups.set(item.line_item_id, group)
    }
  }
  return groups
}
