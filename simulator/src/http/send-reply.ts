import type { Response } from "express"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import type { Fault } from "../faults/fault"
import type { Reply } from "./operation"

/** What went over the wire; a null status means that no answer was completed. */
export type Sent = {
  status: number | null
  headers: Record<string, string>
  /** Parsed JSON, or text; null when empty, or too long to keep. */
  body: unknown
  /** Characters of the body. */
  size: number
}

const KEPT_TEXT = 1024 * 1024

/** Sends the reply with Mirakl's own clock, broken the way the fault says. */
export async function sendReply(
  response: Response,
  reply: Reply,
  now: Date,
  fault: Fault | null
): Promise<Sent> {
  const lost: Sent = { status: null, headers: {}, body: null, size: 0 }
  if (fault?.kind === "timeout") {
    return lost
  }
  if (fault?.kind === "connection_reset") {
    response.socket?.resetAndDestroy()
    return lost
  }
  if (fault?.kind === "lost_response") {
    response.socket?.destroy()
    return lost
  }
  if (fault?.kind === "latency") {
    await sleep(fault.latency_ms ?? 1000, undefined, { ref: false })
  }
  const headers = toHeaders(reply, now, fault)
  if (typeof reply.text === "object" && fault?.kind !== "truncated_body") {
    return sendStream(response, reply, reply.text, headers)
  }
  const text = reply.bytes ?? (await toText(reply))
  response.writeHead(reply.status, {
    ...headers,
    ...(reply.status !== 204 && {
      "content-length": String(Buffer.byteLength(text)),
    }),
  })
  if (fault?.kind === "truncated_body") {
    response.write(text.slice(0, Math.floor(text.length / 2)), () =>
      response.socket?.destroy()
    )
    return lost
  }
  response.end(text)
  return {
    status: reply.status,
    headers,
    body: toBody(reply, text.toString()),
    size: text.length,
  }
}

async function sendStream(
  response: Response,
  reply: Reply,
  stream: AsyncIterable<string>,
  headers: Record<string, string>
): Promise<Sent> {
  response.writeHead(reply.status, headers)
  let kept = ""
  let isCut = false
  for await (const part of stream) {
    isCut ||= kept.length + part.length >= KEPT_TEXT
    if (!isCut) {
      kept += part
    }
    if (!response.write(part)) {
      await drained(response)
    }
    if (response.destroyed) {
      break
    }
  }
  response.end()
  return {
    status: reply.status,
    headers,
    // The parts hold whole elements: what was kept of a list is one, closed.
    body: toBody(reply, isCut && kept.startsWith("[") ? `${kept}]` : kept),
    size: kept.length,
  }
}

/** Until it takes more, or is gone; leaves no listener behind. */
async function drained(response: Response): Promise<void> {
  const waiting = new AbortController()
  const { signal } = waiting
  await Promise.race([
    once(response, "drain", { signal }),
    once(response, "close", { signal }),
  ])
  waiting.abort()
}

function toHeaders(
  reply: Reply,
  now: Date,
  fault: Fault | null
): Record<string, string> {
  const type = reply.contentType ?? "application/json;charset=UTF-8"
  const hasBody = [reply.json, reply.text, reply.bytes].some(
    (body) => body !== undefined
  )
  return {
    date: now.toUTCString(),
    ...(hasBody && {
      "content-type": fault?.kind === "wrong_content_type" ? "text/html" : type,
    }),
    ...reply.headers,
  }
}

async function toText(reply: Reply): Promise<string> {
  if (reply.text === undefined) {
    return reply.json === undefined ? "" : JSON.stringify(reply.json)
  }
  if (typeof reply.text === "string") {
    return reply.text
  }
  let text = ""
  for await (const part of reply.text) {
    text += part
  }
  return text
}

function toBody(reply: Reply, text: string): unknown {
  if (reply.json !== undefined) {
    return reply.json
  }
  if (text === "" || text.length > KEPT_TEXT) {
    return null
  }
  const isJson = reply.contentType?.startsWith("application/json") ?? false
  try {
    return isJson ? JSON.parse(text) : text
  } catch {
    return text
  }
}
