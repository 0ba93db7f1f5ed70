import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { writeLogs, type LogEntry } from "../queries/log-ledger"
import { sqlManagerOf } from "../queries/sql-manager"

/** Set-based statements about the log; part of the module service. */
export class LogStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Writes entries; what a record's latest decision or change says already is not said again. */
  @InjectManager()
  async write(
    entries: LogEntry[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await writeLogs(sqlManagerOf(context), entries)
  }
}
