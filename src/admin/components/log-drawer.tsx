import { SectionRow } from "@medusajs/dashboard/components"
import { Code, CodeBlock, Drawer, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useLogWords } from "../hooks/use-log-words"
import { recordPath } from "../lib/record-path"
import type { MiraklLog } from "../types/mirakl-log"
import { DateTime } from "./date-time"
import { MiraklStatusBadge } from "./mirakl-status-badge"
import { ReasonHelp } from "./reason-help"

type LogDrawerProps = {
  log: MiraklLog | undefined
  onClose: () => void
}

/** One log row in full, with what was sent and answered, redacted. */
export const LogDrawer = ({ log, onClose }: LogDrawerProps) => {
  const { t } = useTranslation("mirakl")
  return (
    <Drawer open={Boolean(log)} onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("logs.detail")}</Heading>
          </Drawer.Title>
        </Drawer.Header>
        {log && (
          <Drawer.Body className="divide-y overflow-y-auto p-0">
            <LogFacts log={log} />
            <Excerpt label={t("fields.request")} value={log.request} />
            <Excerpt label={t("fields.response")} value={log.response} />
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

const LINK = "text-ui-tag-blue-text hover:text-ui-fg-interactive-hover truncate"

const LogFacts = ({ log }: { log: MiraklLog }) => {
  const { t } = useTranslation("mirakl")
  const inWords = useLogWords()
  return (
    <>
      <SectionRow
        title={t("fields.outcome")}
        value={<MiraklStatusBadge family="outcome" status={log.outcome} />}
      />
      <SectionRow title={t("fields.message")} value={inWords(log)} />
      <SectionRow
        title={t("fields.time")}
        value={<DateTime value={log.created_at} />}
      />
      <SectionRow
        title={t("fields.miraklOperation")}
        value={log.mirakl_operation}
      />
      <SectionRow
        title={t("fields.httpStatus")}
        value={log.http_status === null ? null : String(log.http_status)}
      />
      <SectionRow
        title={t("fields.errorCode")}
        value={log.error_code && <ReasonHelp code={log.error_code} />}
      />
      <SectionRow
        title={t("fields.job")}
        value={
          log.job_id && (
            <Link to={`/mirakl/queue/${log.job_id}`} className={LINK}>
              {log.operation
                ? t(`operations.${log.operation}.label`, log.operation)
                : log.job_id}
            </Link>
          )
        }
      />
      <SectionRow title={t("fields.record")} value={<RecordLink log={log} />} />
      <SectionRow
        title={t("fields.correlationId")}
        value={
          log.correlation_id && (
            <Code className="w-fit break-all">{log.correlation_id}</Code>
          )
        }
      />
    </>
  )
}

/** The order or the listing that an entry is about. */
const RecordLink = ({ log }: { log: MiraklLog }) => {
  const { t } = useTranslation("mirakl")
  const path = recordPath(log)
  const isOffer = log.reference_type === "mirakl_listing"
  return path ? (
    <Link to={path} className={LINK}>
      {t(isOffer ? "fields.offer" : "fields.miraklOrder")}
    </Link>
  ) : (
    <span>-</span>
  )
}

const Excerpt = ({
  label,
  value,
}: {
  label: string
  value: Record<string, unknown> | null
}) => {
  if (!value) {
    return null
  }
  const code = JSON.stringify(value, null, 2)
  return (
    <div className="px-6 py-4">
      <CodeBlock
        snippets={[{ label, language: "json", code, hideLineNumbers: true }]}
      >
        <CodeBlock.Header hideLabels={false} />
        <CodeBlock.Body />
      </CodeBlock>
    </div>
  )
}
