// A refunded line keeps its goods on the way unless Mirakl says otherwise.
const DEAD_LINE_STATES = ["REFUSED", "CANCELED"]

/** Whether a line is still to be delivered; unknown states count as live. */
export function isLiveOrderLine(line: { mirakl_state: string }): boolean {
  return !DEAD_LINE_STATES.includes(line.mirakl_state)
}
