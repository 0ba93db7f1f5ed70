import type { HealthSeverity } from "./health-text"

type FindingText = { severity: HealthSeverity; message: string; remedy: string }

/** What can be wrong with the store as a whole, with its words. */
export const STORE_FINDINGS = {
  LOCKING_IN_MEMORY: {
    severity: "critical",
    message:
      "{processes} processes run, and each locks only for itself: reservations made at the same time lose updates.",
    remedy:
      "Register the Locking Module with a provider that they share, locking-redis or locking-postgres; see docs/operations.md.",
  },
  NO_WORKER: {
    severity: "critical",
    message:
      "No process in worker or shared mode runs, so that no schedule and no event does.",
    remedy: "Start one: MEDUSA_WORKER_MODE=worker npx medusa start.",
  },
  ENCRYPTION_KEY_UNUSABLE: {
    severity: "critical",
    message: "The plugin option encryptionKey is missing or unusable.",
    remedy:
      "Set it to 32 bytes in base64 or hex: openssl rand -base64 32. With another key than before, enter the API keys again.",
  },
  API_KEY_UNREADABLE: {
    severity: "critical",
    message:
      "The API keys of {instances} can't be opened with the encryptionKey.",
    remedy: "Set the former encryptionKey again, or enter the API keys anew.",
  },
  SETTINGS_MISSING: {
    severity: "critical",
    message: "{instance} lacks {settings}.",
    remedy: "Choose them in the settings of the instance.",
  },
  MIGRATIONS_PENDING: {
    severity: "critical",
    message: "The database lacks {migrations} of the plugin's migrations.",
    remedy: "Run npx medusa db:migrate.",
  },
} as const satisfies Record<string, FindingText>

export type StoreFindingCode = keyof typeof STORE_FINDINGS

/** A finding in words. */
export type StoreFinding = FindingText & { code: StoreFindingCode }

/** Puts a finding into words. */
export function describeStoreFinding(
  code: StoreFindingCode,
  facts: Record<string, string | number> = {}
): StoreFinding {
  const text = STORE_FINDINGS[code]
  return {
    ...text,
    code,
    message: text.message.replace(/\{(\w+)\}/g, (_, name: string) =>
      String(facts[name] ?? "?")
    ),
  }
}

/** What several processes mean for the store: they must share their locks, and one must work. */
export function judgeProcesses(
  processes: { worker_mode: string }[],
  lockingProvider: string | null
): StoreFinding[] {
  const isAlone = processes.length < 2
  const hasWorker = processes.some(
    ({ worker_mode }) => worker_mode !== "server"
  )
  return [
    ...(!isAlone && lockingProvider === "in-memory"
      ? [
          describeStoreFinding("LOCKING_IN_MEMORY", {
            processes: processes.length,
          }),
        ]
      : []),
    ...(processes.length && !hasWorker
      ? [describeStoreFinding("NO_WORKER")]
      : []),
  ]
}
