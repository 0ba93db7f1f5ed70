import { randomUUID } from "node:crypto"
import type { Context, DAL } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import {
  giveOrderLeaseBack,
  ORDER_LEASE_S,
  renewOrderLease,
  takeOrderLease,
} from "../queries/order-lease"
import type { OrderRules } from "../queries/order-rules"
import { sqlManagerOf } from "../queries/sql-manager"

const RENEW_MS = (ORDER_LEASE_S * 1000) / 4
/** Who has not finished a page by then hangs, and holds up nobody any longer. */
const LONGEST_MS = 15 * 60_000

/** The right to work at an instance's orders. */
export type OrderLease = { instance_id: string; token: string }

/** With the lists that decide about them. */
export type TakenOrders = { lease: OrderLease; rules: OrderRules }

/**
 * Lets one run at a time work at an instance's orders, in whatever process, and
 * whatever locks the store has: a lease in the database, renewed for as long as
 * the run lives. It spares work and second announcements; that nothing is done
 * twice rests on the ledgers.
 */
export class OrderLeaseStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService
  private readonly renewals = new Map<string, NodeJS.Timeout>()

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** @returns null while another run has them */
  async take(instance_id: string): Promise<TakenOrders | null> {
    const lease = { instance_id, token: randomUUID() }
    const rules = await this.claim(lease)
    if (!rules) {
      return null
    }
    this.keep(lease)
    return { lease, rules }
  }

  async giveBack(lease: OrderLease): Promise<void> {
    this.stop(lease)
    await this.delete(lease)
  }

  private keep(lease: OrderLease): void {
    const takenAt = performance.now()
    const renewal = setInterval(() => {
      if (performance.now() - takenAt > LONGEST_MS) {
        this.stop(lease)
        return
      }
      // One that fails is made up for by the next.
      this.renew(lease).then(
        (isKept) => isKept || this.stop(lease),
        () => undefined
      )
    }, RENEW_MS)
    renewal.unref()
    this.renewals.set(lease.token, renewal)
  }

  /** Keeps a lease no longer: it is given back, or lapses. */
  stop({ token }: OrderLease): void {
    clearInterval(this.renewals.get(token))
    this.renewals.delete(token)
  }

  @InjectManager()
  protected async claim(
    { instance_id, token }: OrderLease,
    @MedusaContext() context: Context = {}
  ): Promise<OrderRules | null> {
    return takeOrderLease(sqlManagerOf(context), instance_id, token)
  }

  @InjectManager()
  protected async renew(
    { instance_id, token }: OrderLease,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return renewOrderLease(sqlManagerOf(context), instance_id, token)
  }

  @InjectManager()
  protected async delete(
    { instance_id, token }: OrderLease,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await giveOrderLeaseBack(sqlManagerOf(context), instance_id, token)
  }
}
