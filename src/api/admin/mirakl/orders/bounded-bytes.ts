/**
 * Passes a file on as it comes.
 *
 * @throws {Error} once it is larger than it may be
 */
export async function* boundedBytes(
  file: AsyncIterable<Buffer>,
  mostBytes: number
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of file) {
    bytes += chunk.length
    if (bytes > mostBytes) {
      throw new Error(`The file is larger than ${mostBytes} bytes.`)
    }
    yield chunk
  }
}
