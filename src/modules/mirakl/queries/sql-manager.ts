import { MedusaError } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import { raw } from "@medusajs/framework/mikro-orm/core"
import { repeatDeadlocked } from "./repeat-deadlocked"

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
  return {
    execute: (sql, parameters) => {
      const say = () => manager.execute<never>(sql, parameters?.map(quoteLong))
      // Within a transaction all that came before is lost with the statement.
      return context.transactionManager ? say() : repeatDeadlocked(say)
    },
  }
}

/** Characters from which on a text is quoted here. */
const LONG = 1000

// The ORM writes parameters into the statement and quotes them character by
// character: for the rows of a batch that takes longer than storing them.
function quoteLong(parameter: unknown): unknown {
  return typeof parameter === "string" && parameter.length > LONG
    ? raw(toLiteral(parameter))
    : parameter
}

function toLiteral(text: string): string {
  const quoted = text.replaceAll("'", "''")
  return text.includes("\\")
    ? `E'${quoted.replaceAll("\\", "\\\\")}'`
    : `'${quoted}'`
}
