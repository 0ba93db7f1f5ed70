/** How much a case is given to do. */
export type BenchSizes = {
  orders: number
  listings: number
}
