import { useEffect, useState } from "react"

const TICK_MS = 15_000

/** The time, again every quarter of a minute, for what counts down. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
