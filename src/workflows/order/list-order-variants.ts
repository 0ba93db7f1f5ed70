import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderVariant } from "../../mapping/order/order-variant"

type VariantRow = {
  id: string
  sku: string | null
  title: string | null
  barcode: string | null
  thumbnail: string | null
  manage_inventory: boolean
  allow_backorder: boolean
  product:
    | (Omit<NonNullable<OrderVariant["product"]>, "has_shipping_profile"> & {
        shipping_profile?: { id: string } | null
      })
    | null
  inventory_items?:
    | {
        inventory_item_id: string
        required_quantity: number
        inventory?: { requires_shipping: boolean } | null
      }[]
    | null
}

const FIELDS = [
  "id",
  "sku",
  "title",
  "barcode",
  "thumbnail",
  "manage_inventory",
  "allow_backorder",
  "product.id",
  "product.title",
  "product.subtitle",
  "product.description",
  "product.handle",
  "product.thumbnail",
  "product.shipping_profile.id",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.requires_shipping",
]

/** The variants that have one of the ids or one of the SKUs. */
export async function listOrderVariants(
  container: MedusaContainer,
  { ids, skus }: { ids: string[]; skus: string[] }
): Promise<OrderVariant[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    filters: { $or: [{ id: ids }, { sku: skus }] },
    fields: FIELDS,
  })
  // The graph is typed by the store's generated types, which a plugin has not.
  return (data as VariantRow[]).map(toOrderVariant)
}

function toOrderVariant({
  product,
  inventory_items,
  ...variant
}: VariantRow): OrderVariant {
  return {
    ...variant,
    product: product && {
      ...product,
      has_shipping_profile: Boolean(product.shipping_profile?.id),
    },
    inventory_items: (inventory_items ?? []).map((item) => ({
      inventory_item_id: item.inventory_item_id,
      required_quantity: item.required_quantity,
      requires_shipping: item.inventory?.requires_shipping ?? false,
    })),
  }
}
