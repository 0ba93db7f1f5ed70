import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { testMiraklInstanceWorkflow } from "../../../../../../workflows/instance"
import { pathParam } from "../../../path-param"

// The folder has a capital letter because Medusa's build leaves out every folder
// called `test`; a route answers whatever the case.

/** Tests the connection, and reads what the platform can do. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { result } = await testMiraklInstanceWorkflow(req.scope).run({
    input: { id: pathParam(req) },
  })
  res.json(result)
}
