import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * The page of records that a validated list request asks for. Rows with the
 * same sort value keep one order by id, so that no page repeats or skips one.
 *
 * @param scope filters that the path sets, e.g. the instance
 */
export async function listRecords(
  req: MedusaRequest,
  entity: string,
  scope: Record<string, unknown> = {}
) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { fields, pagination, withDeleted } = req.queryConfig
  const { data, metadata } = await query.graph({
    entity,
    fields,
    filters: { ...req.filterableFields, ...scope },
    pagination: {
      ...pagination,
      order: { ...pagination.order, id: pagination.order?.id ?? "DESC" },
    },
    withDeleted,
  })
  return {
    records: data,
    page: {
      count: metadata?.count ?? data.length,
      offset: metadata?.skip ?? 0,
      limit: metadata?.take ?? data.length,
    },
  }
}
