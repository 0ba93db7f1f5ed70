import { Container, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useMiraklTimeline } from "../hooks/api/timelines"
import { useLogWords } from "../hooks/use-log-words"
import type { MiraklLog } from "../types/mirakl-log"
import { DateTime } from "./date-time"
import { EmptySection } from "./empty-section"
import { LogDrawer } from "./log-drawer"
import { QueryError } from "./query-error"
import { SectionHeader } from "./section-header"

type TimelineSectionProps = { of: "orders" | "listings"; id: string }

/** Every call, decision and change about one record, the newest first. */
export const TimelineSection = ({ of, id }: TimelineSectionProps) => {
  const { t } = useTranslation("mirakl")
  const { timeline, error, refetch } = useMiraklTimeline(of, id)
  const [shown, setShown] = useState<MiraklLog>()
  if (error && !timeline) {
    return <QueryError error={error} onRetry={() => void refetch()} />
  }
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("timeline.title")} />
      {!timeline && <Skeleton className="m-4 h-20" />}
      {timeline?.length === 0 && (
        <EmptySection>{t("timeline.empty")}</EmptySection>
      )}
      {timeline && timeline.length > 0 && (
        <ol className="flex flex-col gap-y-4 px-6 py-4">
          {[...timeline].reverse().map((entry) => (
            <TimelineEntry key={entry.id} entry={entry} onShow={setShown} />
          ))}
        </ol>
      )}
      <LogDrawer log={shown} onClose={() => setShown(undefined)} />
    </Container>
  )
}

type TimelineEntryProps = {
  entry: MiraklLog
  onShow: (entry: MiraklLog) => void
}

const TimelineEntry = ({ entry, onShow }: TimelineEntryProps) => {
  const { t } = useTranslation("mirakl")
  const inWords = useLogWords()
  return (
    <li className="flex flex-col gap-y-0.5">
      <button
        type="button"
        onClick={() => onShow(entry)}
        className="focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
      >
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className={entry.outcome === "error" ? "text-ui-fg-error" : undefined}
        >
          {inWords(entry)}
        </Text>
      </button>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[
          t(`timeline.kinds.${entry.kind}`),
          entry.mirakl_operation,
          entry.error_code,
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        · <DateTime value={entry.created_at} />
      </Text>
    </li>
  )
}
