const QUOTE = '"'.charCodeAt(0)
const BACKSLASH = "\\".charCodeAt(0)
const OPEN_OBJECT = "{".charCodeAt(0)
const CLOSE_OBJECT = "}".charCodeAt(0)
const OPEN_ARRAY = "[".charCodeAt(0)
const CLOSE_ARRAY = "]".charCodeAt(0)
const BETWEEN = /[\s,\uFEFF]/

/** A JSON value in a stream is larger than it may be, or the stream is no JSON. */
export class JsonStreamError extends Error {
  override readonly name = "JsonStreamError"
}

/**
 * Cuts a stream of JSON objects, in one array or one after the other (JSON
 * lines), into the texts of its objects. Holds one object at a time.
 *
 * @param longest in characters; an object that goes on for longer over several
 * chunks is refused
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
    let start = 0
    for (let index = 0; index < chunk.length; index++) {
      const code = chunk.charCodeAt(index)
      if (isInString) {
        if (isEscaped) {
          isEscaped = false
        } else if (code === BACKSLASH) {
          isEscaped = true
        } else if (code === QUOTE) {
          isInString = false
        }
      } else if (depth > 0) {
        if (code === QUOTE) {
          isInString = true
        } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
          depth++
        } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
          depth--
          if (depth === 0) {
            yield object + chunk.slice(start, index + 1)
            object = ""
          }
        }
      } else if (code === OPEN_OBJECT) {
        depth = 1
        start = index
      } else if (code === OPEN_ARRAY && !isInArray) {
        isInArray = true
      } else if (code === CLOSE_ARRAY && isInArray) {
        isInArray = false
      } else if (!BETWEEN.test(chunk.charAt(index))) {
        throw new JsonStreamError("expected an object")
      }
    }
    if (depth > 0) {
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
