import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../../modules/mirakl"
import type { MiraklModuleService } from "../../../modules/mirakl/service"
import { confirmMiraklDraftWorkflow } from "../../../workflows/order"

const FIELDS = ["*", "items.*", "shipping_methods.*", "total", "tax_total"]

/**
 * Core's conversion taxes a draft anew and reserves its units once more. An
 * order of Mirakl's has its taxes and its reservations: it is only confirmed.
 */
async function confirmInstead(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const order_id = req.params.id ?? ""
  const [binding] = await req.scope
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklOrders({ order_id }, { select: ["id"], take: 1 })
  if (!binding) {
    next()
    return
  }
  await confirmMiraklDraftWorkflow(req.scope).run({ input: { order_id } })
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", filters: { id: order_id }, fields: FIELDS })
  res.json({ order: data[0] })
}

export const draftOrdersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/draft-orders/:id/convert-to-order",
    middlewares: [confirmInstead],
  },
]
