import type { MedusaContainer } from "@medusajs/framework/types"
import type { MiraklClient } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { miraklClientFor } from "../instance/mirakl-client"
import {
  recordEvents,
  traceOf,
  type EventTrace,
  type MiraklEvent,
} from "../log/record-events"
import type { MiraklOperationInput } from "./operation-input"

/** What the steps of an operation work with. */
export type OpenOperation = {
  service: MiraklModuleService
  instance: MiraklInstanceDTO
  client: MiraklClient
  /** What the run's log entries have in common. */
  trace: EventTrace
  /** Writes events of the run into the timelines of its records; see `recordEvents`. */
  record: (events: OperationEvent[]) => Promise<void>
  /** Ends waiting when the job has to stop. */
  signal?: AbortSignal
}

type OperationEvent = Omit<MiraklEvent, "instance_id" | keyof EventTrace>

/**
 * The instance of an operation and its seller API; the calls are logged with
 * the job and count as why it runs says.
 *
 * @throws {MedusaError} NOT_FOUND for the instance; NOT_ALLOWED when its key
 * can't be opened
 */
export async function openOperation(
  container: MedusaContainer,
  input: MiraklOperationInput
): Promise<OpenOperation> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(input.instance_id)
  const client = miraklClientFor(container, instance, {
    callClass: input.call_class,
    operation: input.operation,
    jobId: input.job_id,
    correlationId: input.correlation_id,
    actorId: input.actor_id,
  })
  const trace = traceOf(input)
  const record = (events: OperationEvent[]) =>
    recordEvents(
      container,
      events.map((event) => ({
        ...event,
        ...trace,
        instance_id: instance.id,
      }))
    )
  const signal = service.leases.signalOf(input.job_id)
  return { service, instance, client, trace, record, signal }
}
