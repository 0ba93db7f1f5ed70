import type { Reply } from "../http/operation"
import type { Fault } from "./fault"

const HTML_PAGE =
  "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head>" +
  "<body><h1>Bad Gateway</h1><p>The server is temporarily unable to service your request.</p></body></html>"

/** The answer of a `status` or `html_error` fault, given before anything runs. */
export function toFaultReply(fault: Fault): Reply {
  if (fault.kind === "html_error" || fault.error_body === "html") {
    return {
      status: fault.status ?? 502,
      text: HTML_PAGE,
      contentType: "text/html;charset=UTF-8",
      headers: retryHeader(fault),
    }
  }
  const status = fault.status ?? 500
  const message = fault.message ?? `Injected fault ${status}`
  const base = { status, headers: retryHeader(fault) }
  switch (fault.error_body) {
    case "empty":
      return base
    case "invalid_json":
      return {
        ...base,
        text: `{"status": ${status}, "mess`,
        contentType: JSON_TYPE,
      }
    case "errors":
      return { ...base, json: { errors: [{ message }] } }
    case "coded":
      return {
        ...base,
        json: {
          status,
          message,
          code: "INJECTED_FAULT",
          errors: [{ code: "INJECTED_FAULT", field: "", message }],
        },
      }
    default:
      return { ...base, json: { status, message } }
  }
}

const JSON_TYPE = "application/json;charset=UTF-8"

function retryHeader(fault: Fault): Record<string, string> | undefined {
  return fault.retry_after === undefined
    ? undefined
    : { "retry-after": String(fault.retry_after) }
}
