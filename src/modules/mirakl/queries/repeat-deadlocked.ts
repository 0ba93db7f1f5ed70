/** PostgreSQL's code of a statement that it ended because two waited for each other. */
const DEADLOCK_DETECTED = "40P01"
/** The other one goes on when this one is ended: seldom more than two are needed. */
const ATTEMPTS = 5

/**
 * Says a statement again that PostgreSQL ended to let another one go on: two
 * that write the same rows in different orders, as an import of orders and an
 * acceptance of stock do.
 *
 * @param statement a transaction of its own, of which nothing is left then
 * @throws what it throws otherwise, or the fifth time
 */
export async function repeatDeadlocked<Result>(
  statement: () => Promise<Result>
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await statement()
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code !== DEADLOCK_DETECTED || attempt === ATTEMPTS) {
        throw error
      }
    }
  }
}
