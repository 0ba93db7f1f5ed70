import Ajv2020, { type ErrorObject } from "ajv/dist/2020"
import addFormats from "ajv-formats"
import type { JsonSchema, OpenApiDocument } from "./openapi-document"

const DOCUMENT = "mirakl"

export type SchemaError = {
  kind: "missing" | "undocumented" | "other"
  /** The field concerned, list indexes as `*`: `/orders/*\/order_id`. */
  field: string
  message: string
}

export type SchemaValidator = (pointer: string, value: unknown) => SchemaError[]

/**
 * Validates values against places in the document, more strictly than the
 * document asks: a field it does not name is an error, because a client or a
 * simulator that invents one would otherwise pass.
 */
export function createSchemaValidator(
  document: OpenApiDocument
): SchemaValidator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false })
  addFormats(ajv)
  ajv.addFormat("with decimals", { type: "number", validate: () => true })
  ajv.addSchema(
    {
      paths: closed(document.paths),
      components: { schemas: closed(withInheritance(document)) },
    },
    DOCUMENT
  )
  return (pointer, value) => {
    const validate =
      ajv.getSchema(`${DOCUMENT}${pointer}`) ??
      ajv.compile({ $ref: `${DOCUMENT}${pointer}` })
    return validate(value) ? [] : (validate.errors ?? []).map(toSchemaError)
  }
}

/**
 * The document's inheritance (a base with a discriminator, children that
 * include the base) would never look at the children, and would recurse once it
 * did. The base's own fields move aside, and the base becomes the choice.
 */
function withInheritance({
  components,
}: OpenApiDocument): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = structuredClone(
    components.schemas
  )
  for (const [name, base] of Object.entries(components.schemas)) {
    if (!base.discriminator) {
      continue
    }
    const { discriminator, ...own } = base
    const { propertyName, mapping } = discriminator
    schemas[`${name}.own`] = { ...own, open: true }
    schemas[name] = {
      type: "object",
      required: [propertyName],
      open: true,
      properties: { [propertyName]: { enum: Object.keys(mapping) } },
      allOf: Object.entries(mapping).map(([value, child]) => ({
        if: { properties: { [propertyName]: { const: value } }, open: true },
        then: { $ref: child },
      })),
    }
    for (const child of new Set(Object.values(mapping))) {
      const schema = schemas[child.split("/").at(-1) ?? ""]
      for (const part of schema?.allOf ?? []) {
        part.$ref = part.$ref?.endsWith(`/${name}`)
          ? `${part.$ref}.own`
          : part.$ref
      }
    }
  }
  return schemas
}

function closed<T>(node: T): T {
  if (Array.isArray(node)) {
    return node.map(closed) as T
  }
  if (typeof node !== "object" || node === null) {
    return node
  }
  const copy = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "examples" || key === "example" ? undefined : closed(value),
    ])
  )
  const isOpen =
    "open" in copy ||
    "additionalProperties" in copy ||
    typeof copy.properties !== "object"
  return (isOpen ? copy : { ...copy, unevaluatedProperties: false }) as T
}

function toSchemaError(error: ErrorObject): SchemaError {
  const path = error.instancePath.replace(/\/\d+(?=\/|$)/g, "/*")
  const missing: unknown = error.params.missingProperty
  const unknown: unknown = error.params.unevaluatedProperty
  if (error.keyword === "required") {
    return schemaError("missing", `${path}/${missing}`, "is missing")
  }
  if (error.keyword === "unevaluatedProperties") {
    return schemaError("undocumented", `${path}/${unknown}`, "is undocumented")
  }
  return schemaError("other", path || "/", error.message ?? error.keyword)
}

function schemaError(
  kind: SchemaError["kind"],
  field: string,
  message: string
): SchemaError {
  return { kind, field, message: `${field} ${message}` }
}
