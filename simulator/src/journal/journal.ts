/** One exchange with a client, as a test wants to ask about it. */
export type JournalEntry = {
  id: number
  /** By the simulator's clock. */
  at: string
  /** Operation code; null for routes that are not simulated. */
  operation: string | null
  method: string
  path: string
  query: Record<string, string | string[]>
  shop_id: number | null
  request_body: unknown
  /** Null when no answer was sent. */
  status: number | null
  /** Null when empty, too large, or long ago. */
  response_body: unknown
  /** The kind of the injected fault. */
  fault: string | null
}

export type JournalFilter = {
  operation?: string
  method?: string
  shop_id?: number
  status?: number
  fault?: boolean
  /** Only entries with a higher id. */
  after_id?: number
  /** Only entries whose path, query or request body mention this. */
  mentions?: string
  limit?: number
}

const KEPT_ENTRIES = 20_000
/** Answers are large: only the latest keep theirs. */
const KEPT_ANSWERS = 1000
/** Where pages are full and come by the thousand. */
const FEW_ANSWERS = 20

/** Every request that came in, oldest first; keys are never kept. */
export class Journal {
  private entries: JournalEntry[] = []
  private counts: Record<string, number> = {}
  private counter = 0
  private keptAnswers = KEPT_ANSWERS

  /** From now on keeps few answers, so that memory stays small. */
  keepFewAnswers(): void {
    this.keptAnswers = FEW_ANSWERS
  }

  record(entry: Omit<JournalEntry, "id">): JournalEntry {
    this.counter += 1
    const stored = { id: this.counter, ...entry }
    this.entries.push(stored)
    const code = entry.operation ?? "unknown"
    this.counts[code] = (this.counts[code] ?? 0) + 1
    const old = this.entries[this.entries.length - 1 - this.keptAnswers]
    if (old) {
      old.response_body = null
    }
    if (this.entries.length > KEPT_ENTRIES) {
      this.entries = this.entries.slice(-KEPT_ENTRIES / 2)
    }
    return stored
  }

  list(filter: JournalFilter = {}): JournalEntry[] {
    const found = this.entries.filter((entry) => matches(entry, filter))
    return filter.limit === undefined ? found : found.slice(-filter.limit)
  }

  /** Requests per operation code, forgotten entries included. */
  countByOperation(): Record<string, number> {
    return { ...this.counts }
  }

  clear(): void {
    this.entries = []
    this.counts = {}
  }
}

function matches(entry: JournalEntry, filter: JournalFilter): boolean {
  return (
    (filter.operation === undefined || entry.operation === filter.operation) &&
    (filter.method === undefined || entry.method === filter.method) &&
    (filter.shop_id === undefined || entry.shop_id === filter.shop_id) &&
    (filter.status === undefined || entry.status === filter.status) &&
    (filter.fault === undefined || (entry.fault !== null) === filter.fault) &&
    (filter.after_id === undefined || entry.id > filter.after_id) &&
    (filter.mentions === undefined ||
      JSON.stringify([entry.path, entry.query, entry.request_body]).includes(
        filter.mentions
      ))
  )
}
