import type { DocumentedOperation } from "./openapi-document"
import {
  asList,
  deviationName,
  responsePointer,
  withoutNulls,
  type OfficialDeviations,
} from "./official-deviations"
import type { RecordedExchange } from "./recorded-traffic"
import type { SchemaError, SchemaValidator } from "./schema-validator"

/** `leftOut` names what Mirakl's own examples do not keep either. */
export type ResponseVerdict = { violations: string[]; leftOut: string[] }

const IMF_FIXDATE = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** What is wrong with an ordinary answer, by the document. */
export function judgeResponse(
  exchange: RecordedExchange,
  operation: DocumentedOperation,
  deviations: OfficialDeviations,
  validate: SchemaValidator
): ResponseVerdict {
  const status = String(exchange.status)
  const response = operation.responses[status]
  if (!response) {
    return verdict([`the status ${status} is not documented`])
  }
  const violations = judgeHeaders(exchange, Object.keys(response.headers ?? {}))
  // V01 answers with a body that Mirakl asks to be ignored.
  if (!response.content) {
    const hasBody = status === "204" && exchange.response_body !== null
    return verdict([...violations, ...(hasBody ? ["204 has a body"] : [])])
  }
  const [mediaType = ""] = (exchange.response_headers["content-type"] ?? "")
    .toLowerCase()
    .split(";")
  if (!(mediaType in response.content)) {
    return verdict([...violations, `the content type is "${mediaType}"`])
  }
  if (mediaType !== "application/json") {
    return verdict(violations)
  }
  const errors = asValues(exchange.response_body, deviations).flatMap((value) =>
    validate(responsePointer(operation, status, mediaType), withoutNulls(value))
  )
  const isOfficial = (error: SchemaError) =>
    deviations.fields.has(deviationName(error))
  return {
    violations: [
      ...violations,
      ...errors
        .filter((error) => !isOfficial(error))
        .map(({ message }) => `response: ${message}`),
    ],
    leftOut: errors.filter(isOfficial).map(deviationName),
  }
}

function judgeHeaders(
  { response_headers }: RecordedExchange,
  documented: string[]
): string[] {
  return [
    ...documented
      .filter((name) => !(name.toLowerCase() in response_headers))
      .map((name) => `response: the header ${name} is missing`),
    ...(IMF_FIXDATE.test(response_headers.date ?? "")
      ? []
      : [`response: the header date is "${response_headers.date}"`]),
  ]
}

function asValues(body: unknown, deviations: OfficialDeviations): unknown[] {
  return deviations.answersAreLists ? asList(body) : [body]
}

function verdict(violations: string[]): ResponseVerdict {
  return { violations, leftOut: [] }
}
