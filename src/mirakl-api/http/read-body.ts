import { addAbortSignal, type Readable } from "node:stream"

/** A body grew larger than it may. */
export class BodyTooLargeError extends Error {
  override readonly name = "BodyTooLargeError"
}

/**
 * Reads a whole body as UTF-8.
 *
 * @throws {BodyTooLargeError} beyond `maxBytes`, counted after decompression
 */
export async function readText(
  body: Readable,
  maxBytes: number,
  signal: AbortSignal
): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of addAbortSignal(signal, body)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > maxBytes) {
      throw new BodyTooLargeError()
    }
  }
  return toText(chunks)
}

/** Reads the beginning of a body that is of little interest: whatever happens to it is no error. */
export async function readBeginning(
  body: Readable,
  maxBytes: number,
  signal: AbortSignal
): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of addAbortSignal(signal, body)) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > maxBytes) {
        break
      }
    }
  } catch {
    // The status has arrived, and tells enough.
  }
  return toText(chunks)
}

function toText(chunks: Buffer[]): string {
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
}
