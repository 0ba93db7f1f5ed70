import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type { DriftFacts } from "../../../mapping/stock/decide-drift"
import {
  listDriftFacts,
  proveListings,
  recordDrift,
  type FoundDrift,
} from "../queries/drift-ledger"
import {
  forgetStockScans,
  noteStockScan,
  offeredListings,
  touchListings,
  type NotedScan,
  type OfferedListing,
} from "../queries/sold-out-listings"
import { sqlManagerOf } from "../queries/sql-manager"
import {
  acceptStock,
  databaseNow,
  listKnownSkus,
  markDrifted,
  recordStockProblems,
  rejectStock,
  stageStock,
  type FoundProblem,
  type RejectedStock,
  type StagedStock,
  type StockAcceptance,
  type StockFileKey,
} from "../queries/stock-ledger"

/** Set-based statements about the stock of listings; part of the module service. */
export class StockStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Notes what a file changes before it is sent. */
  @InjectManager()
  async stage(
    file: StockFileKey,
    rows: StagedStock[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await stageStock(sqlManagerOf(context), file, rows)
  }

  /** Marks the rows of a file that Mirakl refused; returns their listings. */
  @InjectManager()
  async reject(
    file: StockFileKey,
    rejected: RejectedStock[],
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; shop_sku: string }[]> {
    return rejectStock(sqlManagerOf(context), file, rejected)
  }

  /** Which of some SKUs an instance's listings have, also removed ones. */
  @InjectManager()
  async knownSkus(
    instanceId: string,
    skus: string[],
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return listKnownSkus(sqlManagerOf(context), instanceId, skus)
  }

  /** Marks what is left of a file as accepted; returns how many listings changed. */
  @InjectManager()
  async accept(
    file: StockFileKey,
    acceptance: StockAcceptance,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return acceptStock(sqlManagerOf(context), file, acceptance)
  }

  /** Writes what is wrong with the stock of listings. */
  @InjectManager()
  async recordProblems(
    problems: FoundProblem[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordStockProblems(sqlManagerOf(context), problems)
  }

  /** Has every export look at listings, until Mirakl is known to have their quantity. */
  @InjectManager()
  async markDrifted(
    ids: string[],
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await markDrifted(sqlManagerOf(context), ids, at)
  }

  /** What is known of listings whose quantity on Mirakl differs. */
  @InjectManager()
  async driftFacts(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<(DriftFacts & { id: string })[]> {
    return listDriftFacts(sqlManagerOf(context), ids)
  }

  /** Writes why listings differ. */
  @InjectManager()
  async recordDrift(
    drifts: FoundDrift[],
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordDrift(sqlManagerOf(context), drifts, at)
  }

  /** Notes that Mirakl sells exactly the store's quantity of listings. */
  @InjectManager()
  async prove(
    ids: string[],
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await proveListings(sqlManagerOf(context), ids, at)
  }

  /** The listings of variants that Mirakl may be selling units of. */
  @InjectManager()
  async offered(
    variantIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<OfferedListing[]> {
    return offeredListings(sqlManagerOf(context), variantIds)
  }

  /** Lets the next delta of every instance look at all listings. */
  @InjectManager()
  async forgetScans(@MedusaContext() context: Context = {}): Promise<void> {
    await forgetStockScans(sqlManagerOf(context))
  }

  /** Notes a complete look at an instance's stock, unless looks were forgotten meanwhile. */
  @InjectManager()
  async noteScan(
    noted: NotedScan,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await noteStockScan(sqlManagerOf(context), noted)
  }

  /** Lets the next delta look at the listings of variants. */
  @InjectManager()
  async touch(
    variantIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await touchListings(sqlManagerOf(context), variantIds)
  }

  /** The database's time. */
  @InjectManager()
  async now(@MedusaContext() context: Context = {}): Promise<Date> {
    return databaseNow(sqlManagerOf(context))
  }
}
