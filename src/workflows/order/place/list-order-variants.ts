import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderVariant } from "../../../mapping/order/order-variant"

type Product = NonNullable<OrderVariant["product"]>

// The graph is typed by the store's generated types, which a plugin has not.
type VariantRow = Omit<OrderVariant, "product" | "inventory_items"> & {
  product: Omit<Product, "has_shipping_profile"> | null
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
  "product.type_id",
  "product.type.value",
  "product.collection.title",
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
  const variants = data as VariantRow[]
  // A profile only tells that something is shipped; its inventory mostly does.
  const unsure = variants.filter(
    ({ inventory_items }) =>
      !inventory_items?.some(({ inventory }) => inventory?.requires_shipping)
  )
  const shipped = await listProductsWithProfile(
    container,
    unsure.flatMap(({ product }) => product?.id ?? [])
  )
  return variants.map((variant) => toOrderVariant(variant, shipped))
}

// The link alone: which profile it is does not matter.
async function listProductsWithProfile(
  container: MedusaContainer,
  productIds: string[]
): Promise<Set<string>> {
  if (!productIds.length) {
    return new Set()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_shipping_profile",
    filters: { product_id: [...new Set(productIds)] },
    fields: ["product_id"],
  })
  return new Set(
    (data as { product_id: string }[]).map(({ product_id }) => product_id)
  )
}

function toOrderVariant(
  { product, inventory_items, ...variant }: VariantRow,
  shipped: Set<string>
): OrderVariant {
  return {
    ...variant,
    product: product && {
      ...product,
      has_shipping_profile: shipped.has(product.id),
    },
    inventory_items: (inventory_items ?? []).map((item) => ({
      inventory_item_id: item.inventory_item_id,
      required_quantity: item.required_quantity,
      requires_shipping: item.inventory?.requires_shipping ?? false,
    })),
  }
}
