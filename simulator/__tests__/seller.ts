import type { RunningSimulator } from "../src"

export type Answer = {
  status: number
  headers: Headers
  text: string
  /** The parsed body; undefined when it is not JSON. */
  // Tests read answers of every shape; their assertions are the type check.
  json: ReturnType<typeof JSON.parse>
}

/** A seller's HTTP client: the raw key in the header, nothing else. */
export function createSeller(
  simulator: Pick<RunningSimulator, "url">,
  key: string
) {
  const send = async (
    method: string,
    path: string,
    init: RequestInit = {}
  ): Promise<Answer> => {
    const response = await fetch(`${simulator.url}${path}`, {
      method,
      ...init,
      headers: { authorization: key, ...init.headers },
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: parse(text),
    }
  }
  const withBody = (body: unknown): RequestInit => ({
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  })
  return {
    send,
    get: (path: string) => send("GET", path),
    post: (path: string, body: unknown) => send("POST", path, withBody(body)),
    put: (path: string, body?: unknown) =>
      send("PUT", path, body === undefined ? {} : withBody(body)),
    document: (
      orderId: string,
      fileName: string,
      typeCode: string,
      content: string
    ) => {
      const form = new FormData()
      form.append("files", new Blob([content]), fileName)
      form.append(
        "order_documents",
        new Blob(
          [
            JSON.stringify({
              order_documents: [{ file_name: fileName, type_code: typeCode }],
            }),
          ],
          { type: "application/json" }
        )
      )
      return send("POST", `/api/orders/${orderId}/documents`, { body: form })
    },
    upload: (path: string, text: string) => {
      const form = new FormData()
      form.append("file", new Blob([text], { type: "text/csv" }), "stock.csv")
      return send("POST", path, { body: form })
    },
  }
}

function parse(text: string): Answer["json"] {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
