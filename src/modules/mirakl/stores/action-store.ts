import type { Context, DAL } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import {
  claimActions,
  enqueueAction,
  openActions,
  settleActions,
  type ActionClaim,
  type ActionClaimRequest,
  type ActionSettlement,
  type OpenAction,
} from "../queries/action-ledger"
import {
  recordReferences,
  untoldReferences,
  type ToldReference,
  type UntoldReference,
} from "../queries/seller-references"
import { sqlManagerOf } from "../queries/sql-manager"
import { unsettledStoreCancelations } from "../queries/store-cancelations"

/** Set-based statements about decisions that Mirakl is to hear; part of the module service. */
export class ActionStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Claims decisions for a call to Mirakl, one per order; returns those it got. */
  @InjectTransactionManager()
  async claim(
    requests: ActionClaimRequest[],
    @MedusaContext() context: Context = {}
  ): Promise<ActionClaim[]> {
    return claimActions(sqlManagerOf(context), requests)
  }

  /** Notes a decision before anything is done about it. */
  @InjectManager()
  async enqueue(
    action: OpenAction,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await enqueueAction(sqlManagerOf(context), action)
  }

  /** Ends claims with what came of them. */
  @InjectManager()
  async settle(
    settlements: ActionSettlement[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await settleActions(sqlManagerOf(context), settlements)
  }

  /** Imported orders of an instance whose reference Mirakl does not know. */
  @InjectManager()
  async untoldReferences(
    instanceId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<UntoldReference[]> {
    return untoldReferences(sqlManagerOf(context), instanceId, limit)
  }

  /** Notes what Mirakl made of references. */
  @InjectManager()
  async recordReferences(
    told: ToldReference[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordReferences(sqlManagerOf(context), told)
  }

  /** The next decisions of an instance that are still to be told. */
  @InjectManager()
  async open(
    instanceId: string,
    batch: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<(OpenAction & { id: string })[]> {
    return openActions(sqlManagerOf(context), instanceId, batch)
  }

  /** The next bindings whose units a cancelation of the store still holds, though the order is over. */
  @InjectManager()
  async unsettledStoreCancelations(
    instanceId: string,
    batch: { after: string; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return unsettledStoreCancelations(sqlManagerOf(context), instanceId, batch)
  }
}
