import { useDate } from "@medusajs/dashboard/hooks"
import { Tooltip } from "@medusajs/ui"

type DateTimeProps = {
  value: string | null | undefined
  /** "in 3 hours" instead of the date, which is then in the tooltip. */
  relative?: boolean
  /** The day alone; the time is then in the tooltip. */
  short?: boolean
}

/** A moment in the reader's language; a dash when there is none. */
export const DateTime = ({ value, relative, short }: DateTimeProps) => {
  const { getFullDate, getRelativeDate } = useDate()
  if (!value) {
    return <span>-</span>
  }
  const full = getFullDate({ date: value, includeTime: true })
  if (!relative && !short) {
    return <time dateTime={value}>{full}</time>
  }
  return (
    <Tooltip content={full}>
      <time dateTime={value}>
        {relative ? getRelativeDate(value) : getFullDate({ date: value })}
      </time>
    </Tooltip>
  )
}
