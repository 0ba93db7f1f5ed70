import { badRequest } from "../http/mirakl-problem"
import { createRandom, type Random } from "../random"
import { FAULT_KINDS, type Fault, type FaultInput } from "./fault"

/** What the injector looks at to choose. */
export type FaultTarget = {
  operation: string
  /** The shop asked for, when the query names one. */
  shopId: number | null
  /** Path and query. */
  target: string
}

/** Holds the planned faults and picks at most one per exchange. */
export class FaultInjector {
  private readonly faults: { fault: Fault; random: Random }[] = []
  private counter = 0

  add(input: FaultInput): Fault {
    if (!FAULT_KINDS.includes(input.kind)) {
      throw badRequest(
        `Unknown fault kind '${String(input.kind)}': use one of ${FAULT_KINDS.join(", ")}.`
      )
    }
    this.counter += 1
    const fault: Fault = {
      ...input,
      id: `fault-${this.counter}`,
      operation: input.operation ?? "*",
      times: input.times === undefined ? 1 : input.times,
      after: input.after ?? 0,
      probability: input.probability ?? 1,
      seed: input.seed ?? this.counter,
      injected: 0,
    }
    this.faults.push({ fault, random: createRandom(fault.seed) })
    return fault
  }

  list(): Fault[] {
    return this.faults.map(({ fault }) => fault)
  }

  clear(id?: string): void {
    const kept = this.faults.filter(({ fault }) => id && fault.id !== id)
    this.faults.splice(0, this.faults.length, ...kept)
  }

  /** The fault for this exchange, counted as used; null for an honest answer. */
  take(target: FaultTarget): Fault | null {
    for (const { fault, random } of this.faults) {
      if (!isAimedAt(fault, target) || isSpent(fault)) {
        continue
      }
      if (fault.after > 0) {
        fault.after -= 1
        continue
      }
      if (random() < fault.probability) {
        fault.injected += 1
        return fault
      }
    }
    return null
  }
}

function isSpent(fault: Fault): boolean {
  return fault.times !== null && fault.injected >= fault.times
}

function isAimedAt(fault: Fault, target: FaultTarget): boolean {
  return (
    (fault.operation === "*" || fault.operation === target.operation) &&
    (fault.shop_id === undefined || fault.shop_id === target.shopId) &&
    (fault.path_includes === undefined ||
      target.target.includes(fault.path_includes))
  )
}
