const NUL = "\0"

/**
 * Decodes UTF-8 that may be cut anywhere, without a byte order mark and without
 * U+0000, which no database stores as text.
 */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8")
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true }).replaceAll(NUL, "")
    if (text) {
      yield text
    }
  }
  const rest = decoder.decode()
  if (rest) {
    yield rest
  }
}

/**
 * Looks at the beginning of a stream of text without taking it away.
 *
 * @param isEnough whether what was read so far suffices
 */
export async function peekText(
  chunks: AsyncIterable<string>,
  isEnough: (beginning: string) => boolean
): Promise<{ beginning: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let beginning = ""
  let isDone = false
  while (!isDone && !isEnough(beginning)) {
    const next = await iterator.next()
    isDone = next.done ?? false
    beginning += next.done ? "" : next.value
  }
  return { beginning, all: resume() }

  async function* resume(): AsyncGenerator<string> {
    try {
      yield beginning
      while (!isDone) {
        const next = await iterator.next()
        if (next.done) {
          return
        }
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
}
