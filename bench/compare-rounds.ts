/** Two ways to do the same, each told by how long one unit takes. */
export type Contest = {
  /** What is judged. Returns how many units it did. */
  subject: (round: number) => Promise<number>
  /** What it is judged by. Returns how many units it did. */
  yardstick: (round: number) => Promise<number>
  rounds?: number
  /** Before the rounds that count: the first units are slower everywhere. */
  warmUpRounds?: number
}

const ROUNDS = 5
const WARM_UP_ROUNDS = 2

/**
 * How many times as fast the subject is. Both take turns, so that a busy
 * machine slows both, and the median is of the ratios, not of the times.
 */
export async function compareRounds({
  subject,
  yardstick,
  rounds = ROUNDS,
  warmUpRounds = WARM_UP_ROUNDS,
}: Contest): Promise<{
  ratio: number
  subject_per_s: number
  yardstick_per_s: number
}> {
  const speeds: { subject: number; yardstick: number }[] = []
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    const yardstickSpeed = await unitsPerSecond(() => yardstick(round))
    const subjectSpeed = await unitsPerSecond(() => subject(round))
    if (round >= warmUpRounds) {
      speeds.push({ subject: subjectSpeed, yardstick: yardstickSpeed })
    }
  }
  return {
    ratio: median(speeds.map((it) => it.subject / it.yardstick)),
    subject_per_s: median(speeds.map((it) => it.subject)),
    yardstick_per_s: median(speeds.map((it) => it.yardstick)),
  }
}

async function unitsPerSecond(work: () => Promise<number>): Promise<number> {
  global.gc?.()
  const started = performance.now()
  const units = await work()
  return units / ((performance.now() - started) / 1000)
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) {
    throw new Error("There is no median of nothing.")
  }
  return middle
}
