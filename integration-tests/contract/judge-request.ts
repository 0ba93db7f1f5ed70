import {
  pointer,
  type DocumentedOperation,
  type OpenApiParameter,
} from "./openapi-document"
import { asList } from "./official-deviations"
import type { RecordedExchange } from "./recorded-traffic"
import type { SchemaValidator } from "./schema-validator"

// The document describes these in its prose, not as parameters.
const PAGING: [mention: RegExp, names: string[]][] = [
  [/supports offset pagination/, ["max", "offset"]],
  [/supports seek pagination/, ["limit", "page_token"]],
  [/<code>sort<\/code> field/, ["sort", "order"]],
  [/supports <code>locale<\/code>/, ["locale"]],
]
const LIST_CAP = 100

/** What is wrong with a request, by the document. */
export function judgeRequest(
  exchange: RecordedExchange,
  operation: DocumentedOperation,
  validate: SchemaValidator
): string[] {
  return [
    ...judgePlace(exchange, operation),
    ...judgeQuery(exchange, operation, validate),
    ...judgeBody(exchange, operation, validate),
  ].map((violation) => `request: ${violation}`)
}

function judgePlace(
  { method, path, path_template }: RecordedExchange,
  operation: DocumentedOperation
): string[] {
  if (method !== operation.method || path_template !== operation.path) {
    return [`${method} ${path_template} is not ${operation.operationId}`]
  }
  const pattern = operation.path.replace(/\{[^}]+\}/g, "[^/]+")
  return isDynamic(operation) || new RegExp(`^${pattern}$`).test(path)
    ? []
    : [`${path} does not fit ${operation.path}`]
}

// OF54 is called at whatever URL OF53 gave, with the query it has.
function isDynamic({ path }: DocumentedOperation): boolean {
  return path.startsWith("/dynamic-url/")
}

function judgeQuery(
  { query }: RecordedExchange,
  operation: DocumentedOperation,
  validate: SchemaValidator
): string[] {
  const declared = (operation.parameters ?? []).filter(
    (parameter) => parameter.in === "query"
  )
  const described = PAGING.filter(([mention]) =>
    mention.test(operation.description ?? "")
  ).flatMap(([, names]) => names)
  const missing = declared
    .filter(({ name, required }) => required && !(name in query))
    .map(({ name }) => `the query lacks ${name}`)
  const wrong = Object.entries(query).flatMap(([name, value]) => {
    const parameter = declared.find((candidate) => candidate.name === name)
    if (parameter) {
      return judgeParameter(parameter, value, operation, validate)
    }
    return described.includes(name) || isDynamic(operation)
      ? []
      : [`the query names ${name}`]
  })
  return [...missing, ...wrong]
}

function judgeParameter(
  parameter: OpenApiParameter,
  sent: string | string[],
  operation: DocumentedOperation,
  validate: SchemaValidator
): string[] {
  const place = [
    ...["paths", operation.path, operation.method.toLowerCase()],
    ...["parameters", String(operation.parameters?.indexOf(parameter))],
    "schema",
  ]
  if (parameter.schema.type === "array") {
    return validate(pointer(...place), asList(sent)).map(named)
  }
  if (Array.isArray(sent)) {
    return [`${parameter.name} is sent more than once`]
  }
  // Such a list is documented as one string, with the enum of its elements and
  // the cap on their number.
  if (/comma-separated/i.test(parameter.description ?? "")) {
    const elements = sent.split(",")
    const allowed = parameter.schema.enum
    return [
      ...(elements.length > LIST_CAP ? [`${parameter.name} has too many`] : []),
      ...elements
        .filter(
          (element) => element === "" || allowed?.includes(element) === false
        )
        .map((element) => `${parameter.name} has the element "${element}"`),
    ]
  }
  return validate(
    pointer(...place),
    fromText(sent, String(parameter.schema.type))
  ).map(named)

  function named({ message }: { message: string }) {
    return `${parameter.name}=${String(sent)} ${message}`
  }
}

function fromText(text: string, type: string): unknown {
  if (type === "integer" || type === "number") {
    return text === "" ? text : Number(text)
  }
  return type === "boolean" && /^(true|false)$/.test(text)
    ? text === "true"
    : text
}

function judgeBody(
  { request_body, request_headers }: RecordedExchange,
  operation: DocumentedOperation,
  validate: SchemaValidator
): string[] {
  const content = operation.requestBody?.content
  if (!content) {
    return request_body === null ? [] : ["a body is sent where none is known"]
  }
  const [mediaType = ""] = (request_headers["content-type"] ?? "").split(";")
  if (!(mediaType in content)) {
    return [`the content type is "${mediaType}"`]
  }
  const place = ["paths", operation.path, operation.method.toLowerCase()]
  return validate(
    pointer(...place, "requestBody", "content", mediaType, "schema"),
    request_body
  ).map(({ message }) => message)
}
