import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  forgetHeldUnits,
  heldReservationIds,
  holdUnitsAgain,
  ordersToHold,
  ordersToLetGo,
  recordHeldUnits,
  type HeldUnits,
} from "../queries/held-units"
import type { HeldOrdersFilter } from "../queries/order-ledger"
import { sqlManagerOf } from "../queries/sql-manager"
import {
  uncountedOrders,
  unheldLines,
  type UncountedOrder,
  type UnheldLine,
} from "../queries/uncounted-orders"

/** Set-based statements about units that are held before an order is imported; part of the module service. */
export class HeldUnitStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** The ids of the next bindings whose units are to be held, or let go. */
  @InjectManager()
  async toHold(
    instanceId: string,
    batch: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return ordersToHold(sqlManagerOf(context), instanceId, batch)
  }

  /** The next bindings of archived instances whose units are to be let go. */
  @InjectManager()
  async toLetGo(
    batch: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; instance_id: string }[]> {
    return ordersToLetGo(sqlManagerOf(context), batch)
  }

  /** Has the units of orders that are not imported yet held anew by the next run. */
  @InjectManager()
  async again(
    filter: HeldOrdersFilter,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await holdUnitsAgain(sqlManagerOf(context), filter)
  }

  /** Orders that could not be read or stored. */
  @InjectManager()
  async uncounted(
    instanceId: string,
    shopKey: string,
    @MedusaContext() context: Context = {}
  ): Promise<UncountedOrder[]> {
    return uncountedOrders(sqlManagerOf(context), instanceId, shopKey)
  }

  /** Lines whose units could not all be held. */
  @InjectManager()
  async unheldLines(
    instanceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<UnheldLine[]> {
    return unheldLines(sqlManagerOf(context), instanceId)
  }

  /** Notes what holds the units of bindings. */
  @InjectManager()
  async record(
    units: HeldUnits[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordHeldUnits(sqlManagerOf(context), units)
  }

  /** The reservations that hold the units of bindings. */
  @InjectManager()
  async reservationIds(
    bindingIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return heldReservationIds(sqlManagerOf(context), bindingIds)
  }

  /** Forgets reservations that held units of bindings. */
  @InjectManager()
  async forget(
    bindingIds: string[],
    reservationIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await forgetHeldUnits(sqlManagerOf(context), bindingIds, reservationIds)
  }
}
