import type { Context, DAL } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import {
  claimOrderChange,
  followAgain,
  giveOrderChangeBack,
  orderedLines,
  ordersToFollow,
  recordFollowedOrders,
  recordOrderChanges,
  recordShippedOnMirakl,
  withdrawOrderChange,
  type FollowedOrder,
  type OrderChangeClaim,
  type OrderChangeState,
  type OrderedLine,
  type ShippedOnMirakl,
} from "../queries/order-changes"
import { sqlManagerOf } from "../queries/sql-manager"

/** Set-based statements about what imported orders still have to follow; part of the module service. */
export class OrderChangeStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** The ids of the next imported orders that Mirakl changed since they last followed. */
  @InjectManager()
  async toFollow(
    instanceId: string,
    batch: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return ordersToFollow(sqlManagerOf(context), instanceId, batch)
  }

  /** Claims a change, so that of two runs at once one carries it out. */
  @InjectTransactionManager()
  async claim(
    change: OrderChangeClaim,
    @MedusaContext() context: Context = {}
  ): Promise<OrderChangeState> {
    return claimOrderChange(sqlManagerOf(context), change)
  }

  /** Takes back a claim of which nothing was carried out. */
  @InjectManager()
  async withdraw(
    change: OrderChangeClaim,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await withdrawOrderChange(sqlManagerOf(context), change)
  }

  /** Gives back a claim of what failed, for the next run to find. */
  @InjectManager()
  async giveBack(
    change: OrderChangeClaim,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await giveOrderChangeBack(sqlManagerOf(context), change)
  }

  /** Notes changes as carried out. */
  @InjectManager()
  async record(
    changes: (OrderChangeClaim & { facts?: Record<string, unknown> })[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordOrderChanges(sqlManagerOf(context), changes)
  }

  /** Notes how far imported orders have followed Mirakl. */
  @InjectManager()
  async recordFollowed(
    orders: FollowedOrder[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordFollowedOrders(sqlManagerOf(context), orders)
  }

  /** Lets the open orders of an instance follow Mirakl once more. */
  @InjectManager()
  async followAgain(
    instanceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await followAgain(sqlManagerOf(context), instanceId)
  }

  /** What was ordered on the lines of bindings, where it was seen. */
  @InjectManager()
  async orderedLines(
    bindingIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<OrderedLine[]> {
    return orderedLines(sqlManagerOf(context), bindingIds)
  }

  /** Notes that Mirakl knows a fulfillment, so that it is never told of it. */
  @InjectManager()
  async recordShippedOnMirakl(
    shipment: ShippedOnMirakl,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordShippedOnMirakl(sqlManagerOf(context), shipment)
  }
}
