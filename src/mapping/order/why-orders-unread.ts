/** An import of orders that has ended, as its job tells it. */
type EndedImport = {
  status: string
  error_code: string | null
  error_message: string | null
  remedy: string | null
  result: object | null
}

/** Why one may not count on the orders of an import. */
export type OrdersUnreadReason = {
  code: string
  message: string
  remedy: string | null
}

const NEXT_RUN = "Nothing: the next run reads the orders again first."

/**
 * Why an import may have left orders out, so that nothing may be built on it;
 * null when all were read. Orders that were read and could not be imported are
 * here, and their units are held; of those that could not be understood, stored
 * or held the store knows what is not counted (see `uncountedSkus`).
 */
export function whyOrdersUnread(job: EndedImport): OrdersUnreadReason | null {
  if (job.error_code) {
    return {
      code: job.error_code,
      message: job.error_message ?? job.error_code,
      remedy: job.remedy,
    }
  }
  if (job.status === "cancelled") {
    return {
      code: "IMPORT_CANCELLED",
      message: "Their import was cancelled.",
      remedy: NEXT_RUN,
    }
  }
  if (isIncomplete(job.result)) {
    return {
      code: "WINDOW_UNSTABLE",
      message: "They kept changing while they were read.",
      remedy: NEXT_RUN,
    }
  }
  return null
}

function isIncomplete(result: object | null): boolean {
  return result !== null && "is_complete" in result && !result.is_complete
}
