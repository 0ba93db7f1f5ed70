import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklClient } from "../../mirakl-api"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { miraklClientFor } from "../instance/mirakl-client"
import type { MiraklOperationInput } from "../job/operation-input"

/** The seller API for the run of an operation: its calls are counted by why it runs, and logged with its job. */
export function operationClient(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  input: MiraklOperationInput
): MiraklClient {
  return miraklClientFor(container, instance, {
    callClass: input.call_class,
    jobId: input.job_id,
    correlationId: input.correlation_id,
    actorId: input.actor_id,
    operation: input.operation,
  })
}
