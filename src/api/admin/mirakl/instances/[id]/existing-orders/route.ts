import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { countExistingOrders } from "../../../../../../workflows/order"
import { pathParam } from "../../../path-param"

/** How many orders there are on Mirakl: what is to become of them is chosen when the instance is confirmed. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  res.json({
    existing_orders: await countExistingOrders(req.scope, pathParam(req)),
  })
}
