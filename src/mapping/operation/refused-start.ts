import type { MiraklOperation } from "./mirakl-operations"

/** The facts of an instance that decide whether it may run something. */
export type StartingInstance = {
  name: string
  status: "draft" | "connected" | "paused" | "error" | "archived"
  last_tested_at: Date | null
  error_message: string | null
}

// Reading code lists and offers changes nothing in the store, so a draft may
// do it once it is tested: its settings are chosen from what they bring.
const DRAFT_OPERATIONS: readonly MiraklOperation[] = [
  "import_master_data",
  "import_listings",
]

/**
 * @returns why an instance may not run an operation now, or null when it may.
 * A paused one still does what a person asks for.
 */
export function refusedStart(
  instance: StartingInstance,
  start: {
    operation: MiraklOperation
    trigger: "manual" | "schedule" | "event"
  }
): string | null {
  const { name, status, error_message } = instance
  switch (status) {
    case "connected":
      return null
    case "paused":
      return start.trigger === "manual" ? null : `"${name}" is paused.`
    case "draft":
      return instance.last_tested_at &&
        DRAFT_OPERATIONS.includes(start.operation)
        ? null
        : `"${name}" is a draft. Test the connection and confirm it first.`
    case "error":
      return `"${name}" has an error: ${error_message ?? "the API key is refused."} Mend it and resume the instance.`
    case "archived":
      return `"${name}" is archived.`
  }
}
