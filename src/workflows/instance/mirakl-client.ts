import type { MedusaContainer } from "@medusajs/framework/types"
import { createMiraklClient, type MiraklClient } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import type { MiraklClientOptions } from "./client-options"
import { createExchangeLog } from "./exchange-log"

/**
 * The seller API as an instance's shop sees it: its key opened, the process's
 * call budget kept, every exchange logged without key or buyer data.
 *
 * @throws {MedusaError} NOT_ALLOWED when the key can't be opened
 */
export function miraklClientFor(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  options: MiraklClientOptions
): MiraklClient {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  return createMiraklClient({
    baseUrl: instance.marketplace_url,
    apiKey: options.apiKey ?? service.secrets.open(instance.api_key_ciphertext),
    shopId: instance.shop_id ?? undefined,
    clock: service.clock,
    budget: service.budget,
    mayReach: service.mayReach,
    callClass: options.callClass,
    // What an event asks for is soon over, and must not look like a failure.
    stopSignal:
      options.jobId && options.callClass !== "event"
        ? service.leases.signalOf(options.jobId)
        : undefined,
    observer: createExchangeLog(container, instance, options),
  })
}
