/**
 * SKUs of which Mirakl has sold units that nothing in the store holds: any
 * quantity but zero could put those units back on sale.
 */
export class UncountedSkus {
  private readonly orders = new Map<string, string>()
  private readonly unreadable = new Set<string>()

  add(sku: string, order: string): void {
    this.orders.set(sku, order)
  }

  /** An order of which nobody can tell what it sold: it may be any SKU. */
  addUnreadable(order: string): void {
    this.unreadable.add(order)
  }

  get unreadableOrders(): string[] {
    return [...this.unreadable]
  }

  get orderBySku(): ReadonlyMap<string, string> {
    return this.orders
  }

  has(sku: string): boolean {
    return this.unreadable.size > 0 || this.orders.has(sku)
  }

  /** The order that sold it, where that can be told. */
  orderOf(sku: string): string | undefined {
    return this.orders.get(sku)
  }
}
