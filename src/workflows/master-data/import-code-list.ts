import type { MasterDataKind } from "../../mapping/master-data/master-data-entry"
import { isRetryable } from "../../mapping/operation/is-retryable"
import { toJobError } from "../../mapping/operation/to-job-error"
import type { JobLineRecord } from "../../modules/mirakl/queries/job-ledger"
import type { OpenOperation } from "../job/open-operation"
import { CODE_LISTS } from "./code-lists"

/** What importing a code list came to. */
export type CodeListCounts = {
  listed: number
  created: number
  updated: number
  removed: number
}

export type ImportedCodeList = {
  line: JobLineRecord
  /** Null when it failed. */
  counts: CodeListCounts | null
}

/**
 * Imports one code list. A failure is its own and ends up in its line, save
 * for a refused key, which no other list would survive either.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export async function importCodeList(
  { service, instance, client }: OpenOperation,
  kind: MasterDataKind,
  isDryRun: boolean
): Promise<ImportedCodeList> {
  const { operation, fetch } = CODE_LISTS[kind]
  const line = { key: kind, data: { operation } }
  try {
    const entries = await fetch(client)
    if (isDryRun) {
      const counts = { ...NOTHING, listed: entries.length }
      return { line: { ...line, status: "done", result: counts }, counts }
    }
    const { removed, ...stored } = await service.masterData.store(
      instance.id,
      kind,
      entries
    )
    const counts = { ...stored, removed: removed.length }
    return {
      line: {
        ...line,
        status: "done",
        result: { ...counts, removed_codes: removed },
      },
      counts,
    }
  } catch (thrown) {
    const error = toJobError(thrown)
    if (error.code === "WRONG_KEY") {
      throw thrown
    }
    return {
      line: {
        ...line,
        status: "failed",
        retryable: isRetryable(thrown),
        error_code: error.code,
        error_message: error.message,
        remedy: error.remedy,
      },
      counts: null,
    }
  }
}

const NOTHING: CodeListCounts = {
  listed: 0,
  created: 0,
  updated: 0,
  removed: 0,
}
