import { notFound } from "../http/mirakl-problem"
import type { OrderInput } from "../orders/order-input"
import { placeOrder } from "../orders/place-order"
import { touchOrder } from "../orders/order-state"
import { toWireOrder } from "../orders/to-wire-order"
import type { Simulation } from "../simulation"
import type { Order } from "../state/order"
import { requirePlatform } from "../state/simulator-state"
import { moveOrder, type OrderAction } from "./move-order"
import type { OrderActionInput } from "./order-action-input"
import { createRandomOrders, type RandomOrdersInput } from "./random-orders"

/** What may be changed on an order behind Mirakl's back, for tests. */
export type OrderChanges = Partial<
  Pick<
    Order,
    | "customer"
    | "channel_code"
    | "fulfillment_center_code"
    | "shipping_deadline"
    | "has_customer_message"
    | "payment_type"
    | "references"
    | "wire_overrides"
    | "addresses_revealed"
  >
>

/** Orders, as customers, operator and portal users make and move them. */
export class OrdersControl {
  constructor(private readonly simulation: Simulation) {}

  create(input: OrderInput): Order {
    return this.change(() => placeOrder(this.simulation.moment(), input))
  }

  createRandom(input: RandomOrdersInput): Order[] {
    return this.change(() =>
      createRandomOrders(this.simulation.moment(), input)
    )
  }

  /** Does one thing to an order; the order as it is afterwards. */
  move(id: string, action: OrderAction, input: OrderActionInput = {}): Order {
    return this.change(() => {
      const moment = this.simulation.moment()
      const order = this.require(id)
      moveOrder(moment, order, action, input)
      return order
    })
  }

  update(id: string, changes: OrderChanges): Order {
    return this.change(() => {
      const moment = this.simulation.moment()
      const order = this.require(id)
      const customer = { ...order.customer, ...changes.customer }
      Object.assign(order, changes, { customer })
      touchOrder(order, moment.now)
      return order
    })
  }

  list(): Order[] {
    return [...this.simulation.moment().state.orders.values()]
  }

  require(id: string): Order {
    const order = this.simulation.moment().state.orders.get(id)
    if (!order) {
      throw notFound(`No order with id '${id}'.`)
    }
    return order
  }

  /** The order as OR11 shows it. */
  toWire(order: Order): Record<string, unknown> {
    const { state } = this.simulation
    return toWireOrder(requirePlatform(state, order.platform_id), order, null)
  }

  private change<T>(act: () => T): T {
    this.simulation.revision += 1
    return act()
  }
}
