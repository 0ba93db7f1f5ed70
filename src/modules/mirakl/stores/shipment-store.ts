import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  claimShipments,
  holdShipments,
  settleShipments,
  type ShipmentClaim,
  type ShipmentClaimRequest,
  type ShipmentHold,
  type ShipmentSettlement,
} from "../queries/shipment-ledger"
import { sqlManagerOf } from "../queries/sql-manager"

/** Set-based statements about shipments; part of the module service. */
export class ShipmentStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Claims fulfillments of one order for a call to Mirakl; returns those it got. */
  @InjectManager()
  async claim(
    bindingId: string,
    requests: ShipmentClaimRequest[],
    @MedusaContext() context: Context = {}
  ): Promise<ShipmentClaim[]> {
    return claimShipments(sqlManagerOf(context), bindingId, requests)
  }

  /** Ends claims with what came of them. */
  @InjectManager()
  async settle(
    settlements: ShipmentSettlement[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await settleShipments(sqlManagerOf(context), settlements)
  }

  /** Lets fulfillments of one order wait, each for its reason. */
  @InjectManager()
  async hold(
    bindingId: string,
    holds: ShipmentHold[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await holdShipments(sqlManagerOf(context), bindingId, holds)
  }
}
