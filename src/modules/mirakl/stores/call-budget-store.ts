import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import type {
  CallLedger,
  CallTurn,
  CallTurnTaken,
  TakenTurn,
} from "../../../mirakl-api"
import {
  giveCallTurnBack,
  lookAtCallTurn,
  takeCallTurn,
} from "../queries/call-budget-ledger"
import { sqlManagerOf } from "../queries/sql-manager"

const ALMOST_A_DAY_MS = 20 * 3600_000

/** Counts the calls to Mirakl of all processes of the store; part of the module service. */
export class CallBudgetStore implements CallLedger {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  @InjectManager()
  async take(
    turn: CallTurn,
    @MedusaContext() context: Context = {}
  ): Promise<CallTurnTaken> {
    return takeCallTurn(sqlManagerOf(context), turn)
  }

  @InjectManager()
  async look(
    turn: Omit<CallTurn, "maxWaitMs">,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return lookAtCallTurn(sqlManagerOf(context), turn)
  }

  /** Whether the caller, of all processes, is the one to do a daily task: it takes the day's only turn. */
  async claimDay(task: string, now: Date): Promise<boolean> {
    const { isTaken } = await this.take({
      count: `daily ${task}`,
      intervalMs: ALMOST_A_DAY_MS,
      burst: 1,
      now,
      maxWaitMs: 0,
    })
    return isTaken
  }

  @InjectManager()
  async giveBack(
    turn: TakenTurn,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await giveCallTurnBack(sqlManagerOf(context), turn)
  }
}
