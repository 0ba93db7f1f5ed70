import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type RowLinkProps = {
  to: string
  children: ReactNode
}

/** What names a table's row: a row is opened by mouse anywhere, and here by keyboard. */
export const RowLink = ({ to, children }: RowLinkProps) => (
  <Link
    to={to}
    // The row would open the same page a second time.
    onClick={(event) => event.stopPropagation()}
    className="rounded-sm outline-none focus-visible:shadow-borders-focus"
  >
    {children}
  </Link>
)
