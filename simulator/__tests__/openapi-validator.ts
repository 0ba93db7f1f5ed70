import Ajv2020, { type ValidateFunction } from "ajv/dist/2020"
import addFormats from "ajv-formats"
import { readFileSync } from "node:fs"
import type { TrafficRecord } from "../src/journal/traffic-recorder"

/**
 * Marked required although Mirakl's own business examples leave them out, or
 * although they are documented to be null for a while.
 */
const REQUIRED_IN_NAME_ONLY = [
  "billing_address",
  "shipping_address",
  "country_iso_code",
  "description",
]

/** Holds recorded exchanges against the official document. */
export class OpenapiValidator {
  private readonly ajv: Ajv2020
  private readonly document: Record<string, unknown>

  constructor(file: string) {
    this.document = withEnums(JSON.parse(readFileSync(file, "utf8")))
    this.ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats(this.ajv)
    for (const annotation of ["int32", "int64", "with decimals", "binary"]) {
      this.ajv.addFormat(annotation, true)
    }
    this.ajv.addSchema(this.document, "openapi")
  }

  /** What is wrong with the body of a response; empty when nothing is. */
  checkResponse(exchange: TrafficRecord): string[] {
    const type = String(exchange.response_headers["content-type"] ?? "")
    const validate = this.find([
      ...this.operationPath(exchange),
      "responses",
      String(exchange.status),
      "content",
      type.split(";")[0] ?? "",
      "schema",
    ])
    if (!validate) {
      return exchange.response_body === null ? [] : ["undocumented answer"]
    }
    // A CSV is not JSON: its schema describes it after parsing.
    if (type.startsWith("text/csv")) {
      return []
    }
    // The document describes one element of an exported file.
    const isFile = exchange.operation === "OF54"
    const bodies =
      isFile && Array.isArray(exchange.response_body)
        ? exchange.response_body
        : [exchange.response_body]
    return bodies.flatMap((body) => check(validate, body))
  }

  checkRequest(exchange: TrafficRecord): string[] {
    const type = exchange.request_headers["content-type"] ?? ""
    const validate = this.find([
      ...this.operationPath(exchange),
      "requestBody",
      "content",
      type.split(";")[0] ?? "",
      "schema",
    ])
    return validate ? check(validate, exchange.request_body) : []
  }

  private operationPath(exchange: TrafficRecord): string[] {
    return ["paths", exchange.path_template, exchange.method.toLowerCase()]
  }

  private find(path: string[]): ValidateFunction | null {
    const pointer = path
      .map((part) => part.replace(/~/g, "~0").replace(/\//g, "~1"))
      .map(encodeURIComponent)
      .join("/")
    return has(this.document, path)
      ? this.ajv.compile({ $ref: `openapi#/${pointer}` })
      : null
  }
}

function has(document: unknown, path: string[]): boolean {
  let current: unknown = document
  for (const part of path) {
    if (typeof current !== "object" || current === null) {
      return false
    }
    current = Object.entries(current).find(([name]) => name === part)?.[1]
  }
  return current !== undefined
}

function check(validate: ValidateFunction, body: unknown): string[] {
  validate(withoutNulls(body))
  return (validate.errors ?? [])
    .filter(
      (error) =>
        error.keyword !== "required" ||
        !REQUIRED_IN_NAME_ONLY.includes(String(error.params.missingProperty))
    )
    .map((error) => `${error.instancePath} ${error.message ?? ""}`)
}

/** Mirakl's examples hold nulls that no schema allows: null means absent. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutNulls)
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([name, entry]) => [name, withoutNulls(entry)])
  )
}

/** The document names most closed lists only in prose: "Enum: `"A"`, `"B"`". */
function withEnums<T>(value: T): T {
  if (typeof value !== "object" || value === null) {
    return value
  }
  const node: Record<string, unknown> = value as Record<string, unknown>
  const text = typeof node.description === "string" ? node.description : ""
  const list = /Enum: ((?:`"[^`]*"`(?:, )?)+)/.exec(text)?.[1]
  if (list && node.type === "string") {
    node.enum = [...list.matchAll(/`"([^`]*)"`/g)].map(([, name]) => name)
  }
  for (const child of Object.values(node)) {
    withEnums(child)
  }
  return value
}
