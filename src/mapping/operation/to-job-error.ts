import { isLockTimeout } from "./is-lock-timeout"
import { isRefusedKey } from "./is-refused-key"

/** Why an operation as a whole failed: shown on its job. */
export type JobError = {
  code: string
  message: string
  remedy: string | null
}

type Thrown = {
  name?: unknown
  code?: unknown
  type?: unknown
  message?: unknown
  remedy?: unknown
  constraint?: unknown
  __isMedusaError?: unknown
}

/**
 * Puts whatever was thrown into words that may be stored and shown.
 *
 * The messages of Mirakl's and Medusa's errors are made for people and free of
 * buyer data. Any other message is not: a database error quotes the row. Of
 * those only the kind is kept. Errors are told by their fields, because they
 * lose their class on the way through the workflow engine.
 */
export function toJobError(thrown: unknown): JobError {
  const error = asThrown(thrown)
  const message = text(error.message)
  if (text(error.name)?.startsWith("Mirakl") && message) {
    return {
      code: isRefusedKey(thrown)
        ? "WRONG_KEY"
        : (text(error.code) ?? text(error.name) ?? "MIRAKL_ERROR"),
      message,
      remedy: text(error.remedy),
    }
  }
  if (message !== null && isLockTimeout(message)) {
    return {
      code: "LOCK_TIMED_OUT",
      message:
        "What the work needs was locked for too long, by another order of the store or of a marketplace.",
      remedy:
        "Run it again. If it comes back, restart the store: with the in-memory locking provider two of its orders can wait for each other for ever. A shared provider does not have that.",
    }
  }
  if (error.__isMedusaError && message) {
    return {
      code: text(error.code) ?? text(error.type) ?? "MEDUSA_ERROR",
      message,
      remedy: text(error.remedy),
    }
  }
  return {
    code: text(error.code) ?? "UNEXPECTED",
    message: `An unexpected error stopped the work (${kindOf(error)}).`,
    remedy:
      "Run it again. If it comes back, report it with what the server's log says about the job.",
  }
}

/** Whether nobody foresaw it: a fault in the program or its surroundings. */
export function isUnexpected(thrown: unknown): boolean {
  const { name, __isMedusaError } = asThrown(thrown)
  return !__isMedusaError && !text(name)?.startsWith("Mirakl")
}

function kindOf(error: Thrown): string {
  return [text(error.name) ?? "Error", text(error.constraint)]
    .filter(Boolean)
    .join(", ")
}

function asThrown(thrown: unknown): Thrown {
  return typeof thrown === "object" && thrown !== null ? thrown : {}
}

function text(value: unknown): string | null {
  return typeof value === "string" && value ? value : null
}
