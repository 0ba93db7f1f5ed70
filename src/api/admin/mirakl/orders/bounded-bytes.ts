import { MedusaError } from "@medusajs/framework/utils"

/**
 * Passes a file on as it comes.
 *
 * @throws {MedusaError} NOT_ALLOWED once it is larger than it may be
 */
export async function* boundedBytes(
  file: AsyncIterable<Buffer>,
  mostBytes: number
): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of file) {
    bytes += chunk.length
    if (bytes > mostBytes) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The file is larger than ${mostBytes} bytes.`
      )
    }
    yield chunk
  }
}
