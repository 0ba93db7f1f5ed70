import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { downloadOrderDocument } from "../../../../../../../workflows/order-action/order-documents"
import { pathParam } from "../../../../path-param"
import { boundedBytes } from "../../../bounded-bytes"

const MOST_BYTES = 50 * 2 ** 20

/** The file itself, streamed. One that grows too large breaks off. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { file_name, media_type, content } = await downloadOrderDocument(
    req.scope,
    pathParam(req),
    pathParam(req, "document_id")
  )
  res.setHeader("Content-Type", media_type)
  res.setHeader("Content-Disposition", `attachment; filename="${file_name}"`)
  res.setHeader("X-Content-Type-Options", "nosniff")
  await pipeline(Readable.from(boundedBytes(content, MOST_BYTES)), res)
}
