import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { deriveMedusaId } from "../../../mapping/order/derive-medusa-id"
import type { OrderCompany } from "../../../mapping/order/to-company"

/** A company and customers who buy for it. */
export type CompanyMembers = { company: OrderCompany; customer_ids: string[] }

/**
 * Creates the customer groups that are missing and puts the customers into
 * them, in sets. All ids follow from Mirakl's: a company and a membership
 * exist once. A group's name is the merchant's to change.
 */
export async function saveCompanies(
  container: MedusaContainer,
  members: CompanyMembers[]
): Promise<void> {
  if (members.length) {
    await saveGroups(
      container,
      members.map(({ company }) => company)
    )
    await saveMemberships(container, members)
  }
}

async function saveGroups(
  container: MedusaContainer,
  companies: OrderCompany[]
): Promise<void> {
  const service = container.resolve(Modules.CUSTOMER)
  const wanted = new Map(companies.map((company) => [company.id, company]))
  const stored = await service.listCustomerGroups(
    { id: [...wanted.keys()] },
    { select: ["id", "deleted_at"], withDeleted: true, take: wanted.size }
  )
  const deleted = stored.filter((group) => group.deleted_at)
  if (deleted.length) {
    await service.restoreCustomerGroups(deleted.map(({ id }) => id))
  }
  stored.forEach(({ id }) => wanted.delete(id))
  if (wanted.size) {
    await service.createCustomerGroups([...wanted.values()])
  }
}

async function saveMemberships(
  container: MedusaContainer,
  members: CompanyMembers[]
): Promise<void> {
  const service = container.resolve(Modules.CUSTOMER)
  const wanted = new Map(
    members.flatMap(({ company, customer_ids }) =>
      customer_ids.map((customer_id) => {
        const id = deriveMedusaId("cusgc", company.id, customer_id)
        return [id, { id, customer_id, customer_group_id: company.id }]
      })
    )
  )
  const stored = await service.listCustomerGroupCustomers(
    {
      customer_group_id: members.map(({ company }) => company.id),
      customer_id: members.flatMap(({ customer_ids }) => customer_ids),
    },
    { select: ["customer_id", "customer_group_id"], take: null }
  )
  for (const { customer_id, customer_group_id } of stored) {
    wanted.delete(deriveMedusaId("cusgc", customer_group_id, customer_id))
  }
  if (wanted.size) {
    await service.addCustomerToGroup([...wanted.values()])
  }
}
