import type { Context, DAL } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
  pickDeep,
} from "@medusajs/framework/utils"
import {
  createCallBudget,
  createAddressRule,
  systemClock,
  type CallBudget,
  type MiraklClock,
  type AddressRule,
} from "../../mirakl-api"
import {
  LIST_COLUMNS,
  RANKED_LISTS,
  type MiraklInstanceLists,
} from "./instance-lists"
import { Heartbeat } from "./heartbeat"
import { instanceListAccess } from "./instance-list-access"
import * as models from "./models"
import { JobLeases } from "./job-leases"
import { recordJobLines, type JobLineRecord } from "./queries/job-ledger"
import { sqlManagerOf } from "./queries/sql-manager"
import { createSecretBox, type SecretBox } from "./secrets"
import { CallBudgetStore } from "./stores/call-budget-store"
import { HealthStore } from "./stores/health-store"
import { JobStore } from "./stores/job-store"
import { ActionStore } from "./stores/action-store"
import { InvoiceStore } from "./stores/invoice-store"
import { ListingStore } from "./stores/listing-store"
import { LogStore } from "./stores/log-store"
import { MasterDataStore } from "./stores/master-data-store"
import { OrderStore } from "./stores/order-store"
import { ShipmentStore } from "./stores/shipment-store"
import { StockStore } from "./stores/stock-store"
import { UpkeepStore } from "./stores/upkeep-store"

/** Options of the plugin, set in `medusa-config.ts`. */
export type MiraklPluginOptions = {
  /** Seals the API keys at rest: 32 bytes in base64 or hex. Without it the plugin refuses to work; the store still boots. */
  encryptionKey?: string
  /**
   * Keys that were `encryptionKey` before: what they sealed is read, and sealed
   * anew by the present one in the night. Default none.
   */
  previousEncryptionKeys?: string[]
  /** How often work that failed for a passing reason is tried by itself, the first time included. Default 3. */
  maxAttempts?: number
  /**
   * Networks inside which a marketplace may be, as CIDR, e.g. `["10.20.0.0/16"]`.
   * Default none: marketplaces are on the internet. Loopback is always allowed
   * but in production.
   */
  allowedNetworks?: string[]
}

type InjectedDependencies = {
  baseRepository: DAL.RepositoryService
  configModule?: { projectConfig?: { workerMode?: string } }
}

// Data has no plural, so the methods of that model are named after an entry.
const { MiraklMasterData, ...namedModels } = models

