import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

/**
 * @param scope what the record must belong to besides, e.g. the instance of the path
 * @throws {MedusaError} NOT_FOUND naming the kind of record and the id
 */
export async function retrieveRecord(
  container: MedusaContainer,
  entity: string,
  id: string,
  fields: string[] = ["id"],
  scope: Record<string, unknown> = {}
): Promise<Record<string, unknown>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields,
    filters: { ...scope, id },
  })
  const record: Record<string, unknown> | undefined = data[0]
  if (!record) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `${entity} with id ${id} was not found`
    )
  }
  return record
}
