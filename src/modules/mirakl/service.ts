import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import {
  createInMemoryCallBudget,
  systemClock,
  type CallBudget,
  type MiraklClock,
} from "../../mirakl-api"
import { RANKED_LISTS, type MiraklInstanceLists } from "./instance-lists"
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
import {
  claimShipments,
  holdShipments,
  settleShipments,
  type ShipmentClaim,
  type ShipmentClaimRequest,
  type ShipmentHold,
  type ShipmentSettlement,
} from "./queries/shipment-ledger"
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
  #clock: MiraklClock = systemClock
  #budget: CallBudget | undefined

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

  /** Claims fulfillments of one order for a call to Mirakl; returns those it got. */
  @InjectManager()
  async claimShipments(
    bindingId: string,
    requests: ShipmentClaimRequest[],
    @MedusaContext() context: Context = {}
  ): Promise<ShipmentClaim[]> {
    return claimShipments(sqlManagerOf(context), bindingId, requests)
  }

  /** Ends claims with what came of them. */
  @InjectManager()
  async settleShipments(
    settlements: ShipmentSettlement[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await settleShipments(sqlManagerOf(context), settlements)
  }

  /** Lets fulfillments of one order wait, each for its reason. */
  @InjectManager()
  async holdShipments(
    bindingId: string,
    holds: ShipmentHold[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await holdShipments(sqlManagerOf(context), bindingId, holds)
  }

  /** The one clock of schedules, budgets and waiting; tests put their own here. */
  get clock(): MiraklClock {
    return this.#clock
  }

  set clock(clock: MiraklClock) {
    this.#clock = clock
    this.#budget = undefined
  }

  /** The call budget that all clients of this process share. */
  get budget(): CallBudget {
    this.#budget ??= createInMemoryCallBudget(this.#clock)
    return this.#budget
  }

  /**
   * Replaces one of an instance's lists in one transaction.
   *
   * @returns the rows that were there before, in their order
   * @throws {MedusaError} DUPLICATE_ERROR for two rows about the same thing
   */
  @InjectTransactionManager()
  async replaceInstanceList<List extends keyof MiraklInstanceLists>(
    instanceId: string,
    list: List,
    rows: MiraklInstanceLists[List][],
    @MedusaContext() context: Context = {}
  ): Promise<MiraklInstanceLists[List][]> {
    const access = this.#listAccess(list)
    const isRanked = RANKED_LISTS.includes(list)
    const before = await access.list(
      { instance_id: instanceId },
      isRanked ? { order: { rank: "ASC" } } : {},
      context
    )
    await access.delete(
      before.map((row) => row.id),
      context
    )
    await access.create(
      rows.map((row, rank) => ({
        ...row,
        instance_id: instanceId,
        ...(isRanked ? { rank } : {}),
      })),
      context
    )
    return before
  }

  // The generated methods of the four lists differ in their row type only.
  #listAccess<List extends keyof MiraklInstanceLists>(
    list: List
  ): ListAccess<MiraklInstanceLists[List]> {
    const methods = {
      workflow_rules: {
        list: this.listMiraklWorkflowRules,
        delete: this.deleteMiraklWorkflowRules,
        create: this.createMiraklWorkflowRules,
      },
      carrier_mappings: {
        list: this.listMiraklCarrierMappings,
        delete: this.deleteMiraklCarrierMappings,
        create: this.createMiraklCarrierMappings,
      },
      country_mappings: {
        list: this.listMiraklCountryMappings,
        delete: this.deleteMiraklCountryMappings,
        create: this.createMiraklCountryMappings,
      },
      channel_mappings: {
        list: this.listMiraklChannelMappings,
        delete: this.deleteMiraklChannelMappings,
        create: this.createMiraklChannelMappings,
      },
    }[list] as Record<keyof ListAccess<unknown>, (...args: never[]) => unknown>
    return {
      list: methods.list.bind(this),
      delete: methods.delete.bind(this),
      create: methods.create.bind(this),
    } as ListAccess<MiraklInstanceLists[List]>
  }
}

type ListAccess<Row> = {
  list(
    filters: { instance_id: string },
    config: { order?: { rank: "ASC" } },
    context: Context
  ): Promise<(Row & { id: string })[]>
  delete(ids: string[], context: Context): Promise<void>
  create(
    rows: (Row & { instance_id: string })[],
    context: Context
  ): Promise<unknown>
}
