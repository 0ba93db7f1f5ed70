import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { Readable } from "node:stream"
import FormData from "form-data"

/** A path, or text or bytes as they are made, or the bytes themselves. */
export type UploadSource = string | Buffer | AsyncIterable<string | Buffer>

/** A file to send. */
export type Upload = {
  /** It can be opened again for another attempt. */
  isReplayable: boolean
  /** @param stopwatch stands still while the source makes its next piece */
  open(stopwatch: Stopwatch): Promise<OpenUpload>
}

/** Measures how long Mirakl takes for a piece. */
export type Stopwatch = { stop(): void; start(): void }

/** A file under way. */
export type OpenUpload = {
  form: FormData
  /** What the source threw; undefined while it is sound. */
  sourceError(): unknown
  /** Lets go of the source, read to its end or not. */
  close(): void
}

/**
 * Streams one file as `multipart/form-data`: at no time more than a few pieces
 * of it are in memory. A path tells its length, and so do bytes; an iterable is
 * sent in chunks of unknown number, and only once.
 *
 * @param parts further parts, sent as JSON before the file
 */
export function toFileUpload(
  source: UploadSource,
  file: { field: string; filename: string; contentType: string },
  parts: Record<string, unknown> = {}
): Upload {
  return {
    isReplayable: typeof source === "string" || Buffer.isBuffer(source),
    async open(stopwatch) {
      const knownLength = await lengthOf(source)
      let sourceError: unknown
      const stream = Readable.from(
        pieces(source, stopwatch, (error) => {
          sourceError = error
        }),
        { objectMode: false }
      )
      const form = new FormData()
      for (const [name, value] of Object.entries(parts)) {
        form.append(name, JSON.stringify(value), {
          contentType: "application/json;charset=utf-8",
        })
      }
      form.append(file.field, stream, { ...file, knownLength })
      // The attempt learns of it through `sourceError`; unheard, it would end
      // the process.
      stream.on("error", () => {})
      form.on("error", () => {})
      return {
        form,
        sourceError: () => sourceError,
        close: () => stream.destroy(),
      }
    },
  }
}

async function lengthOf(source: UploadSource): Promise<number | undefined> {
  if (Buffer.isBuffer(source)) {
    return source.length
  }
  return typeof source === "string" ? (await stat(source)).size : undefined
}

async function* pieces(
  source: UploadSource,
  stopwatch: Stopwatch,
  onError: (error: unknown) => void
): AsyncGenerator<string | Buffer> {
  stopwatch.stop()
  try {
    const iterable = Buffer.isBuffer(source)
      ? [source]
      : typeof source === "string"
        ? createReadStream(source)
        : source
    for await (const piece of iterable) {
      stopwatch.start()
      yield piece
      stopwatch.stop()
    }
    stopwatch.start()
  } catch (error) {
    onError(error)
    throw error
  }
}
