import type { Readable } from "node:stream"
import { Agent as HttpAgent } from "node:http"
import { Agent as HttpsAgent } from "node:https"
import axios, { type AxiosInstance } from "axios"
import type FormData from "form-data"
import type { AddressRule } from "./address-rule"
import { guardedLookup, refuseAddress } from "./guarded-lookup"

/** One HTTP request. */
export type HttpRequest = {
  method: "GET" | "POST" | "PUT"
  url: string
  headers: Record<string, string>
  /** Missing: no body. */
  body?: string | FormData
  /** Aborts the attempt, also while the answer's body is read. */
  signal: AbortSignal
  /** Not on a kept-alive connection, which the other side may just be closing. */
  ownConnection: boolean
}

/** An answer of any status, its body not read yet and already decompressed. */
export type HttpAnswer = {
  status: number
  /** Null when the header is missing. */
  header(name: string): string | null
  body: Readable
}

export type Transport = (request: HttpRequest) => Promise<HttpAnswer>

/**
 * Sends single requests, to allowed addresses only. Follows no redirect, so that the key never travels to
 * another host and an upload is never buffered to be sent twice.
 */
export function createTransport(mayReach: AddressRule): Transport {
  const client = createHttpClient()
  return async (request) => {
    const { hostname } = new URL(request.url)
    refuseAddress(hostname, mayReach)
    const response = await client.request<Readable>({
      method: request.method,
      url: request.url,
      headers: request.headers,
      data: request.body,
      signal: request.signal,
      lookup: guardedLookup(hostname, mayReach),
      ...(request.ownConnection
        ? {
            httpAgent: new HttpAgent({ keepAlive: false }),
            httpsAgent: new HttpsAgent({ keepAlive: false }),
          }
        : {}),
    })
    const headers = new Map(
      Object.entries(response.headers).map(([name, value]) => [
        name.toLowerCase(),
        String(value),
      ])
    )
    return {
      status: response.status,
      header: (name) => headers.get(name) ?? null,
      body: response.data,
    }
  }
}

function createHttpClient(): AxiosInstance {
  return axios.create({
    adapter: "http",
    responseType: "stream",
    maxRedirects: 0,
    maxBodyLength: Infinity,
    decompress: true,
    validateStatus: () => true,
    transformRequest: (data: unknown) => data,
  })
}
