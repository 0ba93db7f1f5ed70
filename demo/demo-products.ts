import { demoCatalogue, type DemoProduct } from "mirakl-simulator"
import type { SeedProduct } from "../integration-tests/fixtures/seed-products"

/** The products of a store that meets the catalogue of the demo marketplace. */
export function demoProducts(): SeedProduct[] {
  return demoCatalogue().flatMap(toSeedProducts)
}

const FRENCH_VAT = 1.2

/** The variants that a product of the marketplace's catalogue meets in the store. */
function toSeedProducts(product: DemoProduct, index: number): SeedProduct[] {
  const seed: SeedProduct = {
    sku: product.sku,
    title: product.title,
    ean: product.ean,
    price: Math.round((product.price / FRENCH_VAT) * 100) / 100,
    // Plenty of most things, little of some, spread over both warehouses.
    stock: [12 + ((index * 7) % 40), (index * 5) % 18],
  }
  switch (product.kind) {
    case "unlinked":
      return []
    case "ambiguous":
      // Two variants that differ in spelling only, and neither is it exactly.
      return [
        { ...seed, sku: product.sku.toUpperCase() },
        {
          ...seed,
          sku: product.sku.toLowerCase(),
          handle: `${product.sku.toLowerCase()}-2`,
          ean: undefined,
        },
      ]
    case "kit":
      return [{ ...seed, ean: undefined, components: product.components }]
    case "plain":
    case "inactive":
    case "rejected":
      return [seed]
  }
}
