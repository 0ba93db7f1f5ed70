/** Something that happens by itself when the clock reaches `at`. */
export type AgendaEntry = {
  at: Date
  kind:
    | "acceptance_timeout"
    | "debit_request"
    | "debit_confirmation"
    | "refund_confirmation"
    | "stock_import_start"
    | "stock_import_end"
    | "offer_export_end"
  /** Order, refund, import or export, by kind. */
  id: string
}

/** Entries that are due, oldest first, removed from the agenda. */
export function takeDueEntries(
  agenda: AgendaEntry[],
  now: Date
): AgendaEntry[] {
  const due = agenda.filter((entry) => entry.at.getTime() <= now.getTime())
  if (due.length === 0) {
    return []
  }
  const left = agenda.filter((entry) => entry.at.getTime() > now.getTime())
  agenda.splice(0, agenda.length, ...left)
  return due.sort((a, b) => a.at.getTime() - b.at.getTime())
}
