import type { ActionGroup } from "@medusajs/dashboard/components"
import { clx, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { NamedActionMenu } from "./named-action-menu"

type SectionHeaderProps = {
  title: string
  hint?: string
  /** Badges or buttons, left of the menu. */
  children?: ReactNode
  actions?: ActionGroup[]
  level?: "h1" | "h2"
}

/** The first row of a section: its title, what it is about, what can be done. */
export const SectionHeader = ({
  title,
  hint,
  children,
  actions,
  level = "h2",
}: SectionHeaderProps) => (
  <div
    className={clx(
      "flex items-center justify-between gap-x-4 gap-y-2 px-6 py-4",
      // A title is read whole: what stands beside it goes below instead.
      !hint && "flex-wrap"
    )}
  >
    <div className="min-w-0">
      <Heading level={level} className="truncate">
        {title}
      </Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      )}
    </div>
    <div
      className={clx(
        "flex items-center gap-x-2 gap-y-2",
        hint ? "shrink-0" : "flex-wrap"
      )}
    >
      {children}
      {actions && <NamedActionMenu groups={actions} of={title} />}
    </div>
  </div>
)
