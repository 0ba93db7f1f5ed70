import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isKept, levelOf, type LogFacts } from "../../mapping/log/log-level"
import type { MiraklExchange, MiraklExchangeObserver } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import type { MiraklClientOptions } from "./client-options"

/**
 * Writes the API calls of an instance to the log, as much as its level asks
 * for: one statement per kept call, before the caller goes on, so that a crash
 * loses no trace of what was sent. By default, reads that succeed cost nothing.
 */
export function createExchangeLog(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  options: MiraklClientOptions
): MiraklExchangeObserver {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  return {
    async onExchange(exchange) {
      const reference = exchange.reference ?? options.reference
      const facts: LogFacts = {
        kind: "call",
        outcome: exchange.outcome,
        isWrite: exchange.method !== "GET",
        hasReference: reference !== undefined,
      }
      if (!isKept(facts, instance.log_level)) {
        return
      }
      try {
        await service.logs.write([
          {
            ...toEntry(exchange, options),
            instance_id: instance.id,
            kind: "call",
            level: levelOf(facts),
            reference_type: reference?.type,
            reference_id: reference?.id,
          },
        ])
      } catch {
        // A log that can't be written must not undo what was done on Mirakl.
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Could not log a ${exchange.operation} call to Mirakl.`)
      }
    },
  }
}

function toEntry(
  exchange: MiraklExchange,
  { operation, jobId, correlationId, actorId }: MiraklClientOptions
) {
  return {
    created_at: exchange.startedAt,
    outcome: exchange.outcome,
    operation,
    mirakl_operation: exchange.operation,
    message: exchange.message,
    error_code: exchange.errorCode,
    http_status: exchange.status,
    attempt: exchange.attempt,
    duration_ms: exchange.durationMs,
    job_id: jobId,
    correlation_id: correlationId,
    actor_id: actorId,
    request: exchange.request,
    response: exchange.response,
  }
}
