import type { SeedProduct } from "../integration-tests/fixtures/seed-products"

const COUNT = 100
const PLENTY = 1_000_000

/** What the bench's store sells: plain variants, of which there are enough for every case. */
export const BENCH_PRODUCTS: readonly SeedProduct[] = Array.from(
  { length: COUNT },
  (_, index) => ({
    sku: `BENCH-${String(index).padStart(3, "0")}`,
    title: `Bench ${index}`,
    price: 10 + index,
    stock: [PLENTY, PLENTY],
  })
)
