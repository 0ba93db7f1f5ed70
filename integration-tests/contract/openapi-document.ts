import { readFileSync } from "node:fs"

/** The parts of an OpenAPI 3.1 document that the contract suite reads. */
export type OpenApiDocument = {
  paths: Record<string, Record<string, OpenApiOperation>>
  components: { schemas: Record<string, JsonSchema> }
}

export type OpenApiOperation = {
  operationId: string
  description?: string
  parameters?: OpenApiParameter[]
  requestBody?: { required?: boolean; content: OpenApiContent }
  responses: Record<string, OpenApiResponse>
}

export type OpenApiParameter = {
  name: string
  in: "path" | "query" | "header"
  description?: string
  required?: boolean
  schema: JsonSchema
}

type OpenApiResponse = {
  content?: OpenApiContent
  headers?: Record<string, unknown>
}

type OpenApiContent = Record<
  string,
  {
    schema?: JsonSchema
    examples?: Record<string, { summary?: string; value: unknown }>
  }
>

export type JsonSchema = {
  [keyword: string]: unknown
  type?: string
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  allOf?: JsonSchema[]
  $ref?: string
  discriminator?: { propertyName: string; mapping: Record<string, string> }
}

/** An operation with the place it has in the document. */
export type DocumentedOperation = OpenApiOperation & {
  method: string
  path: string
}

export function readOpenApiDocument(file: string): OpenApiDocument {
  const document: OpenApiDocument = JSON.parse(readFileSync(file, "utf8"))
  return document
}

/** Every operation by its Mirakl code. */
export function operationsByCode(
  document: OpenApiDocument
): Map<string, DocumentedOperation> {
  return new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        operation.operationId,
        { ...operation, method: method.toUpperCase(), path },
      ])
    )
  )
}

/** A place in the document, as a `$ref` names it. */
export function pointer(...segments: string[]): string {
  const escaped = segments.map((segment) =>
    encodeURIComponent(segment.replaceAll("~", "~0").replaceAll("/", "~1"))
  )
  return `#/${escaped.join("/")}`
}
