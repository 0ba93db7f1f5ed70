import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  closeMatters,
  noteTold,
  openMatters,
  type Matter,
  type OpenedMatter,
} from "../queries/notice-ledger"
import {
  beatProcess,
  forgetProcess,
  type ProcessFacts,
} from "../queries/process-ledger"
import { purgeBatch, purgeTraces, type PurgedKind } from "../queries/purge"
import { sqlManagerOf } from "../queries/sql-manager"

/** Set-based statements about what the plugin keeps of itself; part of the module service. */
export class UpkeepStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Notes that a process is alive. */
  @InjectManager()
  async beat(
    process: ProcessFacts,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await beatProcess(sqlManagerOf(context), process)
  }

  /** Forgets a process that ends. */
  @InjectManager()
  async forget(
    processId: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await forgetProcess(sqlManagerOf(context), processId)
  }

  /** Opens matters that are new or have come up again; returns those to be told. */
  @InjectManager()
  async openMatters(
    matters: Matter[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<OpenedMatter[]> {
    return openMatters(sqlManagerOf(context), matters, now)
  }

  /** Notes that matters have been told. */
  @InjectManager()
  async noteTold(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await noteTold(sqlManagerOf(context), ids)
  }

  /** Closes all matters but those that are open. */
  @InjectManager()
  async closeMatters(
    open: Matter[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await closeMatters(sqlManagerOf(context), open, now)
  }

  /** Purges one batch of what has outlived the retention. */
  @InjectManager()
  async purgeBatch(
    kind: PurgedKind,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<{ purged: number; hasMore: boolean }> {
    return purgeBatch(sqlManagerOf(context), kind, now)
  }

  /** Forgets used-up counts, gone processes and long closed matters. */
  @InjectManager()
  async purgeTraces(
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await purgeTraces(sqlManagerOf(context), now)
  }
}
