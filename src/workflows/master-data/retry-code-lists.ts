import type { MedusaContainer } from "@medusajs/framework/types"
import { MASTER_DATA_KINDS } from "../../mapping/master-data/master-data-entry"
import { openOperation } from "../job/open-operation"
import type { MiraklOperationInput } from "../job/operation-input"
import { listPendingLines } from "../job/pending-lines"
import { importCodeList } from "./import-code-list"

/**
 * Imports the code lists again whose lines are to be run again.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export async function retryCodeLists(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<Record<string, unknown>> {
  const operation = await openOperation(container, input)
  const { service } = operation
  const lines = await listPendingLines(service, input.job_id)
  const keys = new Set(lines.map(({ key }) => key))
  const kinds = MASTER_DATA_KINDS.filter((kind) => keys.has(kind))
  const result: Record<string, unknown> = {}
  for (const kind of kinds) {
    const { line, counts } = await importCodeList(operation, kind, false)
    await service.recordJobLines(input.job_id, [line])
    result[kind] = counts
  }
  return result
}
