import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { CapabilityProfile } from "../../mapping/instance/to-capability-profile"
import type { ShippingSettings } from "../../mapping/shipment/plan-parcel"
import type { MiraklClient } from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"
import { miraklClientFor } from "../instance/mirakl-client"

/** What telling an instance's platform about parcels takes. */
export type ShipmentExport = {
  service: MiraklModuleService
  client: MiraklClient
  /** Parcels are told one by one (ST01), else orders as a whole (OR23, OR24). */
  isMultiShipment: boolean
  settings: ShippingSettings
  /** Compute and tell, send and store nothing. */
  isDryRun: boolean
}

/**
 * Reads an instance's side of a shipment export.
 *
 * @throws {MedusaError} NOT_ALLOWED while the connection was never tested
 */
export async function openShipmentExport(
  container: MedusaContainer,
  instance: MiraklInstanceDTO,
  job: {
    jobId?: string
    correlationId?: string
    actorId?: string | null
    isDryRun?: boolean
  } = {}
): Promise<ShipmentExport> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const capabilities = instance.capabilities as CapabilityProfile | null
  if (!capabilities) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `What "${instance.name}" can do is not known yet. Test its connection first.`
    )
  }
  return {
    service,
    client: miraklClientFor(container, instance, {
      callClass: "event",
      operation: "export_shipments",
      jobId: job.jobId,
      correlationId: job.correlationId,
      actorId: job.actorId,
    }),
    isMultiShipment: capabilities.multi_shipment,
    settings: {
      ...(await readShippingMasterData(service, instance.id)),
      mappings: await service.listMiraklCarrierMappings({
        instance_id: instance.id,
      }),
      unregistered_carriers: capabilities.unregistered_carriers,
    },
    isDryRun: job.isDryRun ?? false,
  }
}

/** (SH12, SH21) As the last import of master data left them. */
async function readShippingMasterData(
  service: MiraklModuleService,
  instanceId: string
): Promise<Pick<ShippingSettings, "registered" | "tracked_shipping_types">> {
  const entries = await service.listMiraklMasterDataEntries({
    instance_id: instanceId,
    kind: ["carrier", "shipping_type"],
    removed_at: null,
  })
  return {
    registered: entries.filter(({ kind }) => kind === "carrier"),
    tracked_shipping_types: entries
      .filter(
        ({ kind, extras }) =>
          kind === "shipping_type" && extras?.mandatory_tracking === true
      )
      .map(({ code }) => code),
  }
}
