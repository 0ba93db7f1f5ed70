import { STATES_THAT_HAVE_LEFT } from "./has-left"

/** The states of an order that goes its way, in their order. */
const WAY = [
  "STAGING",
  "WAITING_ACCEPTANCE",
  "WAITING_DEBIT",
  "WAITING_DEBIT_PAYMENT",
  "SHIPPING",
  ...STATES_THAT_HAVE_LEFT,
]

// Accepted, or further.
const IMPORTABLE = WAY.slice(2)

/** Those of the states in which an order can be imported. */
export function statesToImport(orderStates: string[]): string[] {
  return IMPORTABLE.filter((state) => orderStates.includes(state))
}

/** States behind all those in which orders are imported: waiting longer brings nothing. */
export function statesPastImport(orderStates: string[]): string[] {
  const last = statesToImport(orderStates).at(-1)
  return last === undefined ? [] : WAY.slice(WAY.indexOf(last) + 1)
}

/**
 * Whether an order is to be imported: `later` when Mirakl is to move it on
 * first, `never` when it was past the states that are imported when it was
 * first seen. One that went through such a state between two readings is to be
 * imported all the same.
 */
export function whenToImport(
  state: string,
  firstState: string,
  orderStates: string[]
): "now" | "later" | "never" {
  if (statesToImport(orderStates).includes(state)) {
    return "now"
  }
  const past = statesPastImport(orderStates)
  if (!past.includes(state)) {
    return "later"
  }
  return past.includes(firstState) ? "never" : "now"
}
