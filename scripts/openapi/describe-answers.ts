import type { CheckingMiddleware } from "../../src/api/admin/mirakl/checked"

type JsonSchema = Record<string, unknown>
type QueryConfig = NonNullable<CheckingMiddleware["query"]>["config"]

/** How the records of an entity are called in answers: one, and several. */
const NAMES: Record<string, [one: string, many: string]> = {
  mirakl_instance: ["instance", "instances"],
  mirakl_schedule: ["schedule", "schedules"],
  mirakl_job: ["job", "jobs"],
  mirakl_job_line: ["line", "lines"],
  mirakl_listing: ["listing", "listings"],
  mirakl_order: ["order", "orders"],
  mirakl_log: ["log", "logs"],
  mirakl_master_data_entry: ["entry", "master_data"],
  mirakl_workflow_rule: ["workflow_rule", "workflow_rules"],
  mirakl_carrier_mapping: ["carrier_mapping", "carrier_mappings"],
  mirakl_country_mapping: ["country_mapping", "country_mappings"],
  mirakl_channel_mapping: ["channel_mapping", "channel_mappings"],
}

const COUNT = { type: "integer", minimum: 0 }

/** What a route answers whose fields a query configuration names; any object without one. */
export function toAnswer(config: QueryConfig | undefined): JsonSchema {
  return {
    description: "OK",
    content: {
      "application/json": {
        schema: config ? toEnvelope(config) : { type: "object" },
      },
    },
  }
}

/** The records of the answers, each once, with the fields that come unasked. */
export function toRecordSchemas(
  configs: QueryConfig[]
): Record<string, JsonSchema> {
  return Object.fromEntries(
    configs.map((config) => [
      nameOf(config)[0],
      { type: "object", properties: toProperties(config.defaults ?? []) },
    ])
  )
}

function toEnvelope(config: QueryConfig): JsonSchema {
  const [one, many] = nameOf(config)
  const record = { $ref: `#/components/schemas/${one}` }
  return config.isList
    ? {
        type: "object",
        properties: {
          [many]: { type: "array", items: record },
          count: COUNT,
          offset: COUNT,
          limit: COUNT,
        },
      }
    : { type: "object", properties: { [one]: record } }
}

// `a.b` is the field b of a related record.
function toProperties(fields: string[]): Record<string, JsonSchema> {
  const properties: Record<string, JsonSchema> = {}
  for (const field of fields) {
    const [name = field, ...rest] = field.replace(/^\*/, "").split(".")
    if (!rest.length) {
      properties[name] = {}
      continue
    }
    const before = properties[name]?.properties as
      Record<string, JsonSchema> | undefined
    properties[name] = {
      type: ["object", "array", "null"],
      properties: { ...before, ...toProperties([rest.join(".")]) },
    }
  }
  return properties
}

function nameOf({ entity }: QueryConfig): [string, string] {
  const names = NAMES[String(entity)]
  if (!names) {
    throw new Error(`The records of ${String(entity)} have no name here.`)
  }
  return names
}
