import { statesToDecide } from "../../mapping/order/decide-order-import"
import { statesToImport } from "../../mapping/order/when-to-import"
import type { MiraklModuleService } from "../../modules/mirakl/service"
import type { MiraklInstanceDTO } from "../../modules/mirakl/types"

const PAGE_SIZE = 100

/**
 * The given bindings, else all of the instance with something to do, by
 * hundreds. Each comes once, also when it is left as it was.
 */
export async function* pagesOfBindings(
  service: MiraklModuleService,
  instance: MiraklInstanceDTO,
  bindingIds: string[] | null
): AsyncGenerator<string[]> {
  if (bindingIds) {
    for (let start = 0; start < bindingIds.length; start += PAGE_SIZE) {
      yield bindingIds.slice(start, start + PAGE_SIZE)
    }
    return
  }
  let after = ""
  for (;;) {
    const page = await service.orders.toImport(instance.id, {
      states: statesToDecide(instance.order_states),
      states_to_import: statesToImport(instance.order_states),
      created_before: instance.import_orders_created_after,
      after,
      limit: PAGE_SIZE,
    })
    const last = page.at(-1)
    if (last === undefined) {
      return
    }
    yield page
    after = last
  }
}
