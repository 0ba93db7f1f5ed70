/** Tells what the demo is doing, with the time each part took. */
export async function step<T>(
  title: string,
  work: () => Promise<T>
): Promise<T> {
  const started = Date.now()
  const isTerminal = process.stdout.isTTY
  process.stdout.write(isTerminal ? `  … ${title}` : "")
  try {
    const result = await work()
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `${isTerminal ? "\r" : ""}  ✓ ${title} (${seconds} s)\n`
    )
    return result
  } catch (error) {
    process.stdout.write(`${isTerminal ? "\r" : ""}  ✗ ${title}\n`)
    throw error
  }
}
