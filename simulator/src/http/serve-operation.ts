import type { Request, RequestHandler, Response } from "express"
import type { Fault } from "../faults/fault"
import { toFaultReply } from "../faults/fault-reply"
import { spoilBody } from "../faults/spoil-body"
import type { Simulation } from "../simulation"
import { requirePlatform } from "../state/simulator-state"
import type { Shop } from "../state/shop"
import { authenticate } from "./authenticate"
import { MiraklProblem } from "./mirakl-problem"
import type { Operation, Reply } from "./operation"
import { Query } from "./query"
import { parseBody, readContent } from "./read-content"
import { recordExchange, type Exchange } from "./record-exchange"
import { sendReply, type Sent } from "./send-reply"

/** Faults that answer, or fail to, before the operation runs. */
const BEFORE: readonly Fault["kind"][] = [
  "status",
  "html_error",
  "timeout",
  "connection_reset",
]

/** Serves one operation: faults, key, shop, budget, rules, answer, record. */
export function serveOperation(
  simulation: Simulation,
  operation: Operation
): RequestHandler {
  return (request, response) => {
    void serve(simulation, operation, request, response)
  }
}

async function serve(
  simulation: Simulation,
  operation: Operation,
  request: Request,
  response: Response
): Promise<void> {
  const url = new URL(
    request.originalUrl,
    `http://${request.headers.host ?? "localhost"}`
  )
  const exchange: Exchange = {
    operation,
    request,
    url,
    content: { text: "", files: {}, fields: {} },
    shop: null,
    fault: null,
    isOverridden: false,
  }
  let reply: Reply
  try {
    exchange.content = await readContent(request, operation)
    exchange.fault = takeFault(simulation, operation, url)
    const { fault } = exchange
    reply =
      fault && BEFORE.includes(fault.kind)
        ? toFaultReply(fault)
        : answer(simulation, exchange)
  } catch (error) {
    reply = toProblemReply(error)
  }
  exchange.isOverridden = reply.isOverridden ?? false
  const { fault } = exchange
  if (fault && reply.json !== undefined) {
    reply = { ...reply, json: spoilBody(fault, reply.json) }
  }
  simulation.revision += 1
  let sent: Sent
  try {
    sent = await sendReply(response, reply, simulation.clock.now(), fault)
  } catch {
    // The client hung up while the answer was on its way.
    sent = { status: null, headers: {}, body: null, size: 0 }
  }
  recordExchange(simulation, exchange, sent)
}

function takeFault(
  simulation: Simulation,
  operation: Operation,
  url: URL
): Fault | null {
  const shopId = url.searchParams.get("shop_id")
  return simulation.faults.take({
    operation: operation.code,
    shopId: shopId === null ? null : Number(shopId),
    target: `${url.pathname}${url.search}`,
  })
}

function answer(simulation: Simulation, exchange: Exchange): Reply {
  const { operation, request, url } = exchange
  if (operation.withoutKey) {
    return operation.answer()
  }
  if (!operation.sendsFile && !request.accepts("application/json")) {
    throw new MiraklProblem(406, "Not Acceptable")
  }
  const moment = simulation.moment()
  const query = new Query(url.searchParams)
  const { authorization } = request.headers
  const shop: Shop = authenticate(moment.state, authorization, query)
  exchange.shop = shop
  const call = {
    ...moment,
    shop,
    platform: requirePlatform(moment.state, shop.platform_id),
    url,
    query,
    params: request.params,
    body: parseBody(request, operation, exchange.content),
    files: exchange.content.files,
    fields: exchange.content.fields,
  }
  simulation.rateLimiter.count(operation.code, call)
  return operation.handle(call)
}

function toProblemReply(error: unknown): Reply {
  if (error instanceof MiraklProblem) {
    return { status: error.status, json: error.body, headers: error.headers }
  }
  // A defect of the simulator itself must be seen, not mistaken for Mirakl.
  const trace = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`mirakl-simulator: ${trace ?? ""}\n`)
  return { status: 500, json: { status: 500, message: String(error) } }
}
