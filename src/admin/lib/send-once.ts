/** An order with what Mirakl was told about it. */
export type OrderAnswer = {
  order: { actions?: { key: string; kind: string; status: string }[] }
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">

/**
 * Sends a request that must not be carried out twice. What is sent again while
 * nobody knows that Mirakl was told has the same key, also after the page that
 * sent it is gone.
 *
 * @param shelf keeps the key, e.g. `sessionStorage`
 * @param request all that makes two requests the same
 */
export async function sendOnce<TAnswer extends OrderAnswer>(
  shelf: Shelf,
  request: unknown,
  send: (key: string) => Promise<TAnswer>
): Promise<TAnswer> {
  const name = `mirakl:unanswered:${JSON.stringify(request)}`
  const key = shelf.getItem(name) ?? newKey()
  shelf.setItem(name, key)
  const answer = await send(key)
  if (isTold(answer, key)) {
    shelf.removeItem(name)
  }
  return answer
}

// `crypto.randomUUID` is missing where the admin is served by plain http.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("")
}

function isTold({ order }: OrderAnswer, key: string): boolean {
  return (order.actions ?? []).some(
    (action) => action.key.endsWith(`:${key}`) && action.status === "pushed"
  )
}
