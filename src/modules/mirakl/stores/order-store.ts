import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type { FlagCode } from "../../../mapping/decision/flags"
import type { OrderBinding } from "../../../mapping/order/to-binding"
import type { MiraklOrder } from "../../../mirakl-api"
import {
  anonymizeOrders,
  ordersToAnonymize,
  type OldOrdersPage,
} from "../queries/anonymize-orders"
import { bindOrders, type BoundOrder } from "../queries/bind-orders"
import {
  changeFlags,
  clearAnsweredFlags,
  setAcceptanceDeadlines,
  type FlagChange,
} from "../queries/order-flags"
import {
  advanceOrders,
  countBoundOrders,
  heldOrders,
  knownOrders,
  recordImportedOrders,
  recordOrderOutcomes,
  recordPlacedOrders,
  type HeldOrdersFilter,
  type KnownOrder,
  type OrderOutcome,
  type OrderPhase,
  type PlacedOrder,
} from "../queries/order-ledger"
import { orderRules, type OrderRules } from "../queries/order-rules"
import {
  ordersToImport,
  wantOrders,
  type OrdersToImport,
} from "../queries/orders-to-import"
import { sqlManagerOf } from "../queries/sql-manager"
import { HeldUnitStore } from "./held-unit-store"
import { OrderChangeStore } from "./order-change-store"
import { OrderLeaseStore, type OrderLease } from "./order-lease-store"

/** Set-based statements about orders; part of the module service. */
export class OrderStore {
  /** About what imported orders have to follow. */
  readonly changes: OrderChangeStore
  /** About units that are held before an order is imported. */
  readonly held: HeldUnitStore
  /** The right to work at an instance's orders. */
  readonly leases: OrderLeaseStore
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
    this.changes = new OrderChangeStore(baseRepository)
    this.held = new HeldUnitStore(baseRepository)
    this.leases = new OrderLeaseStore(baseRepository)
  }

  /** Binds orders with their lines, new or again; returns those that were written. */
  @InjectManager()
  async bind(
    instanceId: string,
    bindings: OrderBinding[],
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<BoundOrder[]> {
    return bindOrders(sqlManagerOf(context), instanceId, bindings, at)
  }

  /** Reads what is known of a page of orders. */
  @InjectManager()
  async known(
    shopKey: string,
    miraklOrderIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<KnownOrder[]> {
    return knownOrders(sqlManagerOf(context), shopKey, miraklOrderIds)
  }

  /** How many of the orders are bound, and how many of those are double. */
  @InjectManager()
  async countBound(
    shopKey: string,
    miraklOrderIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<{ bound: number; doubled: number }> {
    return countBoundOrders(sqlManagerOf(context), shopKey, miraklOrderIds)
  }

  /** Stores what is kept of orders whose buyer is anonymized. */
  @InjectManager()
  async anonymize(
    orders: { id: string; payload: MiraklOrder | null }[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await anonymizeOrders(sqlManagerOf(context), orders, now)
  }

  /** Orders that have been over for longer than their instance keeps buyers. */
  @InjectManager()
  async toAnonymize(
    page: OldOrdersPage,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return ordersToAnonymize(sqlManagerOf(context), page)
  }

  /** The lists of an instance that decide about its orders. */
  @InjectManager()
  async rules(
    instanceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<OrderRules> {
    return orderRules(sqlManagerOf(context), instanceId)
  }

  /** The ids of the next bindings whose import has something to do. */
  @InjectManager()
  async toImport(
    instanceId: string,
    batch: OrdersToImport,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return ordersToImport(sqlManagerOf(context), instanceId, batch)
  }

  /** Notes that a person asked for orders, whatever their date. */
  @InjectManager()
  async want(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await wantOrders(sqlManagerOf(context), ids)
  }

  /** The next held orders of connected instances that may go on. */
  @InjectManager()
  async heldBy(
    filter: HeldOrdersFilter,
    batch: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; instance_id: string }[]> {
    return heldOrders(sqlManagerOf(context), filter, batch)
  }

  /** Writes what was decided about orders that are not imported. */
  @InjectManager()
  async recordOutcomes(
    outcomes: OrderOutcome[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordOrderOutcomes(sqlManagerOf(context), outcomes)
  }

  /** Notes the Medusa orders that now exist, and their line items. */
  @InjectManager()
  async recordPlaced(
    placed: PlacedOrder[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordPlacedOrders(sqlManagerOf(context), placed)
  }

  /** Takes orders one phase on. */
  @InjectManager()
  async advance(
    ids: string[],
    from: OrderPhase,
    to: OrderPhase,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await advanceOrders(sqlManagerOf(context), ids, from, to)
  }

  /** Writes until when the waiting orders of an instance must be answered. */
  @InjectManager()
  async setAcceptanceDeadlines(
    instanceId: string,
    hours: number | null,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await setAcceptanceDeadlines(sqlManagerOf(context), instanceId, hours)
  }

  /** Clears the flags of orders that have got their answer. */
  @InjectManager()
  async clearAnsweredFlags(
    instanceId: string,
    codes: readonly FlagCode[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await clearAnsweredFlags(sqlManagerOf(context), instanceId, codes)
  }

  /** Raises and clears flags of orders. */
  @InjectManager()
  async changeFlags(
    changes: FlagChange[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await changeFlags(sqlManagerOf(context), changes)
  }

  /** Ends the import of orders that have been announced, and gives the instance's orders back. */
  @InjectManager()
  async recordImported(
    ids: string[],
    lease: OrderLease,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordImportedOrders(sqlManagerOf(context), ids, lease)
    this.leases.stop(lease)
  }
}
