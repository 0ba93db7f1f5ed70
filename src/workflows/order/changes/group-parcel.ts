import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import {
  chooseShippingOption,
  type LiveShippingOption,
  type ShippingNeed,
} from "../../../mapping/order-change/choose-shipping-option"
import type { OrderInstance } from "../order-instance"
import type { FollowedOrder } from "./followed-order"

type Units = { id: string; quantity: number }

/** Units that Medusa lets be fulfilled as one. */
export type ParcelGroup = {
  location_id: string | undefined
  shipping_option_id: string
  items: Units[]
}

/** The store has no shipping option for goods that have left. */
class ShippingOptionMissing extends MedusaError {
  readonly remedy =
    "Create a shipping option with the shipping profile of the product, or give the product a profile that has one; the order goes on at the next import."
  readonly retryable = false

  constructor(skus: string) {
    super(
      MedusaError.Types.NOT_FOUND,
      `What has left can't be fulfilled: the store has no shipping option with the shipping profile of ${skus}.`,
      "SHIPPING_OPTION_MISSING"
    )
  }
}

/**
 * Groups the units of a parcel as Medusa takes them apart: by where they are
 * reserved, whether they need shipping, and by the profile of their product,
 * each with a shipping option that exists.
 *
 * @throws {ShippingOptionMissing} when the store has none for some of them
 */
export async function groupParcel(
  container: MedusaContainer,
  instance: OrderInstance,
  { facts }: FollowedOrder,
  items: Units[]
): Promise<ParcelGroup[]> {
  const goods = facts.items.filter((item) =>
    items.some(({ id }) => id === item.id)
  )
  const places = await listPlaces(container, items)
  const options = await listShippingOptions(container)
  const profiles = await listProfiles(
    container,
    goods.flatMap(({ variant_id }) => variant_id ?? [])
  )
  const preferred = [
    ...facts.shipping_methods.map((method) => method.shipping_option_id),
    instance.shipping_option_id,
  ]
  const groups = new Map<string, ParcelGroup>()
  for (const unit of items) {
    const item = goods.find(({ id }) => id === unit.id)
    const variant = profiles.get(item?.variant_id ?? "")
    const need: ShippingNeed = {
      requires_shipping: item?.requires_shipping ?? true,
      profile_id: variant?.profile_id,
    }
    const optionId = chooseShippingOption(need, options, preferred)
    if (optionId === null) {
      throw new ShippingOptionMissing(variant?.sku ?? unit.id)
    }
    const location_id = places.get(unit.id)
    const name = JSON.stringify([location_id, need, optionId])
    const group = groups.get(name) ?? {
      location_id,
      shipping_option_id: optionId,
      items: [],
    }
    group.items.push(unit)
    groups.set(name, group)
  }
  return [...groups.values()]
}

async function listPlaces(
  container: MedusaContainer,
  items: Units[]
): Promise<Map<string, string>> {
  const reservations = await container
    .resolve(Modules.INVENTORY)
    .listReservationItems(
      { line_item_id: items.map(({ id }) => id) },
      { take: null }
    )
  return new Map(
    reservations
      .reverse()
      .flatMap(({ line_item_id, location_id }) =>
        line_item_id ? [[line_item_id, location_id] as const] : []
      )
  )
}

// A store has a handful of them. Those of returns do not send.
async function listShippingOptions(
  container: MedusaContainer
): Promise<LiveShippingOption[]> {
  const options = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({}, { relations: ["rules"], take: null })
  return options.filter(
    ({ rules }) =>
      !rules.some(
        ({ attribute, value }) =>
          attribute === "is_return" && String(value) === "true"
      )
  )
}

async function listProfiles(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, { sku: string | null; profile_id: string | null }>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: ["id", "sku", "product.shipping_profile.id"],
      filters: { id: ids },
    })
  const variants: {
    id: string
    sku: string | null
    product?: { shipping_profile?: { id: string } | null } | null
  }[] = data
  return new Map(
    variants.map(({ id, sku, product }) => [
      id,
      { sku, profile_id: product?.shipping_profile?.id ?? null },
    ])
  )
}
