import { MedusaError } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"

/** The part of the module's entity manager that runs a statement; `?` marks a parameter. */
export type SqlManager = {
  execute<T>(sql: string, parameters?: unknown[]): Promise<T>
}

/** The manager of the running transaction, else the module's own. */
export function sqlManagerOf(context: Context): SqlManager {
  const manager = (context.transactionManager ?? context.manager) as
    SqlManager | undefined
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "A Mirakl query was called outside of the module service."
    )
  }
  return manager
}
