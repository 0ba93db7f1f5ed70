import { IconButton, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

type IconLinkProps = { to: string; label: string; children: ReactNode }

/** A small way from a row to another page about the same thing. */
export const IconLink = ({ to, label, children }: IconLinkProps) => (
  <Tooltip content={label}>
    <IconButton size="small" variant="transparent" asChild>
      <Link
        to={to}
        aria-label={label}
        // The row itself leads elsewhere.
        onClick={(event) => event.stopPropagation()}
      >
        {children}
      </Link>
    </IconButton>
  </Tooltip>
)
