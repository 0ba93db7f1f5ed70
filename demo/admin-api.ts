/** A logged-in admin of the demo store: what a person does in the browser, over HTTP. */
export type AdminApi = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: unknown) => Promise<T>
}

/** Logs in and returns the API with the token in place. */
export async function logIn(
  storeUrl: string,
  email: string,
  password: string
): Promise<AdminApi> {
  const { token } = await send<{ token: string }>(
    `${storeUrl}/auth/user/emailpass`,
    { method: "POST", body: { email, password } }
  )
  return {
    get: (path) => send(`${storeUrl}${path}`, { method: "GET", token }),
    post: (path, body = {}) =>
      send(`${storeUrl}${path}`, { method: "POST", body, token }),
  }
}

async function send<T>(
  url: string,
  request: { method: "GET" | "POST"; body?: unknown; token?: string }
): Promise<T> {
  const answer = await fetch(url, {
    method: request.method,
    headers: {
      "content-type": "application/json",
      ...(request.token ? { authorization: `Bearer ${request.token}` } : {}),
    },
    body: request.body === undefined ? undefined : JSON.stringify(request.body),
  })
  const text = await answer.text()
  if (!answer.ok) {
    throw new Error(
      `${request.method} ${new URL(url).pathname} answered ${answer.status}: ${text.slice(0, 500)}`
    )
  }
  return JSON.parse(text) as T
}
