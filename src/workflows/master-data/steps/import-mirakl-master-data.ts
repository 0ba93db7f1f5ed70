import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  MASTER_DATA_KINDS,
  type MasterDataKind,
} from "../../../mapping/master-data/master-data-entry"
import { openOperation } from "../../job/open-operation"
import type { MiraklOperationInput } from "../../job/operation-input"
import { importCodeList, type CodeListCounts } from "../import-code-list"
import { listBrokenMappings, type BrokenMapping } from "../list-broken-mappings"

/** What each code list came to; null where it failed, with the reason in its line. */
export type MasterDataImport = Partial<
  Record<MasterDataKind, CodeListCounts | null>
> & {
  /** Mappings whose channel or carrier the marketplace no longer has. */
  broken_mappings: BrokenMapping[]
}

/**
 * (CH11, CUR01, OF61, SH31, SH11, SH12, SH21, H11, RE01, DO01, OR75) Makes the code
 * lists of an instance what the marketplace lists, one job line each.
 *
 * What was read can be read again: there is no compensation.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export const importMiraklMasterDataStep = createStep(
  "import-mirakl-master-data",
  async (input: MiraklOperationInput, { container }) => {
    const operation = await openOperation(container, input)
    const result: MasterDataImport = { broken_mappings: [] }
    for (const kind of MASTER_DATA_KINDS) {
      const { line, counts } = await importCodeList(
        operation,
        kind,
        input.dry_run
      )
      await operation.service.recordJobLines(input.job_id, [line])
      result[kind] = counts
    }
    result.broken_mappings = await listBrokenMappings(
      container,
      input.instance_id
    )
    return new StepResponse(result)
  }
)
