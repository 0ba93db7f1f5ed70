import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  MiraklError,
  type MiraklClient,
  type MiraklOrder,
} from "../../mirakl-api"
import { MIRAKL_MODULE } from "../../modules/mirakl"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type {
  MiraklInstanceDTO,
  MiraklOrderDTO,
} from "../../modules/mirakl/types"
import { miraklClientFor } from "../instance/mirakl-client"
import { bindOrderPage } from "../order/read/bind-order-page"

/** Mirakl shows an order in a form that can't be read. */
export const UNREADABLE_ORDER = "UNREADABLE_ORDER"

const PAGE = 100

/** What deciding about bound orders of an instance takes. */
export type ActionContext = {
  container: MedusaContainer
  service: MiraklModuleService
  instance: MiraklInstanceDTO
  client: MiraklClient
}

/** A bound order and its way to Mirakl. */
export type OpenOrder = ActionContext & { binding: MiraklOrderDTO }

/** @throws {MedusaError} NOT_FOUND for the binding; NOT_ALLOWED when the key can't be opened */
export async function openOrder(
  container: MedusaContainer,
  bindingId: string,
  callClass: "interactive" | "event" = "interactive"
): Promise<OpenOrder> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const binding = await service.retrieveMiraklOrder(bindingId)
  return {
    ...(await openInstance(container, binding.instance_id, callClass)),
    binding,
  }
}

/** @throws {MedusaError} NOT_FOUND for the instance; NOT_ALLOWED when the key can't be opened */
export async function openInstance(
  container: MedusaContainer,
  instanceId: string,
  callClass: "interactive" | "event"
): Promise<ActionContext> {
  const service = container.resolve<MiraklModuleService>(MIRAKL_MODULE)
  const instance = await service.retrieveMiraklInstance(instanceId)
  const client = miraklClientFor(container, instance, { callClass })
  return { container, service, instance, client }
}

/**
 * (OR11) Reads an order as Mirakl has it now.
 *
 * @throws {MiraklError} when Mirakl can't be asked
 * @throws {MedusaError} NOT_ALLOWED when it does not show the order, with the
 * code `UNREADABLE_ORDER` where it does, but in a form that can't be read
 */
export async function fetchOrder(
  client: MiraklClient,
  miraklOrderId: string,
  signal?: AbortSignal
): Promise<MiraklOrder> {
  const page = await client.orders.fetchPage(
    { orderIds: [miraklOrderId] },
    { signal }
  )
  const order = page.orders.find(({ order_id }) => order_id === miraklOrderId)
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Mirakl does not show order ${miraklOrderId} of this shop in a form that can be read.`,
      page.rejected.length ? UNREADABLE_ORDER : undefined
    )
  }
  return order
}

/** As `fetchOrder`, for a person: what Mirakl says becomes a refusal with its words. */
export function fetchOrderFor({
  client,
  binding,
}: OpenOrder): Promise<MiraklOrder> {
  return fetchOrder(client, binding.mirakl_order_id).catch((error: unknown) => {
    throw error instanceof MiraklError
      ? new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message)
      : error
  })
}

/**
 * (OR11) Reads orders again after something was decided about them, a hundred
 * in one call, and stores them.
 *
 * What goes wrong is left to the next import: the decision is told.
 */
export async function refreshOrders(
  { container, instance, client }: ActionContext,
  miraklOrderIds: string[]
): Promise<void> {
  for (let start = 0; start < miraklOrderIds.length; start += PAGE) {
    try {
      const { orders } = await client.orders.fetchPage({
        orderIds: miraklOrderIds.slice(start, start + PAGE),
      })
      await bindOrderPage(container, instance, orders)
    } catch (error) {
      if (!(error instanceof MiraklError)) {
        throw error
      }
      return
    }
  }
}
