import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { MIRAKL_MODULE } from "../../../../../../modules/mirakl"
import type { MiraklModuleService } from "../../../../../../modules/mirakl/service"
import { invoiceFileName } from "../../../../../../workflows/invoice/finish-invoice"
import { pathParam } from "../../../path-param"

/** The PDF of an order's invoice. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const service = req.scope.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const [invoice] = await service.listMiraklInvoices({
    binding_id: pathParam(req),
  })
  if (!invoice?.file_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order ${pathParam(req)} has no invoice.`
    )
  }
  const pdf = await req.scope.resolve(Modules.FILE).getAsBuffer(invoice.file_id)
  res.setHeader("Content-Type", "application/pdf")
  res.setHeader(
    "Content-Disposition",
    `attachment; filename="${invoiceFileName(invoice)}"`
  )
  res.send(pdf)
}
