import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  lastRuns,
  nextRuns,
  openJobs,
  openOrders,
  orderRhythms,
} from "../queries/health-facts"
import {
  listingFacts,
  salesPerDay,
  spentBudgets,
  unmappedCarriers,
} from "../queries/overview-facts"
import { liveProcesses, type LiveProcess } from "../queries/process-ledger"
import { sqlManagerOf } from "../queries/sql-manager"

const MONTH_MS = 30 * 24 * 3600_000

/** What the health of instances is judged by, as rows about each of them. */
export type InstanceFacts = {
  operations: Awaited<ReturnType<typeof lastRuns>>
  schedules: Awaited<ReturnType<typeof nextRuns>>
  jobs: Awaited<ReturnType<typeof openJobs>>
  orders: Awaited<ReturnType<typeof openOrders>>
  rhythms: Awaited<ReturnType<typeof orderRhythms>>
  listings: Awaited<ReturnType<typeof listingFacts>>
  carriers: Awaited<ReturnType<typeof unmappedCarriers>>
}

/** What the overview shows besides. */
export type OverviewExtras = {
  sales: Awaited<ReturnType<typeof salesPerDay>>
  budgets: Awaited<ReturnType<typeof spentBudgets>>
}

/** Set-based statements about how things stand; part of the module service. */
export class HealthStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Seven statements, however many instances. */
  @InjectManager()
  async facts(
    ids: string[],
    operations: readonly string[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<InstanceFacts> {
    const manager = sqlManagerOf(context)
    return {
      operations: await lastRuns(manager, ids, operations),
      schedules: await nextRuns(manager, ids),
      jobs: await openJobs(manager, ids),
      orders: await openOrders(manager, ids, now),
      rhythms: await orderRhythms(manager, ids),
      listings: await listingFacts(manager, ids),
      carriers: await unmappedCarriers(manager, ids),
    }
  }

  /** Sales of the last 30 days, and the calls that have to wait. */
  @InjectManager()
  async extras(
    ids: string[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<OverviewExtras> {
    const manager = sqlManagerOf(context)
    return {
      sales: await salesPerDay(manager, ids, monthBefore(now)),
      budgets: await spentBudgets(manager, ids, now),
    }
  }

  /** The processes of the store that are alive. */
  @InjectManager()
  async processes(
    @MedusaContext() context: Context = {}
  ): Promise<LiveProcess[]> {
    return liveProcesses(sqlManagerOf(context))
  }
}

function monthBefore(now: Date): Date {
  return new Date(now.getTime() - MONTH_MS)
}
