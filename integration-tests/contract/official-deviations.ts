import { pointer, type DocumentedOperation } from "./openapi-document"
import type { SchemaError, SchemaValidator } from "./schema-validator"

/** Where Mirakl's own examples of an operation's answer leave its schema. */
export type OfficialDeviations = {
  /** The chunks of OF54 are lists, its schema is one element's. */
  answersAreLists: boolean
  /** `missing /orders/*\/paymentType` */
  fields: Set<string>
}

// Required by the document, and left empty elsewhere by Mirakl itself: orders
// whose debit is not done have no addresses in the fixtures of its Magento
// connector, and the example of OR12 has one without a country code.
const SEEN_ELSEWHERE: Record<string, string[]> = {
  OR11: ["billing_address", "shipping_address"].flatMap((address) => [
    `missing /orders/*/customer/${address}`,
    `missing /orders/*/customer/${address}/country_iso_code`,
  ]),
}

/**
 * The document's `required` marks can't be trusted: the fields that its own
 * business examples leave out, or add. (The examples named "auto" are generated
 * from the schema and prove nothing.)
 */
export function officialDeviations(
  operation: DocumentedOperation,
  validate: SchemaValidator
): OfficialDeviations {
  const deviations = {
    answersAreLists: false,
    fields: new Set(SEEN_ELSEWHERE[operation.operationId]),
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    const json = response.content?.["application/json"]
    const place = responsePointer(operation, status, "application/json")
    for (const [name, example] of Object.entries(json?.examples ?? {})) {
      if (name.includes("auto")) {
        continue
      }
      const isList =
        Array.isArray(example.value) && json?.schema?.type !== "array"
      deviations.answersAreLists ||= isList
      const values = isList ? asList(example.value) : [example.value]
      const errors = values.flatMap((value) =>
        validate(place, withoutNulls(value))
      )
      for (const error of errors) {
        if (error.kind !== "other") {
          deviations.fields.add(deviationName(error))
        }
      }
    }
  }
  return deviations
}

export function responsePointer(
  operation: DocumentedOperation,
  status: string,
  mediaType: string
): string {
  const method = operation.method.toLowerCase()
  return pointer(
    ...["paths", operation.path, method, "responses", status],
    ...["content", mediaType, "schema"]
  )
}

export function deviationName({ kind, field }: SchemaError): string {
  return `${kind} ${field}`
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

/**
 * The document knows no null, while Mirakl's examples have it in fields of
 * every type: a null field counts as one that is not there.
 */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutNulls)
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([name, field]) => [name, withoutNulls(field)])
  )
}
