// What Medusa's locking providers throw has no other name: from execute, from
// acquire, and from PostgreSQL's when it is asked not to wait.
const WORDS = [
  /^Timed-out acquiring lock\.$/,
  /^Failed to acquire lock for key /,
  /^".*" is already locked\.$/s,
]

/** Whether a message says that a lock was held for too long. */
export function isLockTimeout(message: string): boolean {
  return WORDS.some((words) => words.test(message))
}

/** What our own leases throw, told like theirs. */
export function lockTimeout(what: string): Error {
  return new Error(`Failed to acquire lock for key "${what}"`)
}
