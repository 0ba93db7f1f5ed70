const OPENING = new Set(["{", "["])
const CLOSING = new Set(["}", "]"])

/** A JSON value in a stream is larger than it may be, or the stream is no JSON. */
export class JsonStreamError extends Error {
  override readonly name = "JsonStreamError"
}

/**
 * Cuts a stream of JSON objects, in one array or one after the other (JSON
 * lines), into the texts of its objects. Holds one object at a time.
 *
 * @param longest length of the longest object allowed, in characters
 * @throws {JsonStreamError} when it ends within an object or an array, holds
 * something else than objects, or an object is too long
 */
export async function* splitJsonObjects(
  chunks: AsyncIterable<string>,
  longest: number
): AsyncGenerator<string> {
  let object = ""
  let depth = 0
  let isInArray = false
  let isInString = false
  let isEscaped = false
  for await (const chunk of chunks) {
    let start = depth > 0 ? 0 : -1
    for (let index = 0; index < chunk.length; index++) {
      const character = chunk[index] as string
      if (isInString) {
        if (isEscaped) {
          isEscaped = false
        } else if (character === "\\") {
          isEscaped = true
        } else if (character === '"') {
          isInString = false
        }
      } else if (depth > 0) {
        if (character === '"') {
          isInString = true
        } else if (OPENING.has(character)) {
          depth++
        } else if (CLOSING.has(character) && --depth === 0) {
          yield object + chunk.slice(start, index + 1)
          object = ""
          start = -1
        }
      } else if (character === "{") {
        depth = 1
        start = index
      } else if (character === "[" && !isInArray) {
        isInArray = true
      } else if (character === "]" && isInArray) {
        isInArray = false
      } else if (!/[\s,\uFEFF]/.test(character)) {
        throw new JsonStreamError("expected an object")
      }
    }
    if (start >= 0) {
      object += chunk.slice(start)
      if (object.length > longest) {
        throw new JsonStreamError("an object is too long")
      }
    }
  }
  if (depth > 0 || isInArray) {
    throw new JsonStreamError("ended early")
  }
}
