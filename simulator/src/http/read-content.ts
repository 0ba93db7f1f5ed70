import busboy from "busboy"
import type { IncomingMessage } from "node:http"
import { isRecord } from "./body-fields"
import { MiraklProblem, badRequest } from "./mirakl-problem"
import type { Operation, UploadedFile } from "./operation"

const JSON_LIMIT = 16 * 1024 * 1024
const RECORDED_LIMIT = 65_536

/** The request's content, read to its end and not yet judged. */
export type Content = {
  text: string
  files: Record<string, UploadedFile[]>
  /** The other parts of a multipart body. */
  fields: Record<string, string>
}

/** Reads the whole body, so that an early refusal never breaks an upload. */
export async function readContent(
  request: IncomingMessage,
  operation: Operation
): Promise<Content> {
  const type = request.headers["content-type"] ?? ""
  if (operation.body === "multipart" && type.startsWith("multipart/")) {
    return { text: "", ...(await readParts(request)) }
  }
  return { text: await readText(request), files: {}, fields: {} }
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part))
    size += bytes.length
    if (size > JSON_LIMIT) {
      throw new MiraklProblem(413, "Request entity too large")
    }
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString("utf8")
}

function readParts(
  request: IncomingMessage
): Promise<Pick<Content, "files" | "fields">> {
  return new Promise((resolve, reject) => {
    const files: Content["files"] = {}
    const fields: Content["fields"] = {}
    const fail = () => reject(badRequest("The multipart body is malformed."))
    let parser: busboy.Busboy
    try {
      parser = busboy({ headers: request.headers })
    } catch {
      return fail()
    }
    parser.on("file", (name, stream, info) => {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const bytes = Buffer.concat(parts)
        const file = {
          filename: info.filename ?? "",
          contentType: info.mimeType,
          bytes,
        }
        files[name] = [...(files[name] ?? []), file]
      })
    })
    parser.on("field", (name, value) => {
      fields[name] = value
    })
    parser.on("close", () => resolve({ files, fields }))
    parser.on("error", fail)
    request.on("aborted", fail)
    request.pipe(parser)
  })
}

/**
 * The JSON body of an operation that takes one.
 *
 * @throws MiraklProblem 411 for a bodiless PUT without a length, 415 for
 * another media type, 400 for text that is not JSON
 */
export function parseBody(
  request: IncomingMessage,
  operation: Operation,
  content: Content
): unknown {
  const { headers } = request
  const announced =
    headers["content-length"] !== undefined ||
    headers["transfer-encoding"] !== undefined
  if (operation.method !== "GET" && !announced) {
    throw new MiraklProblem(411, "Length Required")
  }
  const type = headers["content-type"] ?? ""
  if (operation.body === "multipart" && !type.startsWith("multipart/")) {
    throw new MiraklProblem(415, `Unsupported media type '${type}'`)
  }
  if (operation.body !== "json" || content.text === "") {
    return undefined
  }
  if (!/^application\/([\w.+-]*\+)?json\b/i.test(type)) {
    throw new MiraklProblem(415, `Unsupported media type '${type}'`)
  }
  return parseJson(content.text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest("The request body is not valid JSON.")
  }
}

/** What the journal keeps of a request: JSON as it is, long files cut. */
export function toRecordedBody(content: Content): unknown {
  const files = Object.entries(content.files)
  if (files.length > 0) {
    const fields = Object.entries(content.fields)
    return Object.fromEntries([
      ...files.map(([name, list]) => [name, toRecordedFiles(name, list)]),
      ...fields.map(([name, value]) => [name, toRecordedText(value)]),
    ])
  }
  return content.text === "" ? null : toRecordedText(content.text)
}

// A part of this name is documented as a list (OR74), `file` as one.
function toRecordedFiles(name: string, files: UploadedFile[]): unknown {
  const texts = files.map(({ contentType, bytes }) =>
    contentType.startsWith("application/json")
      ? toRecordedText(bytes.toString("utf8"))
      : // A slice of the whole text would keep the whole text.
        new TextDecoder().decode(bytes.subarray(0, RECORDED_LIMIT), {
          stream: true,
        })
  )
  return name === "files" ? texts : texts[0]
}

function toRecordedText(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return isRecord(body) ? body : text
  } catch {
    return text.slice(0, RECORDED_LIMIT)
  }
}