/** The plugin's own data. Set-based statements live in `queries/`. */
export class MiraklModuleService extends MedusaService({
  ...namedModels,
  MiraklMasterDataEntry: MiraklMasterData,
}) {
  /** Where the calls to Mirakl of all processes are counted. */
  readonly calls: CallBudgetStore
  /** Set-based statements about how things stand. */
  readonly health: HealthStore
  /** Set-based statements about what the plugin keeps of itself. */
  readonly upkeep: UpkeepStore
  /** The jobs that this process runs. */
  readonly leases = new JobLeases()
  /** Set-based statements about jobs and schedules. */
  readonly jobs: JobStore
  /** Set-based statements about decisions that Mirakl is to hear. */
  readonly actions: ActionStore
  /** Statements about invoices. */
  readonly invoices: InvoiceStore
  /** Set-based statements about listings. */
  readonly listings: ListingStore
  /** Set-based statements about the log. */
  readonly logs: LogStore
  /** Set-based statements about code lists. */
  readonly masterData: MasterDataStore
  /** Set-based statements about orders. */
  readonly orders: OrderStore
  /** Set-based statements about shipments. */
  readonly shipments: ShipmentStore
  /** Set-based statements about the stock of listings. */
  readonly stock: StockStore
  /**
   * Rows of one stock file, but for those of its last batch; tests put fewer.
   * Bounds the age of a quantity when it is sent.
   */
  stockFileRows = 100_000
  // Not #private: Medusa may hand the service out behind a proxy.
  protected readonly options_: MiraklPluginOptions
  /** Called by Medusa. Before a process ends, its jobs do: each finishes its batch and hands the rest back. */
  readonly __hooks: Record<
    | "onApplicationStart"
    | "onApplicationPrepareShutdown"
    | "onApplicationShutdown",
    () => Promise<void>
  >
  protected secretBox_: SecretBox | undefined
  protected mayReach_: AddressRule | undefined
  protected clock_: MiraklClock = systemClock
  protected budget_: CallBudget | undefined

  constructor(
    ...parameters: [InjectedDependencies, MiraklPluginOptions?, ...unknown[]]
  ) {
    super(...parameters)
    const [{ baseRepository, configModule }, options] = parameters
    this.options_ = options ?? {}
    this.calls = new CallBudgetStore(baseRepository)
    this.health = new HealthStore(baseRepository)
    this.jobs = new JobStore(baseRepository, this.leases)
    this.actions = new ActionStore(baseRepository)
    this.invoices = new InvoiceStore(baseRepository)
    this.listings = new ListingStore(baseRepository)
    this.logs = new LogStore(baseRepository)
    this.masterData = new MasterDataStore(baseRepository)
    this.orders = new OrderStore(baseRepository)
    this.shipments = new ShipmentStore(baseRepository)
    this.stock = new StockStore(baseRepository)
    this.upkeep = new UpkeepStore(baseRepository)
    const workerMode = configModule?.projectConfig?.workerMode ?? "shared"
    const heartbeat = new Heartbeat(this.upkeep, workerMode)
    this.__hooks = {
      onApplicationStart: async () => {
        this.leases.isClosing = false
        return heartbeat.start()
      },
      onApplicationPrepareShutdown: () => this.leases.stopAll("shutdown"),
      onApplicationShutdown: () => heartbeat.stop(),
    }
  }

  /**
   * The cipher of the API keys. Made on first use, so that a store without an
   * encryption key still boots, builds and migrates.
   *
   * @throws {MedusaError} NOT_ALLOWED, with how to make a key
   */
  get secrets(): SecretBox {
    this.secretBox_ ??= createSecretBox(
      this.options_.encryptionKey,
      this.options_.previousEncryptionKeys
    )
    return this.secretBox_
  }

  /**
   * Writes lines of a job, new or again, and the job's counts.
   *
   * @throws {JobStopped} after the writing, when this process runs the job and
   * it was cancelled, or taken over by another process, or has to end
   */
  @InjectManager()
  async recordJobLines(
    jobId: string,
    lines: JobLineRecord[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const token = this.leases.tokenOf(jobId)
    if (lines.length) {
      const standing = await recordJobLines(
        sqlManagerOf(context),
        jobId,
        lines,
        token
      )
      if (token && standing?.lease_token !== token) {
        this.leases.stop(jobId, "lost", token)
      } else if (token && standing?.cancel_requested_at) {
        this.leases.stop(jobId, "cancelled")
      }
    }
    this.leases.signalOf(jobId)?.throwIfAborted()
  }

  /** How often work that failed for a passing reason is tried by itself. */
  get maxAttempts(): number {
    return this.options_.maxAttempts ?? 3
  }

  /**
   * To which addresses a marketplace URL may lead.
   *
   * @throws {TypeError} for an option `allowedNetworks` that is none
   */
  get mayReach(): AddressRule {
    this.mayReach_ ??= createAddressRule({
      loopback: process.env.NODE_ENV !== "production",
      allowed: this.options_.allowedNetworks ?? [],
    })
    return this.mayReach_
  }

  /** The one clock of schedules, budgets and waiting; tests put their own here. */
  get clock(): MiraklClock {
    return this.clock_
  }

  set clock(clock: MiraklClock) {
    this.clock_ = clock
    this.budget_ = undefined
  }

  /** The call budget that all clients of all processes share. */
  get budget(): CallBudget {
    this.budget_ ??= createCallBudget(this.clock_, this.calls)
    return this.budget_
  }

  /**
   * Replaces one of an instance's lists in one transaction.
   *
   * @returns the rows that were there before, in their order
   * @throws {MedusaError} DUPLICATE_ERROR for two rows about the same thing
   */
  @InjectManager()
  async replaceInstanceList<List extends keyof MiraklInstanceLists>(
    instanceId: string,
    list: List,
    rows: MiraklInstanceLists[List][],
    @MedusaContext() context: Context = {}
  ): Promise<MiraklInstanceLists[List][]> {
    return this.replaceInstanceList_(instanceId, list, rows, context)
  }

  @InjectTransactionManager()
  protected async replaceInstanceList_<List extends keyof MiraklInstanceLists>(
    instanceId: string,
    list: List,
    rows: MiraklInstanceLists[List][],
    @MedusaContext() context: Context = {}
  ): Promise<MiraklInstanceLists[List][]> {
    const access = instanceListAccess(this, list)
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
    return before.map((row) =>
      pickDeep<MiraklInstanceLists[List]>(row, LIST_COLUMNS[list] as string[])
    )
  }
}
