import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"

type Color = NonNullable<ComponentProps<typeof StatusBadge>["color"]>

const COLORS = {
  instance: {
    draft: "grey",
    connected: "green",
    paused: "orange",
    error: "red",
    archived: "grey",
  },
  job: {
    queued: "grey",
    running: "blue",
    done: "green",
    partial: "orange",
    failed: "red",
    cancelled: "grey",
  },
  line: {
    pending: "grey",
    processing: "blue",
    done: "green",
    failed: "red",
    held: "orange",
    ignored: "grey",
  },
  binding: {
    waiting: "blue",
    held: "orange",
    imported: "green",
    ignored: "grey",
    failed: "red",
  },
  link: { linked: "green", unlinked: "grey", ambiguous: "orange" },
  sync: {
    never: "grey",
    pending: "blue",
    in_sync: "green",
    rejected: "red",
    drifted: "orange",
  },
  offer: { active: "green", inactive: "grey", removed: "red" },
  shipment: {
    pending: "grey",
    pushing: "blue",
    pushed: "green",
    held: "orange",
    failed: "red",
  },
  outcome: { success: "green", error: "red" },
} satisfies Record<string, Record<string, Color>>

export type MiraklStatusFamily = keyof typeof COLORS

type MiraklStatusBadgeProps = {
  family: MiraklStatusFamily
  status: string
}

/** A status in its colour and in the reader's language; an unknown one is shown as it is. */
export const MiraklStatusBadge = ({
  family,
  status,
}: MiraklStatusBadgeProps) => {
  const { t } = useTranslation("mirakl")
  const colors: Record<string, Color> = COLORS[family]
  return (
    <StatusBadge color={colors[status] ?? "grey"} className="w-fit text-nowrap">
      {t(`status.${family}.${status}`, status)}
    </StatusBadge>
  )
}
