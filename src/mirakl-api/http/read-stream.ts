import { reasonFor } from "./error-from-failure"
import type { AnswerReader, OpenAnswer } from "./open-answer"
import { BodyTooLargeError } from "./read-body"
import { tooLarge } from "./response-error"
import { AttemptFailure } from "./retry"

/**
 * Hands the body out as it comes. It must be read to its end or left with
 * `break`. The time-out counts between two chunks; the reader's own time does
 * not count.
 */
export const readStream: AnswerReader<AsyncIterable<Buffer>> = async (
  answer
) => ({ value: chunksOf(answer), isOpen: true })

async function* chunksOf(answer: OpenAnswer): AsyncGenerator<Buffer> {
  const { body, deadline, status, report } = answer
  const stop = () => body.destroy(new Error("stopped"))
  deadline.signal.addEventListener("abort", stop, { once: true })
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > answer.maxBytes) {
        throw new BodyTooLargeError()
      }
      deadline.pause()
      yield chunk
      deadline.restart()
    }
  } catch (thrown) {
    const reason = toStreamError(thrown, answer)
    await report({ status, thrown: reason })
    throw reason
  } finally {
    deadline.signal.removeEventListener("abort", stop)
    deadline.end()
    await report({ status })
  }
}

function toStreamError(thrown: unknown, answer: OpenAnswer): unknown {
  if (thrown instanceof BodyTooLargeError) {
    return tooLarge(answer)
  }
  const reason = reasonFor(thrown, answer)
  return reason instanceof AttemptFailure ? reason.error : reason
}
