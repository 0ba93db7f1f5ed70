import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import {
  MiraklCarrierMapping,
  MiraklChannelMapping,
  MiraklCountryMapping,
  MiraklInstance,
  MiraklJob,
  MiraklJobLine,
  MiraklListing,
  MiraklLog,
  MiraklMasterData,
  MiraklOrder,
  MiraklOrderLine,
  MiraklSchedule,
  MiraklShipment,
  MiraklWorkflowRule,
} from "./models"
import {
  claimJob,
  finishJob,
  recordJobLines,
  type JobLineRecord,
  type JobOutcome,
} from "./queries/job-ledger"
import { sqlManagerOf } from "./queries/sql-manager"
import { createSecretBox, type SecretBox } from "./secrets"

/** Options of the plugin, set in `medusa-config.ts`. */
export type MiraklPluginOptions = {
  /** Seals the API keys at rest: 32 bytes in base64 or hex. Without it the plugin refuses to work; the store still boots. */
  encryptionKey?: string
}

/** The plugin's own data. Set-based statements live in `queries/`. */
export class MiraklModuleService extends MedusaService({
  MiraklCarrierMapping,
  MiraklChannelMapping,
  MiraklCountryMapping,
  MiraklInstance,
  MiraklJob,
  MiraklJobLine,
  MiraklListing,
  MiraklLog,
  MiraklMasterData,
  MiraklOrder,
  MiraklOrderLine,
  MiraklSchedule,
  MiraklShipment,
  MiraklWorkflowRule,
}) {
  readonly #options: MiraklPluginOptions
  #secretBox: SecretBox | undefined

  constructor(
    ...parameters: [Record<string, unknown>, MiraklPluginOptions?, ...unknown[]]
  ) {
    super(...parameters)
    this.#options = parameters[1] ?? {}
  }

  /**
   * The cipher of the API keys. Made on first use, so that a store without an
   * encryption key still boots, builds and migrates.
   *
   * @throws {MedusaError} NOT_ALLOWED, with how to make a key
   */
  get secrets(): SecretBox {
    this.#secretBox ??= createSecretBox(this.#options.encryptionKey)
    return this.#secretBox
  }

  /** Takes a queued job to running; false when another process has already. */
  @InjectManager()
  async claimJob(
    jobId: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return claimJob(sqlManagerOf(context), jobId)
  }

  /** Writes lines of a job, new or again, and the job's counts. */
  @InjectManager()
  async recordJobLines(
    jobId: string,
    lines: JobLineRecord[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordJobLines(sqlManagerOf(context), jobId, lines)
  }

  /** Ends a running job; its status follows from its lines. */
  @InjectManager()
  async finishJob(
    jobId: string,
    outcome: JobOutcome,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await finishJob(sqlManagerOf(context), jobId, outcome)
  }
}
