import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  findUnmappedShipping,
  type UnmappedShipping,
} from "../../mapping/shipment/find-unmapped-shipping"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"

// A store has a handful; beyond this nobody maps them one by one.
const MANY = 500

/**
 * The store's shipping options that no carrier mapping of an instance covers:
 * what is shipped with them waits. Options for returns are left out.
 */
export async function listUnmappedShipping(
  container: MedusaContainer,
  instanceId: string
): Promise<UnmappedShipping[]> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: options }, mappings, carriers] = await Promise.all([
    query.graph({
      entity: "shipping_option",
      fields: ["id", "name", "provider_id", "rules.attribute", "rules.value"],
      pagination: { take: MANY, order: { name: "ASC" } },
    }),
    service.listMiraklCarrierMappings({ instance_id: instanceId }),
    service.listMiraklMasterDataEntries({
      instance_id: instanceId,
      kind: "carrier",
      removed_at: null,
    }),
  ])
  const outbound = options.filter(({ rules }) => !isForReturns(rules ?? []))
  return findUnmappedShipping(outbound, mappings, carriers)
}

type Rule = { attribute: string; value: unknown } | null

function isForReturns(rules: Rule[]): boolean {
  return rules.some(
    (rule) => rule?.attribute === "is_return" && String(rule.value) === "true"
  )
}
