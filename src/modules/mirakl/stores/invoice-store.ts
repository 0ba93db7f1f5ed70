import type { Context, DAL } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import {
  issueInvoice,
  ordersToInvoice,
  recordInvoiceChecks,
  type InvoiceRequest,
} from "../queries/invoice-ledger"
import { sqlManagerOf } from "../queries/sql-manager"

/** Statements about invoices; part of the module service. */
export class InvoiceStore {
  // Where the decorators take the entity manager from.
  protected readonly baseRepository_: DAL.RepositoryService

  constructor(baseRepository: DAL.RepositoryService) {
    this.baseRepository_ = baseRepository
  }

  /** Gives an order its invoice with the next number, unless it has one. */
  @InjectTransactionManager()
  async issue(
    request: InvoiceRequest,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await issueInvoice(sqlManagerOf(context), request)
  }

  /** The imported orders of an instance about which the rules are to be asked. */
  @InjectManager()
  async toCheck(
    instanceId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return ordersToInvoice(sqlManagerOf(context), instanceId, limit)
  }

  /** Notes that the rules were asked. */
  @InjectManager()
  async recordChecks(
    checked: { id: string; mirakl_updated_at: Date }[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordInvoiceChecks(sqlManagerOf(context), checked)
  }
}
