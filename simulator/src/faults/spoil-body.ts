import { isRecord } from "../http/body-fields"
import type { Fault } from "./fault"

/** Enumerations that may grow any day. */
const ENUM_FIELDS = [
  "order_state",
  "order_line_state",
  "refund_state",
  "payment_workflow",
  "shop_state",
  "model",
  "inactivity_reasons",
  "status",
  "status_customer_debit",
  "order_acceptance",
  "tax_calculation_rule",
  "type",
]

/** Fields marked required that Mirakl's own examples leave out. */
const OPTIONAL_IN_PRACTICE = [
  "paymentType",
  "commission_vat",
  "commission_rate_vat",
  "refund_state",
  "tax_calculation_rule",
  "max_order_quantity",
  "min_quantity_alert",
  "has_invoice",
  "leadtime_to_ship",
  "locale",
  "phone",
]

const UNKNOWN_VALUE = "SOMETHING_NEW"

/** The answer with its fields changed as the fault says. */
export function spoilBody(fault: Fault, body: unknown): unknown {
  switch (fault.kind) {
    case "unknown_enum":
      return mapObjects(body, replacer(fault.fields ?? ENUM_FIELDS))
    case "missing_fields":
      return mapObjects(body, remover(fault.fields ?? OPTIONAL_IN_PRACTICE))
    case "extra_fields":
      return mapObjects(body, (object) => ({
        ...object,
        x_field_added_later: { nested: [1, "two", null] },
      }))
    default:
      return body
  }
}

type ObjectChange = (object: Record<string, unknown>) => Record<string, unknown>

function replacer(names: string[]): ObjectChange {
  return (object) =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        names.includes(name) ? unknownLike(value) : value,
      ])
    )
}

function unknownLike(value: unknown): unknown {
  if (Array.isArray(value)) {
    return [...value, UNKNOWN_VALUE]
  }
  return typeof value === "string" ? UNKNOWN_VALUE : value
}

function remover(names: string[]): ObjectChange {
  return (object) =>
    Object.fromEntries(
      Object.entries(object).filter(([name]) => !names.includes(name))
    )
}

function mapObjects(value: unknown, change: ObjectChange): unknown {
  if (Array.isArray(value)) {
    return value.map((entry) => mapObjects(entry, change))
  }
  if (!isRecord(value)) {
    return value
  }
  const inner = Object.entries(value).map(([name, entry]) => [
    name,
    mapObjects(entry, change),
  ])
  return change(Object.fromEntries(inner))
}
