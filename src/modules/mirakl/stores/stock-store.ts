import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { sqlManagerOf } from "../queries/sql-manager"
import {
  acceptStock,
  rejectStock,
  stageStock,
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

  /** Notes the rows of a file before it is sent. */
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

  /** Marks what is left of a file as accepted; returns how many rows. */
  @InjectManager()
  async accept(
    file: StockFileKey,
    acceptance: StockAcceptance,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return acceptStock(sqlManagerOf(context), file, acceptance)
  }
}
