import type { Context } from "@medusajs/framework/types"
import type { MiraklInstanceLists } from "./instance-lists"
import type { MiraklModuleService } from "./service"

type ListAccess<Row> = {
  list(
    filters: { instance_id: string },
    config: { order?: { rank: "ASC" } },
    context: Context
  ): Promise<(Row & { id: string })[]>
  delete(ids: string[], context: Context): Promise<void>
  create(
    rows: (Row & { instance_id: string })[],
    context: Context
  ): Promise<unknown>
}

/** The generated methods behind one of an instance's lists; the four differ in their row type only. */
export function instanceListAccess<List extends keyof MiraklInstanceLists>(
  service: MiraklModuleService,
  list: List
): ListAccess<MiraklInstanceLists[List]> {
  const methods = {
    workflow_rules: {
      list: service.listMiraklWorkflowRules,
      delete: service.deleteMiraklWorkflowRules,
      create: service.createMiraklWorkflowRules,
    },
    carrier_mappings: {
      list: service.listMiraklCarrierMappings,
      delete: service.deleteMiraklCarrierMappings,
      create: service.createMiraklCarrierMappings,
    },
    country_mappings: {
      list: service.listMiraklCountryMappings,
      delete: service.deleteMiraklCountryMappings,
      create: service.createMiraklCountryMappings,
    },
    channel_mappings: {
      list: service.listMiraklChannelMappings,
      delete: service.deleteMiraklChannelMappings,
      create: service.createMiraklChannelMappings,
    },
  }[list] as Record<keyof ListAccess<unknown>, (...args: never[]) => unknown>
  return {
    list: methods.list.bind(service),
    delete: methods.delete.bind(service),
    create: methods.create.bind(service),
  } as ListAccess<MiraklInstanceLists[List]>
}
