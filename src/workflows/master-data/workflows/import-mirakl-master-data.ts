import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MiraklOperationInput } from "../../job/operation-input"
import { importMiraklMasterDataStep } from "../steps/import-mirakl-master-data"

/**
 * Imports the code lists of an instance's marketplace: the operation
 * `import_master_data`.
 *
 * Idempotency key: the identity of an entry (instance, kind, scope, code).
 * Nothing is compensated: what was imported stays, the next run continues.
 *
 * @throws {MiraklAuthError} when the key is refused
 */
export const importMiraklMasterDataWorkflow = createWorkflow(
  "import-mirakl-master-data",
  function (input: MiraklOperationInput) {
    return new WorkflowResponse(importMiraklMasterDataStep(input))
  }
)
