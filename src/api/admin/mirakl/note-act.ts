import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { describeAct } from "../../../mapping/log/describe-act"
import { recordAct } from "../../../workflows/log/record-act"

const ROOT = /^\/admin\/mirakl\/|\?.*$/g

/** Lets the log tell who did it, before the answer to a request that changed something goes out. */
export function noteAct(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const act = describeAct(req.method, req.originalUrl.replace(ROOT, ""))
  const send = res.json.bind(res)
  res.json = (body) => {
    const subject_id = act?.subject_id ?? idOf(body)
    if (!act || !subject_id || res.statusCode >= 400) {
      return send(body)
    }
    const { actor_id } = req.auth_context
    const fields = Object.keys(req.body ?? {})
    void recordAct(req.scope, { ...act, subject_id, actor_id, fields }).then(
      () => send(body)
    )
    return res
  }
  next()
}

/** Of an instance that was created. */
function idOf(body: unknown): string | undefined {
  return (body as { instance?: { id: string } }).instance?.id
}
