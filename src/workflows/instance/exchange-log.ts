import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MiraklExchange, MiraklExchangeObserver } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import type { MiraklClientOptions } from "./mirakl-client"

/** Writes the API calls of an instance to the log, as much as its level asks for. */
export function createExchangeLog(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  options: MiraklClientOptions
): MiraklExchangeObserver {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  return {
    async onExchange(exchange) {
      if (!isWanted(exchange, instance.log_level)) {
        return
      }
      try {
        await service.createMiraklLogs(toLog(exchange, instance.id, options))
      } catch {
        // A log that can't be written must not undo what was done on Mirakl.
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(`Could not log a ${exchange.operation} call to Mirakl.`)
      }
    },
  }
}

// `success` keeps what changed something on Mirakl; plain reads are noise.
function isWanted(
  exchange: MiraklExchange,
  level: MiraklInstanceDTO["log_level"]
): boolean {
  if (exchange.outcome !== "success" || level === "all") {
    return true
  }
  return level === "success" && exchange.method !== "GET"
}

function toLog(
  exchange: MiraklExchange,
  instanceId: string,
  { operation, jobId, correlationId }: MiraklClientOptions
) {
  return {
    instance_id: instanceId,
    outcome: exchange.outcome === "success" ? "success" : "error",
    operation: operation ?? null,
    mirakl_operation: exchange.operation,
    message: exchange.message,
    error_code: exchange.errorCode,
    http_status: exchange.status,
    attempt: exchange.attempt,
    duration_ms: exchange.durationMs,
    job_id: jobId ?? null,
    correlation_id: correlationId ?? null,
    request: exchange.request,
    response: exchange.response,
  } as const
}
