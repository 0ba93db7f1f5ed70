import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
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
  if (!(await findBinding(req))) {
    next()
    return
  }
  await confirmMiraklDraftWorkflow(req.scope).run({ input: { order_id } })
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", filters: { id: order_id }, fields: FIELDS })
  res.json({ order: data[0] })
}

/**
 * Core's deletion leaves the units reserved, and tells nobody: the buyer on
 * Mirakl would wait for an order of which the store has nothing left.
 */
async function refuseToDelete(
  req: AuthenticatedMedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const binding = await findBinding(req)
  if (binding) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This draft is order ${binding.mirakl_order_id} on Mirakl, whose buyer waits for it: cancel it there, under Mirakl > Orders, instead of deleting it.`
    )
  }
  next()
}

async function findBinding({ params, scope }: AuthenticatedMedusaRequest) {
  const [binding] = await scope
    .resolve<MiraklModuleService>(MIRAKL_MODULE)
    .listMiraklOrders(
      { order_id: params.id ?? "" },
      { select: ["id", "mirakl_order_id"], take: 1 }
    )
  return binding
}

export const draftOrdersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/draft-orders/:id/convert-to-order",
    middlewares: [confirmInstead],
  },
  {
    methods: ["DELETE"],
    matcher: "/admin/draft-orders/:id",
    middlewares: [refuseToDelete],
  },
]
